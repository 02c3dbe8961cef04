import { type KeyShape, keyShapes } from './key-shapes.ts';

type Beginning = readonly [text: string, shape: KeyShape];

/** By their first two characters: most values are let through without trying a single shape. */
const byStart = new Map<string, Beginning[]>();
for (const shape of keyShapes) {
  for (const beginning of shape.beginnings) {
    const start = beginning.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), [beginning, shape]]);
  }
}
const others = keyShapes.filter(shape => shape.beginnings.length === 0);

/** The service whose key `text` is by its shape, or null. */
export function keyMaker(text: string): string | null {
  if (text.length < 20 || text.length > 2_048) return null;
  const key = text.replace(/^(?:Bearer|token|Basic|FlyV1)[ +]/i, '');
  const known = byStart
    .get(key.slice(0, 2))
    ?.find(([start, { rest }]) => key.startsWith(start) && rest.test(key.slice(start.length)));
  if (known) return known[1].maker;
  // Each of them has one of these in it.
  if (!/[:.~]|-us|_mmk$/.test(key)) return null;
  return others.find(({ rest }) => rest.test(key))?.maker ?? null;
}

/** Whether `text` is a JSON web token (signed or encrypted). */
export function isWebToken(text: string): boolean {
  if (!text.includes('eyJ')) return false;
  const [header = '', claims = '', ...rest] = text.replace(/^Bearer[ +]/i, '').split('.', 6);
  if (!/^eyJ[\w-]{8,}$/.test(header)) return false;
  // Signed tokens have readable claims in the middle, encrypted ones five parts.
  return claims.startsWith('eyJ') ? rest.length <= 1 : rest.length === 3;
}
