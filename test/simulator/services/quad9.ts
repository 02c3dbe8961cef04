import { readQuestion, wire } from '../dns.ts';
import type { Service } from '../service.ts';

/**
 * Quad9. Traps: no JSON, so `name=` is ignored; a blocked name is NXDOMAIN with "recursion
 * available" off and an empty authority section, while a missing name has it on, with SOA.
 */
export const quad9: Service = {
  id: 'quad9',
  hosts: ['dns.quad9.net'],
  ownFaults: [],

  handle({ url }, { world }) {
    const question = readQuestion(url.searchParams.get('dns'));
    if (!question) {
      return { status: 400, headers: { 'content-type': 'text/plain' }, body: 'Bad Request' };
    }
    if (world.lists('quad9', question.name)) {
      return wire(question, { rcode: 3, recursionAvailable: false, extendedError: 17 });
    }
    const addresses = world.addressesOf(question.name);
    if (addresses.length) return wire(question, { rcode: 0, recursionAvailable: true, addresses });
    return wire(question, { rcode: 3, recursionAvailable: true, authority: 'ns.registry.example' });
  },
};
