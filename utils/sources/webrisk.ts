import * as z from 'zod/mini';
import { base64, sha256 } from '../lookup/bytes.ts';
import { fact, list, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem, problem } from '../platform/problem.ts';
import { googleRefusal, plainThreat, urlHashes } from './safebrowsing.ts';
import { urlExpressions } from './shared/canonical-url.ts';

const origin = 'https://webrisk.googleapis.com';
const threatTypes = ['MALWARE', 'SOCIAL_ENGINEERING', 'UNWANTED_SOFTWARE'];
/** One request asks about one prefix, so only the most telling few are asked about. */
const mostPrefixes = 5;

const body = z.object({
  threats: z.optional(
    z.array(
      z.object({
        hash: z.string(),
        threatTypes: z._default(z.array(z.string()), []),
        expireTime: z.optional(z.string()),
      }),
    ),
  ),
  // In every answer, also where nothing was found; without it this is some other answer.
  negativeExpireTime: z.string(),
});

/**
 * Google Web Risk, the commercial twin of Safe Browsing, for companies. Contract: v1
 * `hashes:search`; four bytes of each hash leave, the full hashes are compared here.
 */
export const webrisk: Source = {
  id: 'webrisk',
  name: 'Google Web Risk',
  group: 'reputation',
  family: 'google',
  origins: [origin],
  accepts: ['url'],
  discloses: 'hash-prefix',
  key: {
    need: 'required',
    shape: /^AIza[\w-]{35}$/,
    where: 'https://cloud.google.com/web-risk/docs/quickstart-api',
  },
  terms: 'paid',
  enabledByDefault: false,

  async request({ indicator, domain, config }) {
    const hashes = await Promise.all(tellingExpressions(indicator.value, domain).map(sha256));
    if (hashes.length === 0) return problem('unsupported');
    return hashes.map(hash => {
      const prefix = base64(hash.slice(0, 4));
      const query = new URLSearchParams({ hashPrefix: prefix });
      for (const type of threatTypes) query.append('threatTypes', type);
      return {
        url: `${config.base ?? origin}/v1/hashes:search?${query}`,
        headers: { 'X-Goog-Api-Key': config.key ?? '' },
        sends: prefix,
      };
    });
  },

  refusal: googleRefusal,

  async interpret(answer, { indicator, domain, now }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const ours = new Set((await urlHashes(indicator.value, domain)).map(base64));
    const hits = (parsed.threats ?? []).filter(it => ours.has(it.hash));
    if (hits.length === 0) return noData([], lifetime(parsed.negativeExpireTime, now));
    const threats = list(hits.flatMap(it => it.threatTypes).map(plainThreat));
    return {
      kind: 'finding',
      rating: 'malicious',
      strength: 'strong',
      facts: fact('threat', threats),
      ...lifetime(hits[0]?.expireTime, now),
    };
  },
};

/** The page with and without its query, and the root of each host that leads to it. */
function tellingExpressions(url: string, domain: string | null): string[] {
  const all = urlExpressions(url, domain);
  const roots = all.filter(it => it.indexOf('/') === it.length - 1);
  return [...new Set([...all.slice(0, 2), ...roots])].slice(0, mostPrefixes);
}

function lifetime(expireTime: string | undefined, now: number): { ttlMs?: number } {
  const ttlMs = Date.parse(expireTime ?? '') - now;
  return ttlMs > 0 ? { ttlMs } : {};
}
