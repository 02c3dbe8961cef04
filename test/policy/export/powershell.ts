/** PowerShell takes these for the straight quote too. */
const singleQuotes = "'\u2018\u2019\u201a\u201b";

/** The texts in single quotes of a script, in order. Throws on one that does not end. */
function literals(script: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < script.length; at++) {
    // Between double quotes single ones are letters; ours hold none that would end them.
    if (script[at] === '"') at = script.indexOf('"', at + 1);
    else if (singleQuotes.includes(script[at] ?? ' ')) {
      let text = '';
      for (at++; ; at++) {
        const letter = script[at];
        if (letter === undefined) throw new Error('a text that does not end');
        if (!singleQuotes.includes(letter)) text += letter;
        else if (singleQuotes.includes(script[at + 1] ?? ' ')) text += script[++at];
        else break;
      }
      found.push(text);
    }
  }
  return found;
}

/** The registry values that a script of ours wants: path, name and value. */
export function wantedBy(script: string): string[][] {
  const end = script.indexOf('$alone = @(');
  if (!script.startsWith('$wanted = @(') || end < 0) throw new Error('a script of another form');
  const texts = literals(script.slice(0, end));
  if (texts.length % 3 > 0) throw new Error('a value without its place');
  return texts.flatMap((_, at) => (at % 3 === 0 ? [texts.slice(at, at + 3)] : []));
}
