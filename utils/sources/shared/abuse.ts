/** How far entities stand inside each other. */
const deepest = 3;

/** One address and nothing that a mail program would take for a second one, or for a subject. */
const mail = /^[A-Za-z0-9._+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{2,63}$/;

/**
 * The mail address for abuse in RDAP's entities: the registrar's own before that of anybody else; null
 * where there is none, or something else stands in its place. Contract: RFC 9083 5.1, jCard (RFC 7095).
 */
export function abuseMailOf(entities: unknown): string | null {
  const all = listOf(entities);
  const ofRegistrar = all.filter(it => rolesOf(it).includes('registrar'));
  return search(ofRegistrar, deepest) ?? search(all, deepest);
}

function search(entities: readonly Record<string, unknown>[], depth: number): string | null {
  for (const entity of entities) {
    const own = rolesOf(entity).includes('abuse') ? mailIn(entity.vcardArray) : null;
    const found = own ?? (depth > 1 ? search(listOf(entity.entities), depth - 1) : null);
    if (found) return found;
  }
  return null;
}

function mailIn(card: unknown): string | null {
  const properties: unknown[] = Array.isArray(card) && Array.isArray(card[1]) ? card[1] : [];
  for (const property of properties) {
    if (!Array.isArray(property) || !isEmail(property[0])) continue;
    const text = typeof property[3] === 'string' ? property[3].replace(/^mailto:/i, '').trim() : '';
    if (text.length <= 254 && mail.test(text)) return text;
  }
  return null;
}

function isEmail(name: unknown): boolean {
  return typeof name === 'string' && name.toLowerCase() === 'email';
}

function rolesOf({ roles }: Record<string, unknown>): unknown[] {
  return Array.isArray(roles) ? roles : [];
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(it => typeof it === 'object' && it !== null) : [];
}
