import * as z from 'zod/mini';

/**
 * How much a request reveals, least first.
 *
 * `hash-prefix` is shared by thousands of URLs; `hash` is the whole SHA-256 of a URL, which says
 * nothing except to somebody who already knows that URL; `visit` means the service opens the URL.
 */
export const disclosures = [
  'nothing',
  'hash-prefix',
  'hash',
  'domain',
  'hostname',
  'ip',
  'url',
  'visit',
] as const;

export const disclosureSchema = z.enum(disclosures);
export type Disclosure = z.infer<typeof disclosureSchema>;

/** Whether something cleared up to `limit` may reveal `level`. */
export function isWithin(level: Disclosure, limit: Disclosure): boolean {
  return disclosures.indexOf(level) <= disclosures.indexOf(limit);
}

/** The lesser of two disclosures. */
export function least(a: Disclosure, b: Disclosure): Disclosure {
  return isWithin(a, b) ? a : b;
}
