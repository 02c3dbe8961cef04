import { brokenScheme, brokenSeparator } from './refang.ts';

/**
 * Undoes what mail programs and people do to links in a text: quoted-printable, links broken over
 * lines inside `<…>`, full-width letters, and blanks around a defanged dot. Links that are whole
 * stay as they are.
 */
export function tidy(text: string): string {
  return [unfold, unescapeHtml, joinBrackets, narrow, closeUp].reduce(
    (tidied, step) => step(tidied),
    text,
  );
}

function unfold(text: string): string {
  if (!/=\r?\n/.test(text)) return text;
  // In quoted-printable every real `=` is `=3D`; a text with others only ends its lines in one.
  const encoded = /=3D/i.test(text);
  if (!encoded && /=(?!\r?\n|[0-9A-F]{2})/.test(text)) return text;
  const joined = encoded ? text.replace(/=\r?\n/g, '') : joinUnlessNamed(text);
  return encoded
    ? joined.replace(/=([2-7][0-9A-F])/gi, (_, hex) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : joined;
}

/** Joins lines at a `=`, but not where it belongs to a parameter that has no value (`?page=`). */
function joinUnlessNamed(text: string): string {
  return text.replace(/=\r?\n/g, (end, at: number) => {
    const before = text.slice(Math.max(0, at - 41), at);
    return /[?&][\w.-]{0,40}$/.test(before) ? end : '';
  });
}

function unescapeHtml(text: string): string {
  return /\b(?:href|src)\s?=/i.test(text) ? text.replace(/&(?:amp|#38|#x26);/gi, '&') : text;
}

function joinBrackets(text: string): string {
  return text.replace(/<([^<>]*)>/g, (whole, inside: string) => {
    const joined = inside
      .split(/[\r\n]/)
      .map(line => line.trim())
      .join('');
    return joined !== inside && linkStart.test(inside) ? `<${joined}>` : whole;
  });
}

const linkStart = new RegExp(`^\\s*(?:URL:)?${brokenScheme}${brokenSeparator}`, 'i');

function narrow(text: string): string {
  const folded = /[ｈＨ][ｔＴｘＸ]{2}[ｐＰ]/.test(text)
    ? text.replace(/[！-～]+/g, run => run.normalize('NFKC'))
    : text;
  return folded.replace(/(h[tx]{2}ps?)：[／/]{2}/gi, '$1://');
}

const brokenStart = new RegExp(
  `(?<![a-z0-9])${brokenScheme}${brokenSeparator}(?=[\\w-]+[ \\t]?[.[({])`,
  'gi',
);
const spacedChain = new RegExp(
  `(?<![\\w.@-])(${brokenScheme}${brokenSeparator}|www\\b)?[\\w-]+(?:(?:\\.| dot )[\\w-]+)+`,
  'gi',
);

function closeUp(text: string): string {
  const bracketed = text
    .replace(brokenStart, start => start.replace(/\s/g, ''))
    .replace(/(?<=\w)<(\.|dot)>(?=\w)/gi, '[$1]')
    .replace(/(?<=[\w\])}])[ \t]+([[({](?:\.|dot)[\])}])[ \t]?(?=\w)/gi, '$1')
    .replace(/(?<=\w)([[({](?:\.|dot)[\])}])[ \t](?=\w)/gi, '$1');
  if (!/ dot /i.test(bracketed)) return bracketed;
  return bracketed.replace(spacedChain, (chain, start?: string) => {
    // "the dot com years" is prose; a scheme, capitals, or nothing else in the text make it a link.
    const meant = start || chain.length === bracketed.trim().length || !/ dot /.test(chain);
    return meant ? chain.replace(/ dot /gi, '[dot]') : chain;
  });
}
