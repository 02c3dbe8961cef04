import { type Answer, answerSchema, type Brand, hostOf } from './answer.ts';
import { brandFilesIn } from './brand-files.ts';
import type { ScanResult, SeenRequest } from './types.ts';

const mostRequests = 150;
const mostHashes = 200;
/** Read at all, before those that are the same are counted once. */
const mostBrands = 100;
const mostNames = 8;
const longestName = 80;
/** No host name is longer (RFC 1035). */
const longestHost = 253;
/** Characters of what is shown as one line of facts; none of it decides anything. */
const longest = {
  pageUrl: 2_000,
  pageDomain: longestHost,
  title: 200,
  ip: 45,
  country: 40,
  asn: 120,
  loadError: 200,
} as const;

/**
 * Reduces a result to what we show and judge by; null where it is no result at all. A page that
 * never loaded comes as an ordinary result that looks clean, and no verdict comes as
 * `malicious: false`: both are told apart here. Contract: GET /api/v1/result/{uuid}/ of urlscan.io.
 */
export function readResult(json: unknown): ScanResult | null {
  const parsed = answerSchema.safeParse(withParts(json));
  if (!parsed.success || (!parsed.data.page && !parsed.data.verdicts)) return null;
  const { page, verdicts, lists } = parsed.data;
  const overall = verdicts?.overall;
  const failure = loadFailure(parsed.data);
  // An object may refuse to become a text.
  const isMalicious = [true, 1, 'true', '1'].some(it => it === overall?.malicious);
  const judged = isMalicious || Boolean(overall?.hasVerdicts) || Boolean(overall?.score);
  const requests = requestsIn(parsed.data);
  return {
    loaded: failure === null,
    malicious: judged ? isMalicious : null,
    score: judged ? scoreOf(overall?.score) : null,
    ...words('pageUrl', page?.url),
    ...words('pageDomain', page?.domain),
    ...words('title', page?.title),
    ...words('ip', page?.ip),
    ...words('country', page?.country),
    ...words('asn', [page?.asn, page?.asnname].filter(Boolean).join(' ')),
    ...words('loadError', failure),
    brands: namesOf([...(verdicts?.urlscan.brands ?? []), ...(overall?.brands ?? [])]),
    categories: (overall?.categories ?? []).slice(0, mostNames).map(it => it.slice(0, 60)),
    screenshot: failure === null ? 'waiting' : 'none',
    requests,
    brandFiles: brandFilesIn(parsed.data),
    hashes: lists.hashes.filter(it => /^[0-9a-f]{64}$/i.test(it)).slice(0, mostHashes),
  };
}

/** Parts that are missing are as good as empty ones. */
function withParts(json: unknown): unknown {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? { lists: {}, data: {}, task: {}, ...json }
    : json;
}

/** Null where the page loaded, else the network error, or an empty text where none is named. */
function loadFailure({ page, lists, data }: Answer): string | null {
  const first = data.requests[0]?.response;
  const failed = first?.failed as { errorText?: unknown } | null | undefined;
  if (failed) return typeof failed.errorText === 'string' ? failed.errorText : '';
  if (first && Object.hasOwn(first, 'response') === false && data.requests[0]) return '';
  const connected = Boolean(page?.ip) || lists.ips.length > 0;
  return connected ? null : '';
}

/** Whose hosts were asked, each once, and whether the page itself or a frame in it asked. */
function requestsIn({ data, page, task }: Answer): SeenRequest[] {
  const main = hostOf(page?.url) ?? hostOf(task.url);
  const seen = new Map<string, SeenRequest>();
  for (const { request } of data.requests) {
    const host = hostOf(request.request.url);
    const document = hostOf(request.documentURL) ?? main;
    if (!host || host.length > longestHost || seen.size >= mostRequests) continue;
    const isMain = document === main;
    const known = seen.get(host);
    if (!known || (isMain && !known.main)) seen.set(host, { host, main: isMain });
  }
  return [...seen.values()];
}

/** Each brand once, by its name; a key alone is what another part calls by its name. */
function namesOf(brands: readonly Brand[]): string[] {
  const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const names = new Map<string, string>();
  for (const it of brands.slice(0, mostBrands)) {
    const whole = typeof it === 'string' ? it : (it.name ?? it.key);
    const name = whole?.slice(0, longestName);
    if (name && !names.has(plain(name))) names.set(plain(name), name);
  }
  return [...names.values()].slice(0, mostNames);
}

/** From legitimate to malicious; beyond that it is no score of theirs. */
function scoreOf(score: number | undefined): number | null {
  return score === undefined ? null : Math.min(Math.max(score, -100), 100);
}

function words<K extends keyof typeof longest>(
  key: K,
  value: string | null | undefined,
): { [P in K]?: string } {
  return (value ? { [key]: value.slice(0, longest[key]) } : {}) as { [P in K]?: string };
}
