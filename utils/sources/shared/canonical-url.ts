/**
 * The expressions under which Safe Browsing may list a URL: up to five hosts times six paths,
 * without scheme, port, user name or fragment, most specific first.
 *
 * Contract: Google Safe Browsing v5, "URLs and hashing". Hosts are the exact one and up to four
 * that begin at the registrable domain; paths are the exact one with and without its query, the
 * root, and up to three more directories.
 */
export function urlExpressions(url: string, registrableDomain: string | null): string[] {
  const canonical = canonicalUrl(url);
  if (!canonical) return [];
  const { host, path, query } = canonical;
  const paths = pathExpressions(path, query);
  return hostExpressions(host, registrableDomain).flatMap(it => paths.map(end => it + end));
}

/** Host, path and query by Safe Browsing's canonicalization; null for what is no web address. */
export function canonicalUrl(
  url: string,
): { host: string; path: string; query: string | null } | null {
  const clean = url
    .replace(/[\t\r\n]/g, '')
    .trim()
    .replace(/#.*$/s, '');
  // Only ASCII from here on, so that each character that unescaping yields is one byte.
  const plain = unescapeFully(URL.parse(clean)?.href ?? '');
  // Bytes that the parser would drop, re-encode or take for a delimiter must reach it escaped.
  const parsed = URL.parse(plain.replace(/[^!-~]|[#%\\]/g, it => `%${hexByte(it.charCodeAt(0))}`));
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  // Dots in front, at the end and in a row count once or not at all.
  const host = unescapeFully(parsed.hostname).split('.').filter(Boolean).join('.');
  const path = parsed.pathname.replace(/\/{2,}/g, '/') || '/';
  return {
    host: escapeStray(host.toLowerCase()),
    path: escapeStray(unescapeFully(path)),
    query: parsed.search ? escapeStray(unescapeFully(parsed.search)) : null,
  };
}

/** Percent-decodes until nothing changes, byte by byte: bytes need not be UTF-8. */
function unescapeFully(text: string): string {
  let before = text;
  // Every round shortens the text, so this ends; the cap keeps a hostile one short.
  for (let round = 0; round < 64; round++) {
    const after = before.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    if (after === before) break;
    before = after;
  }
  return before;
}

/** Percent-encodes control characters, spaces, everything beyond ASCII, `#` and `%`. */
function escapeStray(text: string): string {
  const bytes = [...text].flatMap(character => {
    const code = character.codePointAt(0) ?? 0;
    return code < 256 ? [code] : [...new TextEncoder().encode(character)];
  });
  return bytes
    .map(byte => {
      const mustEscape = byte <= 0x20 || byte >= 0x7f || byte === 0x23 || byte === 0x25;
      return mustEscape ? `%${hexByte(byte)}` : String.fromCharCode(byte);
    })
    .join('');
}

function hexByte(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

function hostExpressions(host: string, registrableDomain: string | null): string[] {
  const isAddress = /^[\d.]+$/.test(host) || host.startsWith('[');
  if (isAddress || !registrableDomain || !host.endsWith(registrableDomain)) return [host];
  const extra = host.slice(0, -registrableDomain.length).split('.').filter(Boolean);
  const parents: string[] = [];
  for (let keep = 0; keep < extra.length && parents.length < 4; keep++) {
    parents.push([...extra.slice(extra.length - keep), registrableDomain].join('.'));
  }
  return [...new Set([host, ...parents.reverse()])];
}

function pathExpressions(path: string, query: string | null): string[] {
  const exact = query === null ? [path] : [path + query, path];
  const segments = path.split('/').slice(1, -1);
  const directories = segments
    .slice(0, 3)
    .map((_, at) => `/${segments.slice(0, at + 1).join('/')}/`);
  return [...new Set([...exact, '/', ...directories])];
}
