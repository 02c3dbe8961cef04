import { decodePercent } from './decode.ts';

/** Undoes how source text, mail and logs write the characters of a link: entities, JSON, quoted-printable. */
export function undoEscapes(text: string): string {
  return undoBackslashes(undoEntities(undoQuotedPrintable(text)));
}

// Only what can stand in or around a link; all of them end in a semicolon, so that `&copy=` stays a parameter.
const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  ast: '*',
  bsol: '\\',
  colon: ':',
  comma: ',',
  commat: '@',
  dollar: '$',
  equals: '=',
  excl: '!',
  gt: '>',
  lbrace: '{',
  lbrack: '[',
  lcub: '{',
  lowbar: '_',
  lpar: '(',
  lsqb: '[',
  lt: '<',
  nbsp: ' ',
  newline: '\n',
  num: '#',
  percnt: '%',
  period: '.',
  plus: '+',
  quest: '?',
  quot: '"',
  rbrace: '}',
  rbrack: ']',
  rcub: '}',
  rpar: ')',
  rsqb: ']',
  semi: ';',
  sol: '/',
  tab: '\t',
  verbar: '|',
};

const entity = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi;
// `&amp;amp;` passed through two programs; nobody means more than this.
const mostLayers = 3;

/** `text` with its HTML entities undone: named, decimal and hexadecimal ones, also twice escaped. */
export function undoEntities(text: string): string {
  let undone = text;
  for (let layer = 0; layer < mostLayers && undone.includes('&'); layer++) {
    const next = undone.replace(entity, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code >= 0x20 && code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
    });
    if (next === undone) break;
    undone = next;
  }
  return undone;
}

/** Undoes `\u002f`, `\x2f` and `\/`, as JSON and scripts write a link, once or twice escaped. */
function undoBackslashes(text: string): string {
  if (!text.includes('\\')) return text;
  const spelled = text
    .replace(/\\{1,4}u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/(?<!\\)\\x([2-7][0-9a-f])/gi, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return /:\\{1,4}\/\\{1,4}\//.test(spelled) ? spelled.replace(/\\{1,4}\//g, '/') : spelled;
}

/**
 * Undoes quoted-printable where a text is written in it: there every real `=` is `=3D`, and a line
 * that goes on ends in `=`, for which a browser may have put a blank.
 */
export function undoQuotedPrintable(text: string): string {
  const marks = text.match(/=3D/gi)?.length ?? 0;
  const joins = /=\r?\n/.test(text);
  if (!joins && !(marks > 1 && !/=(?!3D|[0-9A-F]{2}| |$)/i.test(text))) return text;
  // A text with other `=` only ends its lines in one.
  if (marks === 0 && /=(?!\r?\n|[0-9A-F]{2})/.test(text)) return text;
  if (marks === 0) return joinUnlessNamed(text);
  return text
    .replace(/=(?:\r?\n| {1,2}(?=\S))/g, '')
    .replace(/(?:=[2-7c-f89ab][0-9A-F])+/gi, run => decodePercent(run.replaceAll('=', '%')));
}

/** Joins lines at a `=`, but not where it belongs to a parameter that has no value (`?page=`). */
function joinUnlessNamed(text: string): string {
  return text.replace(/=\r?\n/g, (end, at: number) => {
    const before = text.slice(Math.max(0, at - 41), at);
    return /[?&][\w.-]{0,40}$/.test(before) ? end : '';
  });
}
