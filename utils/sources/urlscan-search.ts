import * as z from 'zod/mini';
import { fact, isoDate, newest, noData, readJson } from '../lookup/read.ts';
import type { Finding, Source } from '../lookup/types.ts';
import type { HttpAnswer } from '../platform/http.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';

const origin = 'https://urlscan.io';
const keyShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const text = z.optional(z.nullable(z.string()));
const scan = z.object({
  _id: z.optional(z.string()),
  task: z.optional(z.object({ time: text, domain: text })),
  page: z.optional(z.object({ domain: text, title: text, ip: text, asnname: text, country: text })),
  // Only in some plans.
  verdicts: z.optional(z.nullable(z.object({ malicious: z.optional(z.nullable(z.boolean())) }))),
});
type Scan = z.infer<typeof scan>;
const body = z.object({ total: z.number(), results: z.array(scan) });

/** The count stops here, however many there are. */
const mostCounted = 10_000;

/**
 * Public scans of a host at urlscan.io: whether and as what others saw it. Where the plan gives
 * verdicts in a search, one against exactly this host counts; all else is context. Nothing is
 * submitted. Contract: /api/v1/search/.
 */
export const urlscanSearch: Source = {
  id: 'urlscan-search',
  name: 'urlscan.io search',
  group: 'context',
  family: 'urlscan',
  origins: [origin],
  accepts: ['hostname', 'ipv4', 'ipv6'],
  discloses: 'hostname',
  key: { need: 'optional', shape: keyShape, where: `${origin}/user/apikey/new/` },
  keyOf: 'urlscan',
  partOf: 'urlscan',
  enabledByDefault: true,

  request({ indicator, config }) {
    const value = `"${indicator.value}"`;
    const isHost = indicator.type === 'hostname';
    const query = isHost ? `page.domain:${value} OR task.domain:${value}` : `ip:${value}`;
    return {
      url: `${config.base ?? origin}/api/v1/search/?q=${encodeURIComponent(query)}&size=20`,
      headers: config.key ? { 'API-Key': config.key } : {},
      sends: indicator.value,
    };
  },

  refusal,

  interpret(answer, { indicator, shared }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const isHost = indicator.type === 'hostname';
    const link = `${origin}/${isHost ? 'domain' : 'ip'}/${encodeURIComponent(indicator.value)}`;
    // A scan that began at a shortener and ended elsewhere describes the other place.
    const own = parsed.results.find(it => !isHost || it.page?.domain === indicator.value);
    const page = own?.page;
    if (parsed.total === 0 || !own) return noData([], { link });
    const { total } = parsed;
    return {
      kind: 'finding',
      ...rate(parsed.results, indicator.value, shared),
      facts: [
        ...fact('publicScans', total < mostCounted ? total : '10,000+'),
        ...fact('title', page?.title),
        ...fact('lastSeen', isoDate(own.task?.time), 'date'),
        ...fact('addresses', page?.ip),
        ...fact('network', page?.asnname),
        ...fact('country', page?.country, 'country'),
      ],
      link,
    };
  },
};

/** What the scans that ended at exactly this host were judged to be. */
function rate(
  scans: readonly Scan[],
  host: string,
  shared: boolean,
): Pick<Finding, 'rating' | 'strength' | 'seenAt'> {
  const bad = scans.filter(it => it.page?.domain === host && it.verdicts?.malicious);
  if (bad.length === 0) return { rating: 'context' };
  const seen = newest(...bad.map(it => it.task?.time));
  const isWeak = shared || seen.seenAt === undefined;
  return { rating: 'malicious', strength: isWeak ? 'weak' : 'medium', ...seen };
}

/** A malformed key is a 400 on every route, and what the plan does not allow is a 403. */
function refusal(answer: HttpAnswer): Problem | undefined {
  if (answer.status === 400 && /API key/i.test(answer.text()))
    return problem('bad-key', { status: 400 });
  return undefined;
}
