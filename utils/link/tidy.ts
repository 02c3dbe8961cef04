import { undoEscapes } from './escapes.ts';
import { unfold } from './folds.ts';
import { isKnownName } from './names.ts';
import { brokenScheme, brokenSeparator } from './refang.ts';

/**
 * Undoes what mail programs and people do to links in a text: escapes of source text, links broken
 * over lines inside `<…>`, full-width letters, and blanks around a defanged dot. Links that are
 * whole stay as they are.
 */
export function tidy(text: string): string {
  return [undoEscapes, unfold, narrow, plainDots, closeUp].reduce(
    (tidied, step) => step(tidied),
    text,
  );
}

function narrow(text: string): string {
  const folded = /[ｈＨ][ｔＴｘＸ]{2}[ｐＰ]/.test(text)
    ? text.replace(/[！-～]+/g, run => run.normalize('NFKC'))
    : text;
  return folded.replace(/(h[tx]{2}ps?)[：:][／/]{2}/gi, '$1://');
}

const spelled = 'd[o0]t|punkt|punto|point|ponto|点|點|丶|ドット|てん|점|닷|точка';
const bracketedDot = new RegExp(
  `(?<=[a-z0-9])\\s?(?:[【［（｛〔〈《「『]\\s?(?:[.．。,，]|${spelled})\\s?[】］）｝〕〉》」』]|[[({]\\s?(?:[．。，]|${spelled})\\s?[\\])}])\\s?(?=[a-z0-9])`,
  'giu',
);
const marked =
  /(?<![a-z0-9])(h[tx]{2}ps?:\/\/)([\w-]{1,63}(?:([,，・●○◆◇★☆■□])[\w-]{1,63}(?:\3[\w-]{1,63}){0,6}))(?=[/:?#\s]|$)/gi;
const spaced =
  /(?<![a-z0-9])(h[tx]{2}ps?:\/\/)([\w-]{1,63}(?:\. ?[\w-]{1,63}){0,6}\. [\w-]{1,63}(?:\. ?[\w-]{1,63}){0,6})(?=\/)/gi;

/**
 * Undoes dots in full-width or other brackets (`【.】`), spelled in other languages (`[点]`), blanks
 * behind the dots of a host, and one mark in the place of every dot (`https://a●b●example`).
 */
function plainDots(text: string): string {
  const closed = text.replace(bracketedDot, '[.]');
  if (!/h[tx]{2}ps?:\/\//i.test(closed)) return closed;
  return closed
    .replace(spaced, (whole, scheme: string, host: string) =>
      knownHost(scheme, host.replaceAll(' ', ''), whole),
    )
    .replace(marked, (whole, scheme: string, host: string, mark: string) =>
      knownHost(scheme, host.replaceAll(mark, '.'), whole),
    );
}

function knownHost(scheme: string, host: string, otherwise: string): string {
  return isKnownName(host) ? scheme + host : otherwise;
}

const brokenStart = new RegExp(
  `(?<![a-z0-9])${brokenScheme}${brokenSeparator}(?=[\\w-]+[ \\t]?[.[({])`,
  'gi',
);
const spacedChain = new RegExp(
  `(?<![\\w.@-])(${brokenScheme}${brokenSeparator}|www\\b)?[\\w-]+(?:(?:\\.| dot | \\. )[\\w-]+)+`,
  'gi',
);

function closeUp(text: string): string {
  const bracketed = text
    .replace(brokenStart, start => start.replace(/\s/g, ''))
    .replace(/(?<=\w)<(\.|dot|at|@)>(?=\w)/gi, '[$1]')
    .replace(
      /(?<=[\w\])}])[ \t]{1,8}([[({](?:[.:/@]|d[o0]t|at|slash|colon)[\])}])[ \t]?(?=\w)/gi,
      '$1',
    )
    .replace(/(?<=\w)([[({](?:[.:/@]|d[o0]t|at|slash|colon)[\])}])[ \t](?=\w)/gi, '$1');
  if (!/ (?:dot|\.) /i.test(bracketed)) return bracketed;
  const whole = bracketed.trim();
  return bracketed.replace(spacedChain, (chain, start?: string) => {
    // "the dot com years" is prose; a scheme, capitals, or nothing else in the text make it a link.
    const isAll = whole.startsWith(chain) && !/\s/.test(whole.slice(chain.length));
    const meant = start || isAll || !/ dot /.test(chain);
    if (!meant) return chain;
    const dotted = chain.replace(/ dot /gi, '[dot]');
    // A blank on both sides of one dot is a slip of the keyboard, of two it is meant.
    const isSpaced = start || isAll || chain.split(' . ').length > 2;
    return isSpaced ? dotted.replaceAll(' . ', '[.]') : dotted;
  });
}
