import { createHash } from 'node:crypto';
import { json, type Service, type SimulatedAnswer, type Simulation } from '../service.ts';
import type { World } from '../world.ts';

const route = /^\/api\/v3\/(urls|domains|ip_addresses)\/([^/]+)$/;

/**
 * VirusTotal. Traps: 404 is "unknown"; a URL is found by its hash only if it is written as
 * VirusTotal writes it; a used-up quota names no time at which it ends; some engines are services
 * that are asked by themselves too; of a popular site one engine says something bad.
 */
export const virustotal: Service = {
  id: 'virustotal',
  hosts: ['www.virustotal.com'],
  key: 'feedc0de'.repeat(8),
  ownFaults: ['bad-key', 'quota', 'quota-without-reset'],

  handle({ method, url, headers }, simulation) {
    const refusal = refusalOf(headers['x-apikey'], simulation);
    if (refusal) return refusal;
    const match = method === 'GET' ? route.exec(url.pathname) : null;
    if (!match) return failure(404, 'NotFoundError', 'Resource not found.');
    const [, kind = '', id = ''] = match;
    const value = kind === 'urls' ? urlOf(id, simulation.world) : decodeURIComponent(id);
    if (value === null) return failure(400, 'InvalidArgumentError', `"${id}" is no valid id.`);
    return report(kind, value, simulation);
  },
};

function refusalOf(key: string | undefined, { fault }: Simulation): SimulatedAnswer | undefined {
  if (!key) return failure(401, 'AuthenticationRequiredError', 'X-Apikey header is missing');
  if (fault === 'bad-key' || key !== virustotal.key)
    return failure(401, 'WrongCredentialsError', 'Wrong API key');
  if (fault) return failure(429, 'QuotaExceededError', 'Quota exceeded');
  return undefined;
}

function failure(status: number, code: string, message: string): SimulatedAnswer {
  return json(status, { error: { code, message } });
}

/** The URL behind an id: hash of a known URL, or base64url of any; '' is unknown, null is no id. */
function urlOf(id: string, world: World): string | null {
  if (/^[0-9a-f]{64}$/i.test(id)) {
    return world.knownUrls().find(url => sha256(url) === id.toLowerCase()) ?? '';
  }
  return URL.parse(Buffer.from(id, 'base64url').toString())?.href ?? null;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function report(kind: string, value: string, { world, now }: Simulation): SimulatedAnswer {
  const host = URL.parse(value)?.hostname ?? value;
  const facts = host ? world.about(host) : undefined;
  if (!facts) return failure(404, 'NotFoundError', `${kind} "${value}" not found`);
  const bad = world.lists('virustotal', host);
  const malicious = bad ? 14 : Number(facts.kind === 'popular');
  const seconds = Math.floor(now / 1000);
  return json(200, {
    data: {
      id: kind === 'urls' ? sha256(value) : value,
      type: kind.replace(/e?s$/, ''),
      links: { self: `https://www.virustotal.com/api/v3/${kind}/${value}` },
      attributes: {
        ...analysis(malicious),
        last_analysis_date: seconds - 3600,
        first_submission_date: seconds - 2 * 86_400,
        reputation: bad ? -20 : 0,
        total_votes: { harmless: 0, malicious: bad ? 3 : 0 },
        categories: bad ? { 'Example Engine': facts.kind } : {},
        tags: [],
        ...(facts.title ? { title: facts.title } : {}),
      },
    },
  });
}

const others = ['URLhaus', 'Phishtank', 'Google Safebrowsing', 'AlienVault'];

/** What the engines say, of which so many object; the last of those are asked sources themselves. */
function analysis(malicious: number) {
  const suspicious = malicious > 3 ? 2 : 0;
  const undetected = 27;
  const harmless = 67 - malicious - suspicious;
  const named = Array.from({ length: malicious }, (_, at) => others[at - 10] ?? `Engine ${at}`);
  const doubtful = Array.from({ length: suspicious }, (_, at) => `Engine ${at + 50}`);
  const said = (category: string) => (name: string) => [
    name,
    { category, engine_name: name, method: 'blacklist', result: category },
  ];
  return {
    last_analysis_stats: { malicious, suspicious, harmless, undetected, timeout: 0 },
    last_analysis_results: Object.fromEntries([
      ...named.map(said('malicious')),
      ...doubtful.map(said('suspicious')),
    ]),
  };
}
