/**
 * Who belongs to whom: what is said of the name on the left holds for the ids on the right, never the
 * other way round. Some names are ids themselves; the others can only be written in a policy's lists.
 */
const companies: Readonly<Record<string, readonly string[]>> = {
  urlscan: ['urlscan-search'],
  cloudflare: ['resolver'],
  'abuse.ch': ['urlhaus', 'threatfox'],
  apivoid: ['ipvoid', 'urlvoid'],
  google: ['safebrowsing', 'webrisk', 'googledig'],
};

/** Names of companies that a list of sources may hold. */
export const companyNames = Object.keys(companies);

/** The ids with those of every member of a company among them. */
export function withMembers(ids: readonly string[]): string[] {
  return ids.flatMap(id => [id, ...(Object.hasOwn(companies, id) ? (companies[id] ?? []) : [])]);
}
