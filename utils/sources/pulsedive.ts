import * as z from 'zod/mini';
import { base64 } from '../lookup/bytes.ts';
import { fact, isoDate, list, newest, noData, readJson } from '../lookup/read.ts';
import type { Finding, Source } from '../lookup/types.ts';
import type { HttpAnswer } from '../platform/http.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';

const origin = 'https://pulsedive.com';

const named = z.object({ name: z.optional(z.nullable(z.string())) });
const refused = z.object({ error: z.string() });
const found = z.object({
  risk: z.string(),
  retired: z.optional(z.nullable(z.union([z.string(), z.boolean()]))),
  stamp_seen: z.optional(z.nullable(z.string())),
  threats: z.optional(z.array(named)),
  feeds: z.optional(z.array(named)),
});
const body = z.union([refused, found]);

/** Pulsedive: risk of an indicator with the threats and feeds behind it. Contract: /api/indicator.php. */
export const pulsedive: Source = {
  id: 'pulsedive',
  name: 'Pulsedive',
  group: 'reputation',
  family: 'pulsedive',
  origins: [origin],
  accepts: ['hostname', 'ipv4', 'ipv6'],
  discloses: 'hostname',
  key: { need: 'optional', shape: /^[0-9a-f]{64}$/i, where: `${origin}/account/` },
  keyInUrl: true,
  terms: 'low-volume',
  enabledByDefault: false,
  meaningful: [400, 404],

  request({ indicator, config }) {
    const query = new URLSearchParams({ indicator: indicator.value, pretty: '0' });
    if (config.key) query.set('key', config.key);
    return { url: `${config.base ?? origin}/api/indicator.php?${query}`, sends: indicator.value };
  },

  interpret(answer, { indicator, shared }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    if ('error' in parsed) return refusal(answer, parsed.error) ?? noData();
    const ioc = encodeURIComponent(base64(new TextEncoder().encode(indicator.value)));
    const told = {
      facts: [
        ...fact('threat', list((parsed.threats ?? []).map(it => it.name))),
        ...fact('listedBy', list((parsed.feeds ?? []).map(it => it.name))),
        ...fact('lastSeen', isoDate(parsed.stamp_seen), 'date'),
      ],
      link: `${origin}/indicator/?ioc=${ioc}`,
    };
    const rated = rate(parsed.risk, Boolean(parsed.retired));
    const weaker = shared && rated.strength ? { strength: 'weak' as const } : {};
    return { kind: 'finding', ...rated, ...weaker, ...newest(parsed.stamp_seen), ...told };
  },
};

function refusal(answer: HttpAnswer, error: string): Problem | undefined {
  if (/not found/i.test(error)) return undefined;
  const code = /key/i.test(error) ? 'bad-key' : 'unexpected-answer';
  return problem(code, { status: answer.status, message: error });
}

/** What was retired is stale: it weighs less than it did. */
function rate(risk: string, retired: boolean): Pick<Finding, 'rating' | 'strength'> {
  if (risk === 'critical' || risk === 'high') {
    return retired
      ? { rating: 'suspicious', strength: 'weak' }
      : { rating: 'malicious', strength: 'medium' };
  }
  return risk === 'medium' && !retired
    ? { rating: 'suspicious', strength: 'weak' }
    : { rating: 'no-data' };
}
