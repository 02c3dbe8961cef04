const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

/** Whether a value was made by a machine to be unguessable: UUID, digest, token. Slugs are not. */
export function looksRandom(text: string): boolean {
  if (text.length < 16 || text.length > 4_096) return false;
  if (uuid.test(text)) return true;
  if (/^[0-9a-f]+$/i.test(text)) return /\d/.test(text) && /[a-f]/i.test(text);
  if (!/^[\w.~:+/=!*-]+$/.test(text) || isSlug(text)) return false;
  const mixed = /[a-z]/.test(text) && /[A-Z]/.test(text);
  return (
    (/\d/.test(text) && /[a-z]/i.test(text) && entropy(text) >= 3.3) || (mixed && turns(text) >= 5)
  );
}

/** Whether a parameter's value alone is reason to think of an identifier: facts say how rarely that fires. */
export function looksLikeIdentifier(text: string): boolean {
  if (uuid.test(text) || /^[0-9a-f]{32,128}$/i.test(text)) return true;
  if (text.length < 20 || text.length > 4_096 || !/^[\w.~+/=-]+$/.test(text)) return false;
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text) && entropy(text) >= 3.8;
}

/** Words and small numbers, joined by hyphens, underscores or dots. */
function isSlug(text: string): boolean {
  return text
    .split(/[-_.~+:/]/)
    .every(word => /^(?:[a-z]{0,15}|[A-Z][a-z]{1,14}|[A-Z]{1,15}|\d{1,12})$/.test(word));
}

/** How often lower and upper case change, which words in camel case do seldom. */
function turns(text: string): number {
  return text.match(/[a-z][A-Z]/g)?.length ?? 0;
}

/** Shannon entropy in bits per character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
