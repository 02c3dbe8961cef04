import { abuseOf } from './endings.ts';
import type { Look } from './look.ts';
import { isRandom } from './randomness.ts';
import { sign } from './signs.ts';
import type { Signal } from './types.ts';
import { abbreviate } from './values.ts';

/** How the name is built: its ending, its length and depth, and whether a person would have thought of it. */
export function findShapeSigns(look: Look): Signal[] {
  const { target, front, name, tld, hosting } = look;
  if (target.ip) return [];
  const signals: Signal[] = [];
  const abuse = hosting && hosting.kind !== 'registry' ? 0 : abuseOf(tld);
  if (abuse > 0)
    signals.push(sign(abuse > 1 ? 'abused-ending' : 'cheap-ending', { ending: `.${tld}` }));

  const hyphens = countHyphens(front);
  if (hyphens >= 3) signals.push(sign('many-hyphens', { count: String(hyphens) }));
  const labels = front.split('.');
  if (labels.length >= 4) signals.push(sign('deep-host', { count: String(labels.length) }));
  if (name.length >= 25 && !name.startsWith('xn--'))
    signals.push(sign('long-name', { name: abbreviate(name) }));
  if (
    labels.slice(0, -1).some(label => label === 'com' || /(?:^|-)(?:com|www)-|-com$/.test(label)) ||
    /(?:^|-)com-|-com$|^www./.test(name)
  ) {
    signals.push(sign('fake-ending', { name: abbreviate(front) }));
  }
  // Projects have names that only their authors can read.
  if (hosting?.kind === 'project') return signals;
  return [...signals, ...findOddNames(name, labels.slice(0, -1))];
}

function findOddNames(name: string, subdomains: readonly string[]): Signal[] {
  if (name.startsWith('xn--')) return [];
  if (/^[\d-]{3,}$/.test(name) || countDigits(name) >= 5) {
    return [sign('digit-name', { name: abbreviate(name) })];
  }
  if (isRandom(name)) return [sign('random-name', { name: abbreviate(name) })];
  const odd = subdomains.find(label => isRandom(label) || /^\d{4,}$/.test(label));
  return odd ? [sign('random-subdomain', { name: abbreviate(odd) })] : [];
}

function countHyphens(front: string): number {
  let count = 0;
  for (let at = front.indexOf('-'); at >= 0; at = front.indexOf('-', at + 1)) count += 1;
  return front.includes('xn--') ? count - 2 * (front.split('xn--').length - 1) : count;
}

function countDigits(name: string): number {
  let count = 0;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code >= 48 && code <= 57) count += 1;
  }
  return count;
}
