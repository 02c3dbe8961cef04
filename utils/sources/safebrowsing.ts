import * as z from 'zod/mini';
import { base64, sha256 } from '../lookup/bytes.ts';
import { fact, list, noData, readJson, unexpected } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import type { HttpAnswer } from '../platform/http.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';
import { urlExpressions } from './shared/canonical-url.ts';
import { decodeHashes, type HashAnswer } from './shared/threat-hashes.ts';

const origin = 'https://safebrowsing.googleapis.com';

const known = [
  'MALWARE',
  'SOCIAL_ENGINEERING',
  'UNWANTED_SOFTWARE',
  'POTENTIALLY_HARMFUL_APPLICATION',
];

const body = z.object({
  fullHashes: z.optional(
    z.array(
      z.object({
        fullHash: z.string(),
        fullHashDetails: z.optional(
          z.array(
            z.object({
              threatType: z.optional(z.string()),
              attributes: z.optional(z.array(z.string())),
            }),
          ),
        ),
      }),
    ),
  ),
  // In every answer, also where nothing was found; without it this is some other answer.
  cacheDuration: z.string(),
});

/**
 * Google Safe Browsing v5, `hashes:search`: four bytes of each hash leave, and the full hashes are
 * compared here. A returned hash that is none of ours only shares its beginning.
 */
export const safebrowsing: Source = {
  id: 'safebrowsing',
  name: 'Google Safe Browsing',
  group: 'reputation',
  family: 'google',
  origins: [origin],
  accepts: ['url'],
  discloses: 'hash-prefix',
  key: {
    need: 'required',
    shape: /^AIza[\w-]{35}$/,
    where: 'https://developers.google.com/safe-browsing/reference/Authentication',
  },
  terms: 'non-commercial',
  enabledByDefault: false,

  async request({ indicator, domain, config }) {
    const hashes = await urlHashes(indicator.value, domain);
    if (hashes.length === 0) return problem('unsupported');
    const prefixes = [...new Set(hashes.map(hash => base64(hash.slice(0, 4))))].slice(0, 30);
    const query = new URLSearchParams(prefixes.map(prefix => ['hashPrefixes', prefix]));
    query.set('alt', 'json');
    return {
      url: `${config.base ?? origin}/v5/hashes:search?${query}`,
      headers: { 'X-Goog-Api-Key': config.key ?? '' },
      sends: prefixes.join(' '),
    };
  },

  refusal: googleRefusal,

  async interpret(answer, { indicator, domain }) {
    const listed = readHashes(answer);
    if (isProblem(listed)) return listed;
    const ours = new Set((await urlHashes(indicator.value, domain)).map(base64));
    const threats = listed.hashes.filter(it => ours.has(it.hash)).flatMap(it => it.threats);
    const ttl = listed.cacheSeconds > 0 ? { ttlMs: listed.cacheSeconds * 1000 } : {};
    if (threats.length === 0) return noData([], ttl);
    return {
      kind: 'finding',
      rating: 'malicious',
      strength: 'strong',
      facts: [
        ...fact('threat', list(threats.map(plainThreat))),
        ...fact('note', 'Advisory provided by Google'),
      ],
      link: `https://transparencyreport.google.com/safe-browsing/search?url=${encodeURIComponent(new URL(indicator.value).hostname)}`,
      ...ttl,
    };
  },
};

/** SHA-256 of every expression under which the URL may be listed, most specific first. */
export function urlHashes(url: string, domain: string | null): Promise<Uint8Array[]> {
  return Promise.all(urlExpressions(url, domain).map(sha256));
}

/** A wrong key is a 400 at Google. */
export function googleRefusal(answer: HttpAnswer): Problem | undefined {
  if (answer.status !== 400 && answer.status !== 403) return undefined;
  const text = answer.text();
  const isAboutKey = answer.status === 403 || /API_KEY_INVALID|API key not valid/.test(text);
  return isAboutKey ? problem('bad-key', { status: answer.status }) : undefined;
}

/** `SOCIAL_ENGINEERING` as people say it. */
export function plainThreat(type: string): string {
  return type === 'SOCIAL_ENGINEERING' ? 'phishing' : type.toLowerCase().replaceAll('_', ' ');
}

function readHashes(answer: HttpAnswer): HashAnswer | Problem {
  if (answer.header('content-type')?.includes('protobuf')) {
    return decodeHashes(answer.bytes) ?? unexpected(answer, 'no protobuf message');
  }
  const parsed = readJson(answer, body);
  if (isProblem(parsed)) return parsed;
  const hashes = (parsed.fullHashes ?? []).map(({ fullHash, fullHashDetails = [] }) => ({
    hash: fullHash,
    threats: fullHashDetails.flatMap(({ threatType = '', attributes = [] }) =>
      known.includes(threatType) && attributes.length === 0 ? [threatType] : [],
    ),
  }));
  return { hashes, cacheSeconds: Number.parseFloat(parsed.cacheDuration) || 0 };
}
