import type { Check } from '../utils/check/types.ts';
import type { Target } from '../utils/link/types.ts';

/** A URL cut so that its registrable domain can stand out. Joined, `full` parts are the URL again. */
interface Address {
  /** Scheme, user name and password. */
  readonly before: string;
  /** Labels left of the registrable domain, with their dot. */
  readonly subdomain: string;
  /** Registrable domain, or the whole host where there is none. */
  readonly domain: string;
  /** Port, path, query and fragment. */
  readonly after: string;
}

/** Signals of a name whose own letters are the disguise. */
const disguises = ['lookalike-letters', 'lookalike-script', 'mixed-scripts', 'imitated-spelling'];

/** The target with its name in the letters it stands for, but for one that only looks like another. */
export function inItsLetters(
  { signals }: Pick<Check, 'signals'>,
  target: Target,
): Pick<Target, 'url' | 'host' | 'domain'> {
  const { url, host, domain, unicodeHost } = target;
  const isDisguise = signals.some(({ id }) => disguises.includes(id));
  if (isDisguise || unicodeHost === host || !url.includes(host)) return target;
  const labels = domain?.split('.').length ?? 0;
  return {
    url: url.replace(host, unicodeHost),
    host: unicodeHost,
    domain: domain && unicodeHost.split('.').slice(-labels).join('.'),
  };
}

/** Cuts the target's URL at its registrable domain. */
export function cutAddress({
  url,
  host,
  domain,
}: Pick<Target, 'url' | 'host' | 'domain'>): Address {
  const start = url.indexOf('//') + 2;
  const end = url.slice(start).search(/[/?#]/);
  const authority = end < 0 ? url.slice(start) : url.slice(start, start + end);
  const hostAt = start + authority.lastIndexOf('@') + 1;
  const written = url.startsWith('[', hostAt) ? `[${host}]` : host;
  const bold = domain && written.endsWith(domain) ? domain : written;
  const domainAt = hostAt + written.length - bold.length;
  return {
    before: url.slice(0, hostAt),
    subdomain: url.slice(hostAt, domainAt),
    domain: bold,
    after: url.slice(domainAt + bold.length),
  };
}

/** The same address with everything but the domain shortened in its middle. */
export function shortenAddress(address: Address): Address {
  return {
    before: shorten(address.before, 28),
    subdomain: shorten(address.subdomain, 36),
    domain: address.domain,
    after: shorten(address.after, 56),
  };
}

/** `text` with its middle replaced by an ellipsis where it is longer than `most` characters. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const tail = Math.floor(most / 3);
  return `${text.slice(0, most - tail - 1)}…${text.slice(text.length - tail)}`;
}

/** `url` where it is http(s), else null: nothing else ever becomes a link. */
export function webLink(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  return /^https?:$/.test(new URL(url).protocol) ? url : null;
}
