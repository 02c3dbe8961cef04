import { abuseOf } from './endings.ts';
import type { Features } from './features.ts';
import { makeSignal, nothing } from './make.ts';
import { isRandom } from './randomness.ts';
import type { Signal } from './types.ts';
import { abbreviate, ownDomain } from './values.ts';

// Set by hand; measured as a whole by `npm run bench:signals`.
const mostHyphens = 2;
const mostLabels = 3;
const longestOrdinary = 24;
const mostDigits = 4;
const chainHyphens = 4;
const longestPlain = 14;

/** How the name is built: its ending, its length and depth, and whether a person would have thought of it. */
export function findShapeSignals(features: Features): readonly Signal[] {
  const { target, front, name, tld, hosting } = features;
  if (target.ip) return nothing;
  const signals: Signal[] = [];
  const abuse = hosting && hosting.kind !== 'registry' ? 0 : abuseOf(tld);
  if (abuse > 0) {
    signals.push(makeSignal(abuse > 1 ? 'abused-ending' : 'cheap-ending', { ending: `.${tld}` }));
    if (isPieced(name)) signals.push(makeSignal('pieced-name', { name: abbreviate(name) }));
  }
  const hyphens = countHyphens(front);
  if (!hosting && countHyphens(name) >= chainHyphens) {
    signals.push(makeSignal('hyphen-chain', { name: abbreviate(name) }));
  } else if (hyphens > mostHyphens)
    signals.push(makeSignal('many-hyphens', { count: String(hyphens) }));
  const labels = front.split('.');
  if (labels.length > mostLabels) {
    signals.push(
      makeSignal('deep-host', { count: String(labels.length), domain: ownDomain(target) }),
    );
  }
  if (name.length > longestOrdinary && !name.startsWith('xn--')) {
    signals.push(makeSignal('long-name', { name: abbreviate(name) }));
  }
  if (feignsEnding(front, name))
    signals.push(makeSignal('fake-ending', { name: abbreviate(front) }));
  // Projects have names that only their authors can read.
  if (hosting?.kind !== 'project') signals.push(...findOddNames(features, labels));
  return signals;
}

/** Words put together because the plain name was taken: what a bargain is made of. */
function isPieced(name: string): boolean {
  return !name.startsWith('xn--') && (name.includes('-') || name.length > longestPlain);
}

/** `com` or `www` where neither belongs: `bank.com.host.test`, `bank-com.test`, `wwwbank.test`. */
function feignsEnding(front: string, name: string): boolean {
  if (!front.includes('com') && !name.startsWith('www')) return false;
  return /(?:^|[.-])com[.-]|-com$/.test(front) || (name.startsWith('www') && name.length > 3);
}

/** The ending under which names for a single mailing are bought by the thousand. */
const boughtInBulk = 'cn';

function findOddNames({ name, tld, path }: Features, labels: readonly string[]): readonly Signal[] {
  if (name.startsWith('xn--')) return nothing;
  const digits = countDigits(name);
  if (digits > mostDigits && isTellingNumber(name, tld, path))
    return [makeSignal('number-name', { name: abbreviate(name) })];
  if (digits > mostDigits || (digits > 0 && name.length >= 3 && /^[\d-]+$/.test(name))) {
    return [makeSignal('digit-name', { name: abbreviate(name) })];
  }
  if (isRandom(name)) {
    const isOneOfMany = tld === boughtInBulk && path.length > 1;
    const values = { name: abbreviate(name), ending: `.${tld}` };
    return [makeSignal(isOneOfMany ? 'bulk-name' : 'random-name', values)];
  }
  for (let at = 0; at < labels.length - 1; at += 1) {
    const label = labels[at] ?? '';
    if (isRandom(label) || (label.length >= mostDigits && countDigits(label) === label.length)) {
      return [makeSignal('random-subdomain', { name: abbreviate(label) })];
    }
  }
  return nothing;
}

/**
 * Short numbers under the oldest endings are the names of Chinese services; letters among digits
 * are telling only of a page within, or under an ending that costs nothing.
 */
function isTellingNumber(name: string, tld: string, path: string): boolean {
  if (!/^\d+$/.test(name)) return path.length > 1 || abuseOf(tld) > 1;
  return name.length >= longestNumber || !oldest.has(tld);
}

const longestNumber = 7;
const oldest = new Set(['com', 'cn', 'net', 'org']);

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
