import { getPublicSuffix } from 'tldts';
import { isPublicSuffix } from '../../../utils/link/names.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];
const name = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;

/**
 * The match patterns of a list of hosts or origins with commas, each once and sorted. Throws a
 * sentence on everything that asks for more than a host: nobody is to get by a slip of the pen what
 * a company did not mean to give.
 */
export function readHosts(list: string): string[] {
  const written = list.split(',').map(it => it.trim());
  if (written.some(it => it === '')) throw new Error('--hosts has an empty entry between commas.');
  return [...new Set(written.map(patternOf))].sort();
}

function patternOf(written: string): string {
  const refuse = (why: string) => new Error(`--hosts: "${written}" ${why}`);
  const [, scheme = 'https:', rest = ''] = /^([a-z][a-z0-9+.-]*:)?(?:\/\/)?(.*)$/is.exec(
    written.includes('://') ? written : `https://${written}`,
  ) ?? [undefined, undefined, ''];
  if (/[/?#]./.test(rest)) throw refuse('has a path. Give the host alone.');
  if (rest.includes('@')) throw refuse('holds a user name. Give the host alone.');
  const wildcard = rest.startsWith('*.');
  const bare = rest.slice(wildcard ? 2 : 0).replace(/[/?#]$/, '');
  if (bare.includes('*')) {
    throw refuse('has a wildcard that is not a whole "*." in front of a domain.');
  }
  const protocol = scheme.toLowerCase();
  const url = URL.parse(`${protocol}//${bare}`);
  const host = url?.hostname.replace(/\.$/, '');
  if (!url || !host || !(name.test(host) || host.startsWith('['))) throw refuse('is no host.');
  if (protocol !== 'https:' && !(protocol === 'http:' && loopback.includes(host) && !wildcard)) {
    throw refuse('is not https. Only this very machine may be asked by http.');
  }
  if (wildcard && isShared(host)) {
    throw refuse('would stand for names of everybody. Put the wildcard below your own domain.');
  }
  if (!wildcard && host.includes('.') && isPublicSuffix(host)) {
    throw refuse('is an ending under which anybody can register names. Give the whole host.');
  }
  // A match pattern has no port: permission for a host covers all of them.
  return `${protocol}//${wildcard ? '*.' : ''}${host}/*`;
}

/** Whether names below it are not one company's: a suffix, also one run by a host of pages, or an address. */
function isShared(host: string): boolean {
  const suffix = getPublicSuffix(host, { allowPrivateDomains: true });
  return suffix === host || !host.includes('.') || /^[\d.]+$/.test(host);
}
