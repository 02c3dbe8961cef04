import * as z from 'zod/mini';
import { fact, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const lite = 'https://api.ipinfo.io';
const legacy = 'https://ipinfo.io';

const text = z.optional(z.nullable(z.string()));
const network = z.object({ asn: text, name: text });
const body = z.object({
  ip: z.string(),
  bogon: z.optional(z.boolean()),
  hostname: text,
  /** Legacy: "AS15169 Google LLC". */
  org: text,
  country: text,
  /** Lite: a text. Paid plans: an object, called `as` in the newer ones. */
  asn: z.optional(z.nullable(z.union([z.string(), network]))),
  as: z.optional(z.nullable(network)),
  geo: z.optional(z.nullable(z.object({ country_code: text }))),
  as_name: text,
  country_code: text,
});

/**
 * IPinfo: whose network an address is. Contract: Lite with a token, the legacy route without one; a
 * gateway may answer as the paid plans do.
 */
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
    const paid = parsed.as ?? (typeof parsed.asn === 'object' ? parsed.asn : null);
    const asn = typeof parsed.asn === 'string' ? parsed.asn : paid?.asn;
    const country = parsed.geo?.country_code ?? parsed.country_code ?? parsed.country;
    const organization = parsed.as_name ?? paid?.name ?? parsed.org?.replace(/^AS\d+ /, '');
    return {
      kind: 'finding',
      rating: 'context',
      facts: [
        ...fact('asn', asn ?? /^AS\d+/.exec(parsed.org ?? '')?.[0]),
        ...fact('organization', organization),
        ...fact('hostnames', parsed.hostname),
        ...fact('country', country, 'country'),
      ],
      link: `https://ipinfo.io/${encodeURIComponent(indicator.value)}`,
    };
  },
};
