import * as z from 'zod/mini';
import { fact, list, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem, problem } from '../platform/problem.ts';

const origin = 'https://api.dnsdumpster.com';

const host = z.object({
  host: z.optional(z.string()),
  ips: z._default(
    z.array(z.object({ ip: z.optional(z.string()), asn_name: z.optional(z.nullable(z.string())) })),
    [],
  ),
});

// A used-up day or a refused key is told by an error alone.
const refused = z.object({ error: z.string() });
const records = z.object({
  a: z.array(host),
  mx: z._default(z.array(host), []),
});
const body = z.union([refused, records]);

/** DNSDumpster: hosts and networks of a domain. Contract: /domain/{domain} with a key. */
export const dnsdumpster: Source = {
  id: 'dnsdumpster',
  name: 'DNSDumpster',
  group: 'context',
  family: 'dnsdumpster',
  origins: [origin],
  accepts: ['domain'],
  discloses: 'domain',
  key: {
    need: 'required',
    shape: /^[0-9a-f]{32,128}$/i,
    where: 'https://dnsdumpster.com/developer/',
  },
  terms: 'low-volume',
  enabledByDefault: false,

  request({ indicator, config }) {
    return {
      url: `${config.base ?? origin}/domain/${encodeURIComponent(indicator.value)}?page=1`,
      headers: { 'X-API-Key': config.key ?? '' },
      sends: indicator.value,
    };
  },

  interpret(answer) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    if ('error' in parsed) {
      const used = /quota/i.test(parsed.error);
      const code = used ? 'quota' : /key/i.test(parsed.error) ? 'bad-key' : 'unexpected-answer';
      return problem(code, { status: answer.status, message: parsed.error });
    }
    const ips = parsed.a.flatMap(it => it.ips);
    if (ips.length === 0 && parsed.mx.length === 0) return noData();
    return {
      kind: 'finding',
      rating: 'context',
      facts: [
        ...fact('hostnames', list(parsed.a.map(it => it.host))),
        ...fact('addresses', list(ips.map(it => it.ip))),
        ...fact('network', list(ips.map(it => it.asn_name))),
      ],
    };
  },
};
