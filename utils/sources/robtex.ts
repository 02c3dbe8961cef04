import * as z from 'zod/mini';
import { fact, list, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem, problem } from '../platform/problem.ts';

const origin = 'https://freeapi.robtex.com';
/** Fewer entries are not worth a word. Set by hand. */
const telling = 3;

const body = z.object({
  status: z.optional(z.string()),
  reputation: z.optional(
    z.object({
      listed_count: z.number(),
      checked_count: z.optional(z.number()),
      listed_on: z._default(z.array(z.object({ rbl: z.optional(z.string()) })), []),
    }),
  ),
});

/**
 * Robtex: on how many of about 110 block lists an address stands. Contract: freeapi,
 * /ip_reputation/{ip}. They are lists against mail, many of them of whole networks, so that even
 * several say nothing of a page.
 */
export const robtex: Source = {
  id: 'robtex',
  name: 'Robtex',
  group: 'context',
  family: 'robtex',
  origins: [origin],
  accepts: ['ipv4', 'ipv6'],
  discloses: 'ip',
  key: { need: 'none' },
  terms: 'low-volume',
  enabledByDefault: true,

  request({ indicator, config }) {
    const path = `/ip_reputation/${encodeURIComponent(indicator.value)}`;
    return { url: `${config.base ?? origin}${path}`, sends: indicator.value };
  },

  interpret(answer, { indicator }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    if (parsed.status === 'ratelimited') return problem('quota', { status: answer.status });
    const reputation = parsed.reputation;
    if (!reputation)
      return problem('unexpected-answer', { status: answer.status, message: 'no reputation' });
    const { listed_count, checked_count, listed_on } = reputation;
    const link = `https://www.robtex.com/ip-lookup/${encodeURIComponent(indicator.value)}`;
    const facts = [
      ...fact('detections', `${listed_count} / ${checked_count ?? '?'}`),
      ...fact('listedBy', list(listed_on.map(it => it.rbl))),
    ];
    return listed_count >= telling
      ? { kind: 'finding', rating: 'context', facts, link }
      : noData(facts, { link });
  },
};
