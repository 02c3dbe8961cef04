import * as z from 'zod/mini';
import type { ScanResult } from './types.ts';

const text = z.optional(z.nullable(z.string()));
/** Brands are keys in one part of the answer and objects in another. */
const brand = z.union([
  z.string(),
  z.object({ name: z.optional(z.string()), key: z.optional(z.string()) }),
]);
const verdictPart = z.object({
  score: z.optional(z.nullable(z.number())),
  malicious: z.optional(z.unknown()),
  // 0 instead of false up to 2022.
  hasVerdicts: z.optional(z.union([z.boolean(), z.number()])),
  brands: z.optional(z.array(brand)),
  categories: z.optional(z.array(z.string())),
});

/** "JSON properties might occasionally be missing": every one of them is optional here. */
const body = z.object({
  page: z.optional(
    z.object({
      url: text,
      domain: text,
      title: text,
      ip: text,
      country: text,
      asn: text,
      asnname: text,
    }),
  ),
  lists: z.optional(z.object({ ips: z.optional(z.array(z.string())) })),
  verdicts: z.optional(
    z.object({ overall: z.optional(verdictPart), urlscan: z.optional(verdictPart) }),
  ),
  data: z.optional(
    z.object({
      requests: z.optional(
        z.array(
          z.object({
            response: z.optional(
              z.object({
                response: z.optional(z.unknown()),
                failed: z.optional(z.object({ errorText: text })),
              }),
            ),
          }),
        ),
      ),
    }),
  ),
});
type Body = z.infer<typeof body>;

/**
 * Reduces a result to what we show; null where it is no result at all. A page that never loaded
 * comes as an ordinary result that looks clean, and no verdict comes as `malicious: false`: both
 * are told apart here. Contract: GET /api/v1/result/{uuid}/ of urlscan.io.
 */
export function readResult(json: unknown): ScanResult | null {
  const parsed = body.safeParse(json);
  if (!parsed.success || (!parsed.data.page && !parsed.data.verdicts)) return null;
  const { page, verdicts } = parsed.data;
  const overall = verdicts?.overall;
  const failure = loadFailure(parsed.data);
  const judged =
    overall?.malicious === true || Boolean(overall?.hasVerdicts) || Boolean(overall?.score);
  const brands = [...(verdicts?.urlscan?.brands ?? []), ...(overall?.brands ?? [])];
  return {
    loaded: failure === null,
    malicious: judged ? overall?.malicious === true : null,
    score: judged ? (overall?.score ?? null) : null,
    ...words('pageUrl', page?.url),
    ...words('pageDomain', page?.domain),
    ...words('title', page?.title),
    ...words('ip', page?.ip),
    ...words('country', page?.country),
    ...words('asn', [page?.asn, page?.asnname].filter(Boolean).join(' ')),
    ...words('loadError', failure),
    brands: namesOf(brands),
    categories: (overall?.categories ?? []).slice(0, 8),
    screenshot: failure === null ? 'waiting' : 'none',
  };
}

/** Null where the page loaded, else the network error, or an empty text where none is named. */
function loadFailure({ page, lists, data }: Body): string | null {
  const first = data?.requests?.[0]?.response;
  if (first?.failed) return first.failed.errorText ?? '';
  if (first && first.response === undefined) return '';
  const connected = Boolean(page?.ip) || Boolean(lists?.ips?.length);
  return connected ? null : '';
}

function namesOf(brands: readonly z.infer<typeof brand>[]): string[] {
  const names = brands.map(it => (typeof it === 'string' ? it : (it.name ?? it.key ?? '')));
  const seen = new Set<string>();
  return names.filter(name => {
    const key = name.toLowerCase();
    if (!name || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function words<K extends string>(key: K, value: string | null | undefined): { [P in K]?: string } {
  return (value ? { [key]: value.slice(0, 2000) } : {}) as { [P in K]?: string };
}
