const placeholder = /\{(url|host|domain|ip)(?:\|(colons|b64|urlscan))?\}/g;

/** What a template can name. */
export type PlaceholderName = 'url' | 'host' | 'domain' | 'ip';
export type PlaceholderValues = Readonly<Partial<Record<PlaceholderName, string>>>;

const encodings: Record<string, (value: string) => string> = {
  // Some tools know an IPv6 address in their path only as people write it.
  colons: value => encode(value).replaceAll('%3A', ':'),
  b64: value => encode(base64(value)),
  urlscan: value => {
    // Inside quotes only these two have a meaning to the search.
    const url = `"${value.replace(/[\\"]/g, '\\$&')}"`;
    return encode(`page.url:${url} OR task.url:${url}`);
  },
};

/** Fills every placeholder that has a value; percent-encoded unless it says how. */
export function fillTemplate(template: string, values: PlaceholderValues): string {
  return template.replace(placeholder, (whole, name: PlaceholderName, encoding?: string) => {
    const value = values[name];
    return value === undefined ? whole : (encodings[encoding ?? ''] ?? encode)(value);
  });
}

/** The values that a template asks for, each once. */
export function namesIn(template: string): PlaceholderName[] {
  const names = [...template.matchAll(placeholder)].map(match => match[1] as PlaceholderName);
  return [...new Set(names)];
}

/** In a query the browser would escape an apostrophe itself, and open another address than is shown. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll("'", '%27');
}

/** Standard base64 of the UTF-8 bytes. */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}
