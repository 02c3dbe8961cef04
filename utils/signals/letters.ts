import type { Features } from './features.ts';
import { makeSignal, nothing } from './make.ts';
import { readAsAscii } from './skeleton.ts';
import type { Signal } from './types.ts';
import { abbreviate } from './values.ts';

const latin = /\p{scx=Latin}/u;
const cjk = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}]/u;
const common = /[\p{scx=Common}\p{scx=Inherited}]/u;

/** Endings under which a whole name in these letters is nothing unusual. */
const home = new Set('ru bg by kz su ua uz mk rs mn kg tj gr am ge il et er th mm'.split(' '));

/** What the letters of an internationalized name show: their script, and what they look like. */
export function findLetterSignals({ target, tld }: Features): readonly Signal[] {
  const { host, unicodeHost } = target;
  if (unicodeHost === host) return nothing;
  const shown = { unicode: abbreviate(unicodeHost), host: abbreviate(host) };
  const labels = unicodeHost.split('.');
  if (labels.some(mixesScripts)) return [makeSignal('mixed-scripts', shown)];
  const atHome = home.has(tld) || tld.startsWith('xn--');
  if (!atHome && labels.some(passesForLatin)) return [makeSignal('lookalike-script', shown)];
  return [makeSignal('punycode', shown)];
}

/** Latin among letters of a script that is never written together with it. */
function mixesScripts(label: string): boolean {
  let hasLatin = false;
  let hasOther = false;
  for (const character of label) {
    if (character < '\u0080') hasLatin ||= character >= 'a' && character <= 'z';
    else if (latin.test(character)) hasLatin = true;
    else if (!cjk.test(character) && !common.test(character)) hasOther = true;
  }
  return hasLatin && hasOther;
}

/** Foreign letters only, each of which looks like an ASCII one. */
function passesForLatin(label: string): boolean {
  const letters = Array.from(label).filter(character => !/[0-9-]/.test(character));
  return (
    letters.length > 1 &&
    letters.every(character => character >= '\u0080' && !latin.test(character)) &&
    /^[a-z0-9-]+$/.test(readAsAscii(label))
  );
}
