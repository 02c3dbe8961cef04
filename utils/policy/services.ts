/** A service that is spoken to and yet is no source that can be looked up. */
interface Service {
  /** Settings key, policy id and receiver of receipts. */
  readonly id: string;
  readonly name: string;
  /** Its one address, unless settings or policy name a gateway. */
  readonly origin: string;
}

/** All of them. What stands here can be forbidden by a policy like a source, and is named in receipts. */
export const services = {
  /** Opens pages and photographs them; holds the key for scans. */
  urlscan: { id: 'urlscan', name: 'urlscan.io', origin: 'https://urlscan.io' },
  /** Takes reports of phishing; asked for in the click that sends the first one. */
  netcraft: { id: 'netcraft', name: 'Netcraft', origin: 'https://report.netcraft.com' },
} as const satisfies Record<string, Service>;

/** The unfiltered resolver: tells which addresses a name has, and whether it exists at all. */
export const resolver = {
  id: 'resolver',
  name: 'Cloudflare 1.1.1.1',
  origin: 'https://cloudflare-dns.com',
} as const satisfies Service;

/** The service of that id; undefined for a source's id, and for any other word. */
export function serviceById(id: string): Service | undefined {
  return [...Object.values(services), resolver].find(service => service.id === id);
}
