import * as z from 'zod/mini';
import { fact, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const lite = 'https://api.ipinfo.io';
const legacy = 'https://ipinfo.io';

const text = z.optional(z.nullable(z.string()));
const body = z.object({
  ip: z.string(),
  bogon: z.optional(z.boolean()),
  hostname: text,
  /** Legacy: "AS15169 Google LLC". */
  org: text,
  country: text,
  /** Lite. */
  asn: text,
  as_name: text,
  country_code: text,
});

/** IPinfo: whose network an address is. Contract: Lite with a token, the legacy route without one. */
export const ipinfo: Source = {
  id: 'ipinfo',
  name: 'IPinfo',
  group: 'context',
  family: 'ipinfo',
  origins: [lite, legacy],
  accepts: ['ipv4', 'ipv6'],
  discloses: 'ip',
  key: {
    need: 'optional',
    shape: /^[0-9a-z]{10,40}$/i,
    where: 'https://ipinfo.io/dashboard/token',
  },
  keyInUrl: true,
  terms: 'low-volume',
  enabledByDefault: false,

  request({ indicator, config }) {
    const ip = encodeURIComponent(indicator.value);
    const url = config.key
      ? `${config.base ?? lite}/lite/${ip}?token=${encodeURIComponent(config.key)}`
      : `${config.base ?? legacy}/${ip}/json`;
    return { url, sends: indicator.value };
  },

  interpret(answer, { indicator }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    if (parsed.bogon) return noData();
    const organization = parsed.as_name ?? parsed.org?.replace(/^AS\d+ /, '');
    return {
      kind: 'finding',
      rating: 'context',
      facts: [
        ...fact('asn', parsed.asn ?? /^AS\d+/.exec(parsed.org ?? '')?.[0]),
        ...fact('organization', organization),
        ...fact('hostnames', parsed.hostname),
        ...fact('country', parsed.country_code ?? parsed.country, 'country'),
      ],
      link: `https://ipinfo.io/${encodeURIComponent(indicator.value)}`,
    };
  },
};
