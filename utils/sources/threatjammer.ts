import * as z from 'zod/mini';
import { fact, list, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const origin = 'https://dublin.api.threatjammer.com';

const body = z.object({
  score: z.number(),
  datasets: z.optional(z.array(z.string())),
  asn: z.optional(z.nullable(z.union([z.string(), z.number()]))),
  denylisted: z.optional(z.boolean()),
  allowlisted: z.optional(z.boolean()),
});

/**
 * Threat Jammer: risk of an address. Contract: /v1/assess/ip/{ip}, last described in 2023; whether
 * the service still answers is unknown, so it is off until somebody wants it.
 */
export const threatjammer: Source = {
  id: 'threatjammer',
  name: 'Threat Jammer',
  group: 'reputation',
  family: 'threatjammer',
  origins: [origin],
  accepts: ['ipv4', 'ipv6'],
  discloses: 'ip',
  key: {
    need: 'required',
    shape: /^tja_[\w-]{16,256}$/,
    where: 'https://threatjammer.com/docs/getting-started',
  },
  terms: 'low-volume',
  enabledByDefault: false,
  meaningful: [404],

  request({ indicator, config }) {
    return {
      url: `${config.base ?? origin}/v1/assess/ip/${encodeURIComponent(indicator.value)}`,
      headers: { Authorization: `Bearer ${config.key ?? ''}` },
      sends: indicator.value,
    };
  },

  interpret(answer, { indicator }) {
    if (answer.status === 404) return noData();
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const link = `https://threatjammer.com/info/${encodeURIComponent(indicator.value)}`;
    const facts = [
      ...fact('score', `${parsed.score} / 100`),
      ...fact('listedBy', list(parsed.datasets ?? [])),
      ...fact('asn', parsed.asn),
    ];
    if (parsed.allowlisted) return { kind: 'finding', rating: 'clean', facts, link };
    // Thresholds set by hand, after its low, medium and high.
    if (parsed.denylisted || parsed.score >= 69) {
      return { kind: 'finding', rating: 'malicious', strength: 'medium', facts, link };
    }
    return parsed.score >= 35
      ? { kind: 'finding', rating: 'suspicious', strength: 'weak', facts, link }
      : noData(facts, { link });
  },
};
