import * as z from 'zod/mini';
import { fact, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const origin = 'https://archive.org';

const body = z.object({
  archived_snapshots: z.object({
    closest: z.optional(
      z.object({ timestamp: z.optional(z.string()), url: z.optional(z.string()) }),
    ),
  }),
});

/** The Internet Archive: whether a site has been seen before. Only the host name is sent. */
export const wayback: Source = {
  id: 'wayback',
  name: 'Wayback Machine',
  group: 'context',
  family: 'wayback',
  origins: [origin],
  accepts: ['hostname'],
  discloses: 'hostname',
  key: { need: 'none' },
  enabledByDefault: false,

  request({ indicator, config }) {
    const query = `url=${encodeURIComponent(indicator.value)}`;
    return { url: `${config.base ?? origin}/wayback/available?${query}`, sends: indicator.value };
  },

  interpret(answer) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const closest = parsed.archived_snapshots.closest;
    if (!closest) return noData();
    const stamp = /^(\d{4})(\d\d)(\d\d)/.exec(closest.timestamp ?? '');
    const date = stamp ? `${stamp[1]}-${stamp[2]}-${stamp[3]}T00:00:00.000Z` : null;
    const link = closest.url?.replace(/^http:/, 'https:');
    const facts = fact('snapshot', date, 'date');
    return {
      kind: 'finding',
      rating: 'context',
      facts,
      ...(link?.startsWith('https://web.archive.org/') ? { link } : {}),
    };
  },
};
