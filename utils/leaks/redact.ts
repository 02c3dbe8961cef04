import type { Target } from '../target/types.ts';
import type { Leak } from './types.ts';

/** A URL without the leaking parts that leads to the same page where possible; null where none remains. */
export function redact(target: Target, leaks: readonly Leak[]): string | null {
  if (leaks.some(leak => leak.kind === 'internal-host')) return null;
  const url = URL.parse(target.url);
  if (!url) return null;
  return `${url.origin}${url.pathname.includes('@') ? '/' : url.pathname}`;
}
