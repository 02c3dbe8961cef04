import { answerOpenly, readQuestion, refuseQuestion, wire } from '../dns.ts';
import type { Service } from '../service.ts';

/** DNS4EU's protective resolver: a blocked name gets the address of its warning page. */
export const dns4eu: Service = {
  id: 'dns4eu',
  hosts: ['protective.joindns4.eu'],
  ownFaults: [],

  handle({ url }, { world }) {
    const question = readQuestion(url.searchParams.get('dns'));
    if (!question || url.pathname !== '/dns-query') return refuseQuestion();
    if (!world.lists('dns4eu', question.name)) return answerOpenly(question, world);
    return wire(question, { rcode: 0, recursionAvailable: true, addresses: ['51.15.69.11'] });
  },
};
