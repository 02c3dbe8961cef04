import * as z from 'zod/mini';
import { fact, list, noData, readJson, unexpected } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const origin = 'https://dns.google';
const types = { A: 1, AAAA: 28 } as const;

const body = z.object({
  Status: z.number(),
  Answer: z.optional(z.array(z.object({ type: z.number(), data: z.string() }))),
});

/**
 * The records behind a name, as Google's public resolver sees them. Contract: dns.google/resolve,
 * without the client's network in the question.
 */
export const googledig: Source = {
  id: 'googledig',
  name: 'Google Dig',
  group: 'context',
  family: 'googledig',
  origins: [origin],
  accepts: ['hostname'],
  discloses: 'hostname',
  resolves: true,
  key: { need: 'none' },
  enabledByDefault: true,

  request({ indicator, config }) {
    return Object.keys(types).map(type => ({
      url: `${config.base ?? origin}/resolve?name=${encodeURIComponent(indicator.value)}&type=${type}&edns_client_subnet=0.0.0.0/0`,
      sends: indicator.value,
    }));
  },

  interpret(answer, { indicator }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    if (parsed.Status === 3) return noData(fact('status', 'NXDOMAIN'));
    if (parsed.Status !== 0) return unexpected(answer, `DNS code ${parsed.Status}`);
    const addresses = (parsed.Answer ?? []).filter(
      it => it.type === types.A || it.type === types.AAAA,
    );
    return {
      kind: 'finding',
      rating: 'context',
      facts: fact('addresses', list(addresses.map(it => it.data))),
      link: `https://toolbox.googleapps.com/apps/dig/#A/${encodeURIComponent(indicator.value)}`,
    };
  },
};
