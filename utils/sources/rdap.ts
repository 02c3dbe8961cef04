import * as z from 'zod/mini';
import { fact, isoDate, list, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import type { Http } from '../platform/http.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';
import { abuseMailOf } from './shared/abuse.ts';

const bootstrapUrl = 'https://data.iana.org/rdap/dns.json';
const dayMs = 86_400_000;

const registries = z.object({ services: z.array(z.array(z.array(z.string()))) });

const domain = z.object({
  status: z.optional(z.array(z.string())),
  events: z.optional(
    z.array(z.object({ eventAction: z.optional(z.string()), eventDate: z.optional(z.string()) })),
  ),
  entities: z.optional(
    z.array(
      z.object({
        roles: z.optional(z.array(z.string())),
        handle: z.optional(z.nullable(z.string())),
        vcardArray: z.optional(z.unknown()),
        entities: z.optional(z.unknown()),
      }),
    ),
  ),
});
type Domain = z.infer<typeof domain>;

let memo: { at: number; byTld: ReadonlyMap<string, string> } | undefined;

/**
 * When and by whom a domain was registered, from its registry. Contract: RDAP (RFC 9083) through
 * IANA's bootstrap file (RFC 9224). About forty country domains are not in it. A registry that hands
 * on to another server is not followed there: http.ts says why.
 */
export const rdap: Source = {
  id: 'rdap',
  name: 'RDAP',
  group: 'context',
  atOnce: true,
  family: 'rdap',
  origins: ['https://data.iana.org'],
  follows: true,
  accepts: ['domain'],
  discloses: 'domain',
  key: { need: 'none' },
  enabledByDefault: true,
  meaningful: [404],

  async request({ indicator, now }, http) {
    const byTld = await readRegistries(http, now);
    if (isProblem(byTld)) return byTld;
    const base = byTld.get(indicator.value.slice(indicator.value.lastIndexOf('.') + 1));
    if (!base) return problem('unsupported');
    return {
      url: `${base.replace(/\/?$/, '/')}domain/${encodeURIComponent(indicator.value)}`,
      headers: { Accept: 'application/rdap+json' },
      sends: indicator.value,
    };
  },

  interpret(answer) {
    // Often without a body: the registry does not know the domain.
    if (answer.status === 404) return noData(fact('status', 'not registered'));
    const body = readJson(answer, domain);
    if (isProblem(body)) return body;
    return {
      kind: 'finding',
      rating: 'context',
      facts: [
        ...fact('registered', dateOf(body, 'registration'), 'date'),
        ...fact('expires', dateOf(body, 'expiration'), 'date'),
        ...fact('registrar', registrarOf(body)),
        ...fact('abuse', abuseMailOf(body.entities)),
        ...fact('status', list(body.status ?? [])),
      ],
    };
  },
};

/** Which registry answers for which top-level domain. The file names nobody's link, so it is kept for a day. */
async function readRegistries(
  http: Http,
  now: number,
): Promise<ReadonlyMap<string, string> | Problem> {
  if (memo && now - memo.at < dayMs) return memo.byTld;
  const answer = await http({ url: bootstrapUrl, sends: '', discloses: 'nothing' });
  if (isProblem(answer)) return answer;
  const body = readJson(answer, registries);
  if (isProblem(body)) return body;
  const byTld = new Map<string, string>();
  for (const [tlds, urls] of body.services) {
    const url = urls?.find(it => it.startsWith('https://'));
    for (const tld of tlds ?? []) if (url) byTld.set(tld.toLowerCase(), url);
  }
  memo = { at: now, byTld };
  return byTld;
}

function dateOf(body: Domain, action: string): string | null {
  return isoDate(body.events?.find(event => event.eventAction === action)?.eventDate);
}

/** The `fn` property of the registrar's jCard (RFC 7095); its handle where it has no card. */
function registrarOf(body: Domain): string | null {
  const registrar = body.entities?.find(entity => entity.roles?.includes('registrar'));
  const card = registrar?.vcardArray;
  const properties = Array.isArray(card) && Array.isArray(card[1]) ? card[1] : [];
  const name = properties.find(property => Array.isArray(property) && property[0] === 'fn');
  const called = Array.isArray(name) && typeof name[3] === 'string' ? name[3] : '';
  return called || (registrar?.handle ?? null);
}
