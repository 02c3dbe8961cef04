/** Mail programs cut longer ones, some without a word. */
const longestBody = 1_500;

/**
 * A `mailto:` whose body is at most 1,500 characters as it is encoded; a longer text is cut between
 * two letters and says so.
 */
export function mailto(address: string, subject: string, text: string, cutNote: string): string {
  const whole = encodeBody(text);
  const body = whole.length <= longestBody ? whole : cutBody(text, encodeBody(`\n${cutNote}`));
  return `mailto:${encodeURIComponent(address)}?subject=${encodeURIComponent(subject)}&body=${body}`;
}

function cutBody(text: string, note: string): string {
  let body = '';
  for (const letter of text) {
    const next = encodeBody(letter);
    if (body.length + next.length + note.length > longestBody) break;
    body += next;
  }
  return `${body}${note}`;
}

function encodeBody(text: string): string {
  return encodeURIComponent(text.toWellFormed().replace(/\r?\n/g, '\r\n'));
}
