import { decodePercent } from './decode.ts';

/** A colon or slash as percent-encoding writes it, once or several times over. */
export const encodedColon = '%(?:25){0,4}3A';
export const encodedSlash = '%(?:25){0,4}(?:2F|5C)';

/** `http` and `https` with every letter encoded. */
export const encodedScheme = '%(?:25){0,4}68(?:%(?:25){0,4}74){2}%(?:25){0,4}70(?:%(?:25){0,4}73)?';

const layered = /%(25){0,4}(?:3A|2F|3F|23|5C)/i;
const addressCharacters = /[\w.~!*()+%\-/:?=@$&#;,[\]{}\\]*/y;

/**
 * The percent-encoded link that starts at `start` of `word`: decoded as often as its first encoded
 * mark was encoded, and where it ends in `word`. As the value of a parameter it ends at the next.
 */
export function decodeLink(word: string, start: number): { text: string; end: number } {
  addressCharacters.lastIndex = start;
  const run = addressCharacters.exec(word)?.[0] ?? '';
  const isValue = word[start - 1] === '=';
  const ended = isValue ? run.search(/[&#;]/) : -1;
  const coded = ended < 0 ? run : run.slice(0, ended);
  const mark = layered.exec(coded)?.[0] ?? '';
  let text = coded;
  for (let layer = mark.length / 2; layer > 1; layer--) text = decodePercent(text);
  // An encoded text may be JSON, which writes `\\/`.
  if (/:\\\//.test(text)) text = text.replaceAll('\\/', '/');
  return { text: text.split(/[\s<>"`|]/, 1)[0] ?? '', end: start + coded.length };
}
