const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

/**
 * Whether a value was made by a machine to be unguessable: UUID, digest, token. Slugs are not.
 * Lengths, bits and turns were set by hand.
 */
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

/**
 * Whether a value could be a code that was handed out, where the words beside it say that this is
 * what stands there: shorter than what gives itself away.
 */
export function looksIssued(text: string): boolean {
  if (looksRandom(text)) return true;
  if (!/^[A-Za-z0-9_~-]{8,64}$/.test(text) || isSlug(text)) return false;
  const changes = text.match(/[a-z](?=[A-Z\d])|[A-Z](?=\d)|\d(?=[A-Za-z])/g)?.length ?? 0;
  return changes >= 2;
}

/** Whether a value is a key as pages make them that encrypt in the browser: base58, base64 or a long digest. */
export function looksLikeKey(text: string): boolean {
  if (/^[0-9a-f]+$/i.test(text)) return text.length === 64 || text.length === 128;
  if (!/^[A-Za-z0-9_~+/-]{16,100}={0,2}$/.test(text)) return false;
  const mixed = /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
  return mixed && turns(text) >= 2 && entropy(text) >= 3.5;
}

/**
 * Whether a parameter's value alone is reason to think of an identifier. 20 characters and 3.8
 * bits were chosen by how seldom honest links have such a value: 0.01 % to 4.4 % of them, by list.
 */
export function looksLikeIdentifier(text: string): boolean {
  if (uuid.test(text) || /^[0-9a-f]{32,128}$/i.test(text)) return true;
  if (text.length < 20 || text.length > 4_096 || !/^[\w.~+/=-]+$/.test(text)) return false;
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text) && entropy(text) >= 3.8;
}

const slug =
  /^(?:[a-z]{0,15}|[A-Z][a-z]{1,14}|[A-Z]{1,15}|\d{1,12})(?:[-_.~+:/](?:[a-z]{0,15}|[A-Z][a-z]{1,14}|[A-Z]{1,15}|\d{1,12}))*$/;

/** Words and small numbers, joined by hyphens, underscores or dots. */
function isSlug(text: string): boolean {
  return slug.test(text);
}

/** How often lower and upper case change, which words in camel case do seldom. */
function turns(text: string): number {
  return text.match(/[a-z][A-Z]/g)?.length ?? 0;
}

/** How often each ASCII character stands in the text that is looked at. */
const counts = new Uint16Array(128);

/** Shannon entropy of an ASCII text in bits per character. */
function entropy(text: string): number {
  counts.fill(0);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  let bits = 0;
  for (const count of counts) {
    if (count > 0) bits -= (count / text.length) * Math.log2(count / text.length);
  }
  return bits;
}
