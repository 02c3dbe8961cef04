import * as z from 'zod/mini';
import { fact, isoDate, newest, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const origin = 'https://api.greynoise.io';

const body = z.object({
  noise: z.boolean(),
  riot: z.boolean(),
  classification: z.optional(z.string()),
  name: z.optional(z.nullable(z.string())),
  last_seen: z.optional(z.nullable(z.string())),
});

/** GreyNoise Community: addresses that scan the internet. A 404 with JSON means "never seen". */
export const greynoise: Source = {
  id: 'greynoise',
  name: 'GreyNoise',
  group: 'context',
  family: 'greynoise',
  origins: [origin],
  accepts: ['ipv4'],
  discloses: 'ip',
  key: {
    need: 'optional',
    shape: /^[\w-]{20,128}$/,
    where: 'https://viz.greynoise.io/account/api-key',
  },
  terms: 'low-volume',
  enabledByDefault: false,
  meaningful: [404],

  request({ indicator, config }) {
    return {
      url: `${config.base ?? origin}/v3/community/${encodeURIComponent(indicator.value)}`,
      headers: config.key ? { key: config.key } : {},
      sends: indicator.value,
    };
  },

  interpret(answer, { indicator }) {
    if (answer.status === 404) return noData();
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const link = `https://viz.greynoise.io/ip/${encodeURIComponent(indicator.value)}`;
    const facts = [
      ...fact('organization', parsed.name),
      ...fact('lastSeen', isoDate(parsed.last_seen), 'date'),
    ];
    if (parsed.riot) return { kind: 'finding', rating: 'clean', facts, link };
    const seen = newest(parsed.last_seen);
    const hostile = parsed.noise && parsed.classification === 'malicious';
    return hostile
      ? { kind: 'finding', rating: 'suspicious', strength: 'weak', ...seen, facts, link }
      : { kind: 'finding', rating: 'context', facts, link };
  },
};
