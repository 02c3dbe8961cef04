import * as z from 'zod/mini';
import { fact, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem, problem } from '../platform/problem.ts';

const origin = 'https://api.ip2location.io';

const text = z.optional(z.nullable(z.string()));
const refused = z.object({
  error: z.object({ error_message: z.optional(z.string()) }),
});
const found = z.object({
  ip: z.string(),
  country_code: text,
  asn: z.optional(z.nullable(z.union([z.string(), z.number()]))),
  as: text,
  is_proxy: z.optional(z.boolean()),
});
const body = z.union([refused, found]);

/** IP2Location: where an address is and whose. Contract: api.ip2location.io; the key goes in the address. */
export const ip2location: Source = {
  id: 'ip2location',
  name: 'IP2Location',
  group: 'context',
  family: 'ip2location',
  origins: [origin],
  accepts: ['ipv4', 'ipv6'],
  discloses: 'ip',
  key: {
    need: 'optional',
    shape: /^[0-9a-f]{32}$/i,
    where: 'https://www.ip2location.io/dashboard',
  },
  keyInUrl: true,
  terms: 'low-volume',
  enabledByDefault: false,
  meaningful: [400],

  request({ indicator, config }) {
    const query = new URLSearchParams({ ip: indicator.value });
    if (config.key) query.set('key', config.key);
    return { url: `${config.base ?? origin}/?${query}`, sends: indicator.value };
  },

  interpret(answer, { indicator }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    if ('error' in parsed) {
      const message = parsed.error.error_message ?? '';
      const code = /key/i.test(message) ? 'bad-key' : 'unexpected-answer';
      return problem(code, { status: answer.status, message });
    }
    return {
      kind: 'finding',
      rating: 'context',
      facts: [
        ...fact('country', parsed.country_code, 'country'),
        ...fact('asn', parsed.asn ? `AS${parsed.asn}` : null),
        ...fact('organization', parsed.as),
        ...fact('note', parsed.is_proxy ? 'proxy' : null),
      ],
      link: `https://www.ip2location.com/demo/${encodeURIComponent(indicator.value)}`,
    };
  },
};
