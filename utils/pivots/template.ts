import type { Indicator } from '../target/types.ts';

const placeholder = /\{(url|host|domain|ip)(?:\|(raw|b64|urlscan))?\}/g;

/** Characters with a meaning inside quotes of a urlscan.io query. */
const quoted = /[\\"]/g;

const encodings: Record<string, (value: string) => string> = {
  // Hosts and addresses as A-labels and digits need no encoding where a path wants them bare.
  raw: value => value,
  b64: value => encodeURIComponent(base64(value)),
  urlscan: value => {
    const url = `"${value.replace(quoted, '\\$&')}"`;
    return encodeURIComponent(`page.url:${url} OR task.url:${url}`);
  },
};

/** Fills every placeholder of `template` with the indicator; percent-encoded unless it says how. */
export function fillTemplate(template: string, { value }: Indicator): string {
  return template.replace(placeholder, (_, _name, encoding: string | undefined) =>
    (encodings[encoding ?? ''] ?? encodeURIComponent)(value),
  );
}

/** Whether a template has anything to fill in. */
export function hasPlaceholder(template: string): boolean {
  return template.search(placeholder) >= 0;
}

/** Standard base64 of the UTF-8 bytes. */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}
