import { answerOpenly, readQuestion, refuseQuestion, wire } from '../dns.ts';
import type { Service } from '../service.ts';

/** AdGuard's default resolver. Trap: 0.0.0.0 is its filter against advertising, not against threats. */
export const adguard: Service = {
  id: 'adguard',
  hosts: ['dns.adguard-dns.com'],
  ownFaults: [],

  handle({ url }, { world }) {
    const question = readQuestion(url.searchParams.get('dns'));
    if (!question || url.pathname !== '/dns-query') return refuseQuestion();
    const kind = world.about(question.name)?.kind;
    if (world.lists('adguard', question.name)) {
      const addresses = ['94.140.14.35'];
      return wire(question, { rcode: 0, recursionAvailable: true, addresses, ttlSeconds: 3600 });
    }
    if (kind === 'noisy') {
      return wire(question, { rcode: 0, recursionAvailable: true, addresses: ['0.0.0.0'] });
    }
    return answerOpenly(question, world);
  },
};
