import * as z from 'zod/mini';

/** Who may see a urlscan.io scan, narrowest first. */
export const visibilities = ['private', 'unlisted', 'public'] as const;
export const visibilitySchema = z.enum(visibilities);
export type Visibility = z.infer<typeof visibilitySchema>;

/** Whether `a` shows a scan to more people than `b`. */
export function isWider(a: Visibility, b: Visibility): boolean {
  return visibilities.indexOf(a) > visibilities.indexOf(b);
}

/** `wanted`, or the ceiling where `wanted` is wider. */
export function atMost(wanted: Visibility, ceiling: Visibility): Visibility {
  return isWider(wanted, ceiling) ? ceiling : wanted;
}
