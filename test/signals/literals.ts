/** A regular expression written in source text. */
export interface Literal {
  readonly source: string;
  readonly flags: string;
  readonly line: number;
}

/** After these a slash divides; anywhere else it opens a pattern. */
const endsValue = /[\w$)\]}'"`]$/;
const opensPattern = /(?:^|[^\w$.])(?:return|typeof|case|in|of|delete|void|do|else|yield|await)$/;

/** All RegExp literals of a TypeScript source, skipping comments, strings and the text of templates. */
export function findLiterals(code: string): Literal[] {
  const literals: Literal[] = [];
  const templates: number[] = [];
  let depth = 0;
  let before = '';
  for (let at = 0; at < code.length; ) {
    const two = code.slice(at, at + 2);
    const character = code[at] ?? '';
    let end = at + 1;
    if (two === '//') end = indexAfter(code, '\n', at);
    else if (two === '/*') end = indexAfter(code, '*/', at + 2);
    else if (character === "'" || character === '"') end = skipQuoted(code, at, character);
    else if (character === '`' || (character === '}' && templates.at(-1) === depth)) {
      if (character === '}') templates.pop();
      end = skipQuoted(code, at, '`', '${');
      if (code.slice(end - 2, end) === '${') templates.push(depth);
    } else if (character === '/' && (!endsValue.test(before) || opensPattern.test(before))) {
      end = skipPattern(code, at);
      const flags = /^[a-z]*/.exec(code.slice(end))?.[0] ?? '';
      const line = code.slice(0, at).split('\n').length;
      literals.push({ source: code.slice(at + 1, end - 1), flags, line });
      end += flags.length;
    } else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    const isComment = two === '//' || two === '/*';
    if (!isComment && character.trim()) before = (before + code.slice(at, end)).slice(-12);
    else if (!isComment && /\w$/.test(before) && !opensPattern.test(before)) before += ' ';
    if (!isComment && !character.trim()) before = before.trimEnd();
    at = end;
  }
  return literals;
}

function indexAfter(code: string, mark: string, from: number): number {
  const at = code.indexOf(mark, from);
  return at < 0 ? code.length : at + mark.length;
}

/** The place after a string or template that begins here, or after the `${` that interrupts it. */
function skipQuoted(code: string, from: number, quote: string, interruption = ''): number {
  for (let at = from + 1; at < code.length; at += 1) {
    if (code[at] === '\\') at += 1;
    else if (code[at] === quote) return at + 1;
    else if (interruption && code.startsWith(interruption, at)) return at + interruption.length;
  }
  return code.length;
}

function skipPattern(code: string, from: number): number {
  let inClass = false;
  for (let at = from + 1; at < code.length; at += 1) {
    if (code[at] === '\\') at += 1;
    else if (code[at] === '[') inClass = true;
    else if (code[at] === ']') inClass = false;
    else if (code[at] === '/' && !inClass) return at + 1;
  }
  return code.length;
}
