import { endingsOf } from '../link/hostindex.ts';
import type { Target } from '../link/types.ts';
import type { ListForm } from './types.ts';

/**
 * A name in the form that is hashed. The same in the extension and in `npm run list`:
 *
 * - `domain`, `host`: A-labels in lower case, without a dot at the end and without a port; IPv6
 *   without brackets.
 * - `page`: the host (IPv6 in brackets), the port where it is not its scheme's own, and the path:
 *   percent-encoding in capitals, what needs none decoded, what needs it encoded. Without scheme,
 *   user name, query and fragment. One that ends in `/` is the folder and everything in it.
 */
export interface ListName {
  readonly form: ListForm;
  readonly text: string;
}

type Named = Pick<Target, 'url' | 'host' | 'registeredDomain' | 'ip'>;

/** The outermost folders count: whoever makes a path longer escapes none of them. */
const mostFolders = 30;

/** Every name that an entry about this target can have, the most specific first. */
export function namesOf(target: Named): ListName[] {
  const { host, registeredDomain, ip } = target;
  const pages = pagesOf(target).map(text => ({ form: 'page' as const, text }));
  const highest = (registeredDomain ?? host).length;
  const domains = ip ? [] : endingsOf(host).filter(it => it.length >= highest);
  return [
    ...pages,
    { form: 'host', text: host },
    ...domains.map(text => ({ form: 'domain' as const, text })),
  ];
}

/** The name of a target in one form, as an entry is made of it. */
export function nameOf(target: Named, form: ListForm): ListName {
  if (form !== 'page') return { form, text: target.host };
  return { form, text: `${authorityOf(target)}${canonicalPath(new URL(target.url).pathname)}` };
}

function pagesOf(target: Named): string[] {
  const authority = authorityOf(target);
  const path = canonicalPath(new URL(target.url).pathname);
  const folders: string[] = [];
  for (let at = 0; at !== -1 && folders.length < mostFolders; at = path.indexOf('/', at + 1)) {
    folders.unshift(path.slice(0, at + 1));
  }
  // A page is the same with and without a slash at its end; so is a folder without its own.
  const other = path.endsWith('/') ? path.slice(0, -1) || path : `${path}/`;
  const paths = [path, other, ...folders];
  return [...new Set(paths)].map(it => `${authority}${it}`);
}

function authorityOf({ url, host, ip }: Named): string {
  const { port } = new URL(url);
  return `${ip === 'ipv6' ? `[${host}]` : host}${port && `:${port}`}`;
}

/** A path as RFC 3986 normalizes it, of whatever a URL parser left as it was. */
function canonicalPath(path: string): string {
  return path.replace(/%([\dA-Fa-f]{2})?|[^\w.~!$&'()*+,;=:@/-]/gu, (found, code?: string) => {
    if (found === '%') return '%25';
    if (code === undefined) return encodeURIComponent(found);
    const char = String.fromCharCode(Number.parseInt(code, 16));
    return /[\w.~-]/.test(char) ? char : found.toUpperCase();
  });
}
