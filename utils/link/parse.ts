import { toUnicode } from 'punycode/punycode.es6.js';
import { parse } from 'tldts';
import { isShortEnough } from './names.ts';
import type { Target, Wrapper } from './types.ts';

const splitHost = { extractHostname: false, validateHostname: false } as const;

/** The target that an absolute http(s) URL names, or null for any other text and a host too long to exist. */
export function parseTarget(url: string, wrappers: Wrapper[] = []): Target | null {
  const parsed = URL.parse(url);
  if (!parsed?.hostname || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) {
    return null;
  }
  const host = bareHost(parsed.hostname);
  if (!host || !isShortEnough(host)) return null;
  return { url: parsed.href, host, ...namesOf(host), ip: addressKind(parsed.hostname), wrappers };
}

type Names = Pick<Target, 'unicodeHost' | 'domain' | 'registeredDomain' | 'sharedSuffix'>;

function namesOf(host: string): Names {
  const whole = parse(host, { ...splitHost, allowPrivateDomains: true });
  const registered = whole.isPrivate ? parse(host, splitHost) : whole;
  return {
    unicodeHost: host.includes('xn--') ? decode(host) : host,
    domain: whole.domain,
    registeredDomain: registered.domain,
    // Whoever holds the suffix itself is its owner, not one of its guests.
    sharedSuffix: whole.isPrivate && whole.domain ? whole.publicSuffix : null,
  };
}

function bareHost(hostname: string): string {
  if (hostname.startsWith('[')) return hostname.slice(1, -1);
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}

function addressKind(hostname: string): Target['ip'] {
  if (hostname.startsWith('[')) return 'ipv6';
  // The parser rejects or rewrites every other host whose last label is a number.
  return /^\d+\.\d+\.\d+\.\d+$/.test(hostname) ? 'ipv4' : null;
}

function decode(host: string): string {
  try {
    return toUnicode(host);
  } catch {
    return host;
  }
}
