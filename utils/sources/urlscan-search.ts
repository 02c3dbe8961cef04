import * as z from 'zod/mini';
import { fact, isoDate, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import type { HttpAnswer } from '../platform/http.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';

const origin = 'https://urlscan.io';
const keyShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const text = z.optional(z.nullable(z.string()));
const body = z.object({
  total: z.number(),
  results: z.array(
    z.object({
      _id: z.optional(z.string()),
      task: z.optional(z.object({ time: text, domain: text })),
      page: z.optional(
        z.object({ domain: text, title: text, ip: text, asnname: text, country: text }),
      ),
    }),
  ),
});

/**
 * Public scans of a host at urlscan.io: whether and as what others saw it. The free plan gives no
 * verdicts in a search, so this is context. Nothing is submitted. Contract: /api/v1/search/.
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

  interpret(answer, { indicator }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const isHost = indicator.type === 'hostname';
    const link = `${origin}/${isHost ? 'domain' : 'ip'}/${encodeURIComponent(indicator.value)}`;
    // A scan that began at a shortener and ended elsewhere describes the other place.
    const own = parsed.results.find(it => !isHost || it.page?.domain === indicator.value);
    const page = own?.page;
    if (parsed.total === 0 || !own) return noData([], { link });
    return {
      kind: 'finding',
      rating: 'context',
      facts: [
        ...fact('reports', parsed.total),
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

/** A malformed key is a 400 on every route, and what the plan does not allow is a 403. */
function refusal(answer: HttpAnswer): Problem | undefined {
  if (answer.status === 400 && /API key/i.test(answer.text()))
    return problem('bad-key', { status: 400 });
  return undefined;
}
