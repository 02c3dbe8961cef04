/**
 * IPv4 networks that are nobody's public address, as [first address, prefix length]; IANA's
 * special-purpose registry without the documentation ranges, which examples use.
 */
export const reservedIpv4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Last labels, or last two, of names that only a network of one's own resolves. `.example` is not among them. */
export const internalSuffixes: ReadonlySet<string> = new Set(
  `localhost localdomain local internal intranet intra intern corp corporate private priv lan localnet home
   home.arpa domain workgroup dmz loc test invalid onion i2p alt`.split(/\s+/),
);
