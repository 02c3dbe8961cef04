import { brokenScheme, brokenSeparator } from './refang.ts';

const linkStart = new RegExp(`^\\s*(?:URL:)?\\s*${brokenScheme}${brokenSeparator}`, 'i');
const mark = /[/?=&%#_]|\d/;

/**
 * Joins the links that were broken over lines where it is certain: inside `<…>`, also in a quoted
 * reply. Browsers hand over blanks for the line breaks of a selection.
 */
export function unfold(text: string): string {
  return joinBrackets(unquote(text));
}

/** Removes the marks of a quoted reply: at each line, or behind the blanks that stand for its lines. */
function unquote(text: string): string {
  if (!/^[ \t]{0,3}>/m.test(text)) return text;
  const lines = text.replace(/^[ \t]{0,3}(?:>[ \t]?){1,8}/gm, '');
  return /^\s*>/.test(text) ? lines.replace(/(?<=[ \t])>(?=[ \t])/g, '') : lines;
}

function joinBrackets(text: string): string {
  return text.replace(/<([^<>]*)>/g, (whole, inside: string) => {
    if (!/\s/.test(inside) || !linkStart.test(inside)) return whole;
    const lines = inside.split(/[\r\n]/).map(line => line.trim().split(/[ \t]/).filter(Boolean));
    return lines.every(isRun) ? `<${lines.flat().join('')}>` : whole;
  });
}

/** Whether every piece looks like a part of an address, or the one before it ends in the middle of one. */
function isRun(pieces: readonly string[]): boolean {
  return pieces.every(
    (piece, at) => at === 0 || mark.test(piece) || /[/?=&%#_.-]$/.test(pieces[at - 1] ?? ''),
  );
}

/** A piece that could carry on a link: characters of an address only, and not another link. */
const piece = /^[\w./?=&%#~+:;@!$*-]{2,2000}$/;
const longLine = 60;

/**
 * What may be the rest of a link that ends at `end` of `text`, behind the end of its line or the
 * blank that stands for it; '' where nothing speaks for that. It is never certain.
 */
export function restBehind(text: string, start: number, end: number): string {
  const gap = /^(?:[ \t]{0,2}\r?\n[ \t]{0,8}| {1,2})(?=\S)/.exec(text.slice(end, end + 16))?.[0];
  if (!gap) return '';
  const from = end + gap.length;
  const next =
    /^\S{1,2000}/.exec(text.slice(from, from + 2_000))?.[0].replace(/[.,;:!?)>'"]{1,8}$/, '') ?? '';
  if (!piece.test(next) || /:\/|@/.test(next) || /^(?:www\.|[-*#]|\d+[.)]?$)/i.test(next))
    return '';
  const isAlone = !/^[ \t]*[^\s.,;:!?)>'"]/.test(
    text.slice(from + next.length, from + next.length + 16),
  );
  const isCut = /[?=&%_/-]/.test(text[end - 1] ?? '') && (isAlone || /[/=&%_]/.test(next));
  const isPair = /[?&/]/.test(text[end - 1] ?? '') && /^[\w.-]{1,40}=[^=]/.test(next);
  const isTelling = isPair || /[?&][\w.-]{1,40}=|%[0-9a-f]{2}/i.test(next);
  if (!gap.includes('\n')) return isTelling || (isCut && text[end - 1] !== '/') ? next : '';
  const line = end - text.lastIndexOf('\n', start) - 1;
  const isPath = isAlone || /[/=&%_]/.test(next);
  return isCut || isTelling || (line >= longLine && isPath) ? next : '';
}
