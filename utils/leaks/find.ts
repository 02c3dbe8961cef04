import { isInternalHost } from '../target/addresses.ts';
import type { Target } from '../target/types.ts';
import type { Leak } from './types.ts';

/** What `target.url` would give away, in the order it stands there. */
export function findLeaks(target: Target, internalDomains: readonly string[] = []): Leak[] {
  const leaks: Leak[] = [];
  if (isInternalHost(target.host, internalDomains)) {
    const part = URL.parse(target.url)?.hostname ?? target.host;
    const start = target.url.indexOf(part);
    leaks.push({ kind: 'internal-host', action: 'refuse', part, start, end: start + part.length });
  }
  for (const match of target.url.matchAll(/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)) {
    const end = match.index + match[0].length;
    leaks.push({ kind: 'email', action: 'ask', part: match[0], start: match.index, end });
  }
  return leaks;
}
