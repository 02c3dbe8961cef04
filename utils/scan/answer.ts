import * as z from 'zod/mini';

/** A text, also where it came as a number; undefined for anything else, so that one odd field costs only itself. */
const text = z.pipe(z.transform(toText), z.optional(z.string()));
/** A number, also where it came as text. */
const number = z.pipe(z.transform(toNumber), z.optional(z.number()));

function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value || undefined;
  return typeof value === 'number' ? String(value) : undefined;
}

function toNumber(value: unknown): number | undefined {
  const parsed = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : undefined;
}

/** The readable entries of a list; none where it is no list. */
function listOf<S extends z.ZodMiniType>(entry: S) {
  return z.pipe(
    z.transform((value: unknown): unknown[] =>
      Array.isArray(value) ? value.filter(it => entry.safeParse(it).success) : [],
    ),
    z.array(entry),
  );
}

/** An object as far as it is one; an empty one for anything else. */
function objectOf<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.pipe(
    z.transform((value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {},
    ),
    z.object(shape),
  );
}

/** Brands are keys in one part of the answer and objects in another. */
const brand = z.union([z.string(), z.object({ name: text, key: text })]);
export type Brand = z.infer<typeof brand>;

const verdictPart = objectOf({
  score: number,
  malicious: z.optional(z.unknown()),
  // 0 instead of false up to 2022.
  hasVerdicts: z.optional(z.unknown()),
  brands: listOf(brand),
  categories: listOf(z.string()),
});

const request = objectOf({
  request: objectOf({ documentURL: text, request: objectOf({ url: text }) }),
  response: objectOf({
    response: z.optional(z.unknown()),
    failed: z.optional(z.unknown()),
  }),
});

/** A result of urlscan.io as far as we read it. "JSON properties might occasionally be missing", or odd. */
export const answerSchema = z.object({
  page: z.optional(
    objectOf({
      url: text,
      domain: text,
      title: text,
      ip: text,
      country: text,
      asn: text,
      asnname: text,
    }),
  ),
  lists: objectOf({ ips: listOf(z.string()), hashes: listOf(z.string()) }),
  verdicts: z.optional(objectOf({ overall: verdictPart, urlscan: verdictPart })),
  data: objectOf({ requests: listOf(request) }),
  task: objectOf({ url: text }),
});
export type Answer = z.infer<typeof answerSchema>;

/** The host of a URL; undefined where there is none. */
export function hostOf(url: string | undefined): string | undefined {
  return url ? URL.parse(url)?.hostname || undefined : undefined;
}
