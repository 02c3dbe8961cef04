/** What is true in the simulated world about one host. Every service tells its part of it. */
export interface HostFacts {
  readonly kind: 'phishing' | 'malware' | 'harmless' | 'noisy';
  readonly addresses: readonly string[];
  /** ISO date of the registration; null where the registry does not know the domain. */
  readonly registered: string | null;
  /** Reputation services that hold it against the host; the others do not know it. */
  readonly listedBy: 'all' | readonly string[];
  readonly brand?: string;
  readonly title?: string;
  /** What a scan meets there instead of an ordinary page. */
  readonly scan?: 'human-check' | 'blank' | 'parked' | 'jumped' | 'copy' | 'clickfix';
  /** Paths that reputation services have seen beside `/`. */
  readonly paths?: readonly string[];
}

const day = 86_400_000;

/** Dates in the world are relative to its making, so that "registered 3 days ago" stays true. */
export function createWorld(now = Date.now()) {
  const ago = (days: number) => new Date(now - days * day).toISOString();
  const hosts = new Map<string, HostFacts>(
    Object.entries({
      // Everyone agrees on this one: the example of `npm start`.
      'paypal.com.account-verify.example': {
        kind: 'phishing',
        addresses: ['203.0.113.66', '2001:db8::66'],
        registered: ago(3),
        listedBy: 'all',
        brand: 'PayPal',
        title: 'Log in to your account',
        paths: ['/login'],
      },
      'files.invoice-share.example': {
        kind: 'malware',
        addresses: ['203.0.113.67'],
        registered: ago(12),
        listedBy: 'all',
        title: 'Index of /',
        paths: ['/x'],
      },
      'www.gardening-club.example': {
        kind: 'harmless',
        addresses: ['198.51.100.20', '2001:db8::20'],
        registered: ago(4200),
        listedBy: [],
        title: 'The gardening club',
        paths: ['/spring'],
      },
      // One noisy voice against it, nothing else.
      'news.local-paper.example': {
        kind: 'noisy',
        addresses: ['198.51.100.30'],
        registered: ago(2000),
        listedBy: ['otx'],
        title: 'Local news',
      },
      // The host of links that only their owner should open.
      'portal.supplier-online.example': {
        kind: 'harmless',
        addresses: ['198.51.100.40'],
        registered: ago(3100),
        listedBy: [],
        title: 'Supplier portal',
      },
      // Pages that hide from a scan, and one that everybody has known for years.
      'verify.fresh-shop.example': {
        kind: 'harmless',
        addresses: ['198.51.100.51'],
        registered: ago(5),
        listedBy: [],
        scan: 'human-check',
      },
      'members.old-newspaper.example': {
        kind: 'harmless',
        addresses: ['198.51.100.52'],
        registered: ago(4000),
        listedBy: [],
        scan: 'human-check',
      },
      'empty.fresh-page.example': {
        kind: 'harmless',
        addresses: ['198.51.100.53'],
        registered: null,
        listedBy: [],
        scan: 'blank',
      },
      'parked.fresh-name.example': {
        kind: 'harmless',
        addresses: ['198.51.100.54'],
        registered: ago(40),
        listedBy: [],
        scan: 'parked',
      },
      'offers.fresh-jump.example': {
        kind: 'harmless',
        addresses: ['198.51.100.55'],
        registered: ago(9),
        listedBy: [],
        scan: 'jumped',
      },
      // Nobody has reported these two; only what the scan saw tells.
      'portal.copied-page.example': {
        kind: 'harmless',
        addresses: ['198.51.100.56'],
        registered: ago(20),
        listedBy: [],
        scan: 'copy',
      },
      'confirm.robot-check.example': {
        kind: 'harmless',
        addresses: ['198.51.100.57'],
        registered: ago(8),
        listedBy: [],
        scan: 'clickfix',
      },
      'blocked.by-one-resolver.example': {
        kind: 'phishing',
        addresses: ['203.0.113.68'],
        registered: ago(400),
        listedBy: ['cloudflare'],
      },
    } satisfies Record<string, HostFacts>),
  );

  return {
    now,
    hosts,
    /** Facts about a host or about the host behind an address; undefined where nobody knows it. */
    about(hostOrAddress: string): HostFacts | undefined {
      const direct = hosts.get(hostOrAddress);
      if (direct) return direct;
      for (const [host, facts] of hosts) {
        if (facts.addresses.includes(hostOrAddress)) return facts;
        if (host.endsWith(`.${hostOrAddress}`)) return facts;
      }
      return undefined;
    },
    /** URLs that reputation services have seen, for those that are asked by a hash of the URL. */
    knownUrls(): string[] {
      return [...hosts].flatMap(([host, { paths = [] }]) =>
        ['/', ...paths].map(path => `https://${host}${path}`),
      );
    },
    /** Addresses of a host; a host that nobody told the world about exists too, unless its name says no. */
    addressesOf(host: string): readonly string[] {
      const facts = hosts.get(host);
      if (facts) return facts.addresses;
      if (host.startsWith('does-not-resolve.') || host.endsWith('.invalid')) return [];
      return ['192.0.2.80'];
    },
    /** Whether `service` holds something against the host or address. */
    lists(service: string, hostOrAddress: string): boolean {
      const facts = this.about(hostOrAddress);
      return facts?.listedBy === 'all' || Boolean(facts?.listedBy.includes(service));
    },
  };
}

export type World = ReturnType<typeof createWorld>;
