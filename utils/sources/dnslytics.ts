import * as z from 'zod/mini';
import { fact, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const origin = 'https://freeapi.dnslytics.net';

const body = z.object({
  announced: z.boolean(),
  cidr: z.optional(z.nullable(z.string())),
  asn: z.optional(z.nullable(z.number())),
  shortname: z.optional(z.nullable(z.string())),
  country: z.optional(z.nullable(z.string())),
});

/** DNSlytics: whose network an address belongs to. Contract: the one route without a key, /v1/ip2asn/{ip}. */
export const dnslytics: Source = {
  id: 'dnslytics',
  name: 'DNSlytics',
  group: 'context',
  family: 'dnslytics',
  origins: [origin],
  accepts: ['ipv4', 'ipv6'],
  discloses: 'ip',
  key: { need: 'none' },
  terms: 'low-volume',
  enabledByDefault: true,

  request({ indicator, config }) {
    const path = `/v1/ip2asn/${encodeURIComponent(indicator.value)}`;
    return { url: `${config.base ?? origin}${path}`, sends: indicator.value };
  },

  interpret(answer, { indicator }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const link = `https://search.dnslytics.com/ip/${encodeURIComponent(indicator.value)}`;
    if (!parsed.announced) return noData([], { link });
    return {
      kind: 'finding',
      rating: 'context',
      facts: [
        ...fact('asn', parsed.asn ? `AS${parsed.asn}` : null),
        ...fact('organization', parsed.shortname),
        ...fact('network', parsed.cidr),
        ...fact('country', parsed.country, 'country'),
      ],
      link,
    };
  },
};
