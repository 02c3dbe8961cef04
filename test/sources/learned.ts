import type { SimulatedRequest } from '../simulator/service.ts';

/**
 * All that somebody who receives a text can read out of it: as it is, percent-decoded, and what
 * stands in it as base64. The lengths between the labels of a DNS name are shown as dots.
 */
function readable(text: string): string {
  const decoded = text.replace(/(?:%[0-9a-f]{2})+/gi, it =>
    Buffer.from(it.replaceAll('%', ''), 'hex').toString(),
  );
  const tokens = `${text} ${decoded}`.match(/[\w+/-]{8,}={0,2}/g) ?? [];
  const unpacked = tokens.map(it =>
    Buffer.from(it.replace(/-/g, '+').replace(/_/g, '/'), 'base64').toString('latin1'),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the lengths
  return [text, decoded, ...unpacked].join('\n').replace(/[\x01-\x09\x0b-\x1f]/g, '.');
}

/** All that a service learns from a request. */
export function learned({ url, headers, body }: SimulatedRequest): string {
  return readable([url.href, ...Object.values(headers), body].join('\n'));
}

/** Forms in which a key can be recognised. */
function formsOf(key: string): string[] {
  const parts = [key, key.split(':').at(-1) ?? key];
  return [...parts, ...parts.map(encodeURIComponent), Buffer.from(key).toString('base64')];
}

/** Whether somebody who reads `text` gets to know the key. */
export function holdsKey(text: string, key: string | undefined): boolean {
  return key !== undefined && formsOf(key).some(form => text.includes(form));
}
