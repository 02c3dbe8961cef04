import { brokenDot } from './refang.ts';

const host = `[\\w-]+(?:${brokenDot}[\\w-]+)*`;
const webFolder = String.raw`@(?:SSL|\d{1,5})(?:@\d{1,5})?`;

/**
 * A path to a file share as Windows writes it: `\\host\share`, `\\host@SSL\DavWWWRoot\…`; also
 * with the backslashes escaped, and with slashes where its `@SSL` tells it from a web address.
 */
export const sharePath = String.raw`(?<![\w:/\\.)\]])(?:\\{2,4}${host}(?:${webFolder})?\\{1,2}(?=[\w$.%])|\/\/${host}${webFolder}\/)`;

const dot = new RegExp(brokenDot, 'gi');
const start = new RegExp(`^(?:\\\\{2,4}|//)(${host})(${webFolder})?[\\\\/]{1,2}`, 'i');

/** The `file:` address of a share's path, or null for any other text. */
export function shareAddress(text: string): string | null {
  const [head, named = '', port] = start.exec(text) ?? [];
  if (!head || (text.startsWith('/') && !port)) return null;
  const path = text.slice(head.length).replace(/\\{1,2}/g, '/');
  return URL.parse(`file://${named.replace(dot, '.')}/${path}`)?.href ?? null;
}

/** The host of the file share that a link names, in any of the ways to write one; null where it names none. */
export function shareHost(url: string): string | null {
  const file = /^file:/i.test(url) ? URL.parse(url) : null;
  if (file) {
    const named = file.hostname || (/^\/{2,3}([\w.-]+)\//.exec(file.pathname)?.[1] ?? '');
    return named && named !== 'localhost' ? named.toLowerCase() : null;
  }
  const written = url.replace(/%5C/gi, '\\').replace(/%40/g, '@').replace(/%2F/gi, '/');
  return /(?:location:|=)[\\/]{2,4}([\w.-]{1,253})/i.exec(written)?.[1]?.toLowerCase() ?? null;
}
