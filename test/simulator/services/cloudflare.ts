import { dnsJson } from '../dns.ts';
import type { Service } from '../service.ts';

/** Cloudflare's filtering resolver. Traps: 400 without the Accept header; `Comment` is an array. */
export const cloudflare: Service = {
  id: 'cloudflare',
  hosts: ['security.cloudflare-dns.com'],
  ownFaults: [],

  handle({ url, headers }, { world }) {
    const name = url.searchParams.get('name')?.toLowerCase();
    const type = url.searchParams.get('type') ?? 'A';
    if (!name || !headers.accept?.includes('application/dns-json')) {
      return { status: 400, headers: { 'content-type': 'text/plain' }, body: 'Invalid query' };
    }
    if (world.lists('cloudflare', name)) {
      const addresses = ['0.0.0.0', '::'];
      return dnsJson(name, type, { status: 0, addresses, ttl: 60, comment: ['EDE(16): Censored'] });
    }
    const addresses = world.addressesOf(name);
    return dnsJson(name, type, { status: addresses.length ? 0 : 3, addresses });
  },
};
