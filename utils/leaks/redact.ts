import { parseTarget } from '../link/parse.ts';
import { splitUrl } from '../link/split.ts';
import type { Target } from '../link/types.ts';
import { companions, type Span } from './companions.ts';
import { findLeaks } from './find.ts';
import type { Leak, LeakKind } from './types.ts';

/** Links whose whole point is what leaks: without it they lead nowhere. */
const whole: readonly LeakKind[] = ['sharing-link', 'signing-link', 'meeting-link'];

// An address with more than this was made to tire somebody out.
const maxLeaks = 200;

/**
 * `target.url` without what leaks: parameters go, a path ends before the leaking segment. Null
 * where nothing sensible remains. What comes back has no leak to ask about or refuse.
 */
export function redact(target: Target, leaks: readonly Leak[]): string | null {
  const { url } = target;
  const { hostStart, hostEnd, pathStart, queryStart, fragmentStart } = splitUrl(url);
  const inHost = leaks.some(leak => leak.start < hostEnd && leak.end > hostStart);
  const isWhole = leaks.some(leak => leak.start <= pathStart && whole.includes(leak.kind));
  if (inHost || isWhole || leaks.length > maxLeaks) return null;

  const telling = isHarmless(leaks) ? leaks : [...leaks, ...companions(target)];
  const origin = `${url.slice(0, url.indexOf('//') + 2)}${url.slice(hostStart, pathStart)}`;
  const cut = telling.filter(leak => touches(leak, pathStart, queryStart)).map(leak => leak.start);
  const path = url.slice(
    pathStart,
    cut.length ? url.lastIndexOf('/', Math.min(...cut)) + 1 : queryStart,
  );
  // With another page in its place, the parameters have nothing to apply to.
  const query = cut.length ? '' : keep(url, queryStart, fragmentStart, telling);
  const fragment = cut.length ? '' : keepFragment(url, fragmentStart, telling);
  const attempts = [
    `${path}${query}${fragment}`,
    `${path}${query}`,
    path,
    path.slice(0, path.lastIndexOf('/') + 1),
    '/',
  ];
  return attempts.map(rest => origin + rest).find(attempt => isClean(attempt, leaks)) ?? null;
}

function touches(leak: Span, start: number, end: number): boolean {
  return leak.start < end && leak.end > start;
}

/** The component from its `?` or `#` on without the parameters that leak. */
function keep(url: string, start: number, end: number, leaks: readonly Span[]): string {
  if (!leaks.some(leak => touches(leak, start, end))) return url.slice(start, end);
  let from = start + 1;
  const kept: string[] = [];
  while (from < end) {
    const ampersand = url.indexOf('&', from);
    const to = ampersand === -1 || ampersand > end ? end : ampersand;
    if (!leaks.some(leak => touches(leak, from, to))) kept.push(url.slice(from, to));
    from = to + 1;
  }
  return kept.length ? url[start] + kept.join('&') : '';
}

function keepFragment(url: string, start: number, leaks: readonly Span[]): string {
  const question = url.indexOf('?', start);
  if (question === -1) return keep(url, start, url.length, leaks);
  const route = leaks.some(leak => touches(leak, start, question))
    ? ''
    : url.slice(start, question);
  return route && route + keep(url, question, url.length, leaks);
}

/** Where nothing would be asked, nothing else has to go either. */
function isHarmless(leaks: readonly Leak[]): boolean {
  return leaks.every(leak => leak.action === 'warn');
}

function isClean(url: string, leaks: readonly Leak[]): boolean {
  const target = parseTarget(url);
  if (!target || findLeaks(target).some(leak => leak.action !== 'warn')) return false;
  const shown = target.url.toLowerCase();
  if (namesIn(leaks).some(name => shown.includes(name))) return false;
  // The same secret may stand in two places, one of which no rule would notice; a few letters are no secret.
  return leaks.every(leak => leak.part.length < 4 || !target.url.includes(leak.part));
}

/** What an e-mail address among the leaks calls its owner, as it may stand elsewhere in the link. */
function namesIn(leaks: readonly Leak[]): string[] {
  return leaks.flatMap(({ kind, part, detail = '' }) => {
    if (kind !== 'email' && kind !== 'encoded-email') return [];
    const address = (kind === 'email' ? part : detail).toLowerCase();
    const local = address.split(/@|%40/)[0] ?? '';
    const spellings = ['-', '_', '.', ''].map(mark => local.replace(/[._-]+/g, mark));
    return local.length >= 4 ? spellings : [];
  });
}
