import { dnsJson, readQuestion, wire } from '../dns.ts';
import type { Service } from '../service.ts';
import { answerZone } from './spamhaus.ts';

/**
 * Cloudflare's unfiltered resolver, the control for the filtering ones. JSON only if asked for. It
 * also hands on questions to Spamhaus's zone. Switch: `spamhausRefuses` (last number of 127.255.255.x).
 */
export const resolver: Service = {
  id: 'resolver',
  hosts: ['cloudflare-dns.com'],
  ownFaults: [],

  handle({ url, headers }, { world, switches }) {
    const name = url.searchParams.get('name')?.toLowerCase();
    if (name && headers.accept?.includes('application/dns-json')) {
      const addresses = world.addressesOf(name);
      const status = addresses.length ? 0 : 3;
      return dnsJson(name, url.searchParams.get('type') ?? 'A', { status, addresses });
    }
    const question = readQuestion(url.searchParams.get('dns'));
    if (!question) {
      return { status: 400, headers: { 'content-type': 'text/plain' }, body: 'Invalid query' };
    }
    const zone = answerZone(question, world, switches.spamhausRefuses);
    if (zone) return zone;
    const addresses = world.addressesOf(question.name);
    if (addresses.length) return wire(question, { rcode: 0, recursionAvailable: true, addresses });
    return wire(question, { rcode: 3, recursionAvailable: true, authority: 'ns.registry.example' });
  },
};
