import * as z from 'zod/mini';
import { base64 } from '../lookup/bytes.ts';
import { fact, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const origin = 'https://lsapi.seomoz.com';

const count = z.optional(z.nullable(z.number()));
const body = z.object({
  results: z.array(
    z.object({
      title: z.optional(z.nullable(z.string())),
      domain_authority: count,
      spam_score: count,
      root_domains_to_root_domain: count,
    }),
  ),
});

/** Moz: how much the web links to a site. Contract: /v2/url_metrics, the account as `access-id:secret`. */
export const moz: Source = {
  id: 'moz',
  name: 'Moz',
  group: 'context',
  family: 'moz',
  origins: [origin],
  accepts: ['hostname'],
  discloses: 'hostname',
  key: {
    need: 'required',
    shape: /^[\w-]{4,64}:[\w-]{16,128}$/,
    where: 'https://moz.com/api/dashboard',
  },
  terms: 'low-volume',
  enabledByDefault: false,

  request({ indicator, config }) {
    const account = base64(new TextEncoder().encode(config.key ?? ''));
    return {
      url: `${config.base ?? origin}/v2/url_metrics`,
      method: 'POST',
      headers: { Authorization: `Basic ${account}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ targets: [indicator.value] }),
      sends: indicator.value,
    };
  },

  interpret(answer, { indicator }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const site = parsed.results[0];
    const known = (value: number | null | undefined) =>
      value === undefined || value === null || value < 0 ? null : value;
    const authority = known(site?.domain_authority);
    const spam = known(site?.spam_score);
    if (authority === null && spam === null) return noData();
    return {
      kind: 'finding',
      rating: 'context',
      facts: [
        ...fact('rank', authority === null ? null : `${authority} / 100`),
        ...fact('score', spam === null ? null : `spam ${spam} / 100`),
        ...fact('title', site?.title),
      ],
      link: `https://moz.com/domain-analysis?site=${encodeURIComponent(indicator.value)}`,
    };
  },
};
