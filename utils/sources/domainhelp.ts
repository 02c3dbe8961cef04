import * as z from 'zod/mini';
import { fact, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const origin = 'https://app.domainhelp.com';

const body = z.object({
  is_redirect_or_url_shortener: z.boolean(),
  explanation: z.optional(z.nullable(z.string())),
});

/**
 * DomainHelp: whether a domain is a shortener or redirector. Contract: /api/v1/isredirect, a look
 * into a list. Its redirect-chain route visits the link and is never called.
 */
export const domainhelp: Source = {
  id: 'domainhelp',
  name: 'DomainHelp',
  group: 'context',
  family: 'domainhelp',
  origins: [origin],
  accepts: ['domain'],
  discloses: 'domain',
  key: { need: 'none' },
  terms: 'low-volume',
  enabledByDefault: false,

  request({ indicator, config }) {
    const query = `domain=${encodeURIComponent(indicator.value)}`;
    return { url: `${config.base ?? origin}/api/v1/isredirect?${query}`, sends: indicator.value };
  },

  interpret(answer) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    if (!parsed.is_redirect_or_url_shortener) return noData();
    return {
      kind: 'finding',
      rating: 'context',
      facts: fact('note', parsed.explanation ?? 'redirector'),
    };
  },
};
