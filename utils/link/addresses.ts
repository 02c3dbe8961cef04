import { ipv4Number, ipv6Groups } from './ipnumbers.ts';
import { isInRange } from './networks.ts';
import { internalSuffixes, reservedIpv4 } from './ranges.ts';

/** Among internal domains: every host there is. */
export const everyHost = '*';

/**
 * Whether `host` belongs to a network of one's own: a reserved address, a single label, a name
 * under an internal suffix, or one of `internalDomains`: a name and what is under it, `*end` for
 * every name with that end, an address, or a range of addresses such as `203.0.113.0/24`.
 * Addresses may be written in any way that a browser takes.
 */
export function isInternalHost(host: string, internalDomains: readonly string[] = []): boolean {
  const name = normalize(host);
  if (isListed(name, internalDomains) || internalDomains.includes(everyHost)) return true;
  if (isAddress(name)) return isReservedAddress(name);
  const dot = name.lastIndexOf('.');
  return (
    dot === -1 ||
    internalSuffixes.has(name.slice(dot + 1)) ||
    internalSuffixes.has(name.slice(name.lastIndexOf('.', dot - 1) + 1))
  );
}

/** Whether `host` is one of `domains` or stands below one; each may be written with a leading `*.`. */
export function isBelowAny(host: string, domains: readonly string[]): boolean {
  return domains.length > 0 && isListed(normalize(host), domains);
}

/**
 * Whether `ip` can be nobody's public address: private, loopback, link-local, shared, multicast,
 * unassigned, or an IPv6 form of such an IPv4 address. Documentation ranges are not reserved here.
 */
export function isReservedAddress(ip: string): boolean {
  const four = ipv4Number(ip);
  if (four !== null) return isReservedIpv4(four);
  const groups = ipv6Groups(ip);
  return groups !== null && isReservedIpv6(groups);
}

/** A name whose last label starts with a letter is no address in any spelling. */
const plainName = /^(?:[a-z0-9_-]+\.)*[a-z][a-z0-9-]*$/;

function normalize(host: string): string {
  if (plainName.test(host)) return host;
  const name = host.trim().toLowerCase().replace(/\.$/, '');
  if (plainName.test(name) || ipv4Number(name) !== null) return name;
  const bracketed = name.includes(':') && !name.startsWith('[') ? `[${name}]` : name;
  const parsed = URL.parse(`http://${bracketed}/`)?.hostname ?? name;
  return parsed.startsWith('[') ? parsed.slice(1, -1) : parsed.replace(/\.$/, '');
}

function listed(domain: string): string {
  return normalize(domain.trim().replace(/^(?:\*\.|\.)/, ''));
}

function isListed(name: string, domains: readonly string[]): boolean {
  return domains.some(domain =>
    domain.includes('/') ? isInRange(name, domain) : isUnder(name, listed(domain)),
  );
}

function isUnder(name: string, domain: string): boolean {
  if (domain.startsWith('*') && domain !== everyHost) return name.endsWith(domain.slice(1));
  return domain !== '' && (name === domain || name.endsWith(`.${domain}`));
}

function isAddress(name: string): boolean {
  return name.includes(':') || ipv4Number(name) !== null;
}

const networks = reservedIpv4.map(([first, bits]) => {
  const start = ipv4Number(first) ?? 0;
  return { start, end: start + 2 ** (32 - bits) };
});

function isReservedIpv4(address: number): boolean {
  return networks.some(({ start, end }) => address >= start && address < end);
}

function isReservedIpv6(groups: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0] = groups;
  const four = embeddedIpv4(groups);
  if (four !== null) return isReservedIpv4(four);
  const benchmarking = a === 0x2001 && b === 2 && c === 0;
  const orchid = a === 0x2001 && b >= 0x10 && b < 0x20;
  // Only 2000::/3 has been given out; loopback, ULA, link-local and multicast all lie outside it.
  return a < 0x2000 || a > 0x3fff || benchmarking || orchid;
}

/** The IPv4 address inside mapped, compatible, NAT64, 6to4 and Teredo addresses. */
function embeddedIpv4(groups: readonly number[]): number | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups;
  const last = g * 65_536 + h;
  const zero = (a | b | c | d | e) === 0;
  if (zero && (f === 0xffff || f === 0)) return last;
  if (a === 0x64 && b === 0xff9b && (c | d | e | f) === 0) return last;
  if (a === 0x2002) return b * 65_536 + c;
  // Teredo writes the client's address with every bit turned over.
  return a === 0x2001 && b === 0 ? 0xffff_ffff - last : null;
}
