import * as z from 'zod/mini';
import { fact, isoDate, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const origin = 'https://crt.sh';

const body = z.array(
  z.object({ not_before: z.optional(z.string()), issuer_name: z.optional(z.string()) }),
);

/** crt.sh: since when a domain has had certificates. Slow, often down, and its errors may be HTML under 200. */
export const crtsh: Source = {
  id: 'crtsh',
  name: 'crt.sh',
  group: 'context',
  family: 'crtsh',
  origins: [origin],
  accepts: ['domain'],
  discloses: 'domain',
  key: { need: 'none' },
  terms: 'low-volume',
  enabledByDefault: true,
  limitMs: 20_000,

  request({ indicator, config }) {
    const query = `q=${encodeURIComponent(indicator.value)}&output=json&exclude=expired&deduplicate=Y`;
    return { url: `${config.base ?? origin}/?${query}`, sends: indicator.value };
  },

  interpret(answer, { indicator }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const link = `${origin}/?q=${encodeURIComponent(indicator.value)}`;
    if (parsed.length === 0) return noData([], { link });
    const oldest = parsed.flatMap(it => isoDate(it.not_before) ?? []).sort()[0];
    return {
      kind: 'finding',
      rating: 'context',
      facts: [...fact('certificateSince', oldest, 'date'), ...fact('certificates', parsed.length)],
      link,
    };
  },
};
