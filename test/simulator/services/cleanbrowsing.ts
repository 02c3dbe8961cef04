import { answerOpenly, readQuestion, refuseQuestion, wire } from '../dns.ts';
import type { Service } from '../service.ts';

/**
 * CleanBrowsing's security filter. Trap: a blocked name does not exist, with recursion, like a name
 * that really does not; only the authority tells them apart.
 */
export const cleanbrowsing: Service = {
  id: 'cleanbrowsing',
  hosts: ['doh.cleanbrowsing.org'],
  ownFaults: [],

  handle({ url }, { world }) {
    const question = readQuestion(url.searchParams.get('dns'));
    if (!question || !url.pathname.startsWith('/doh/security-filter')) return refuseQuestion();
    if (!world.lists('cleanbrowsing', question.name)) return answerOpenly(question, world);
    const authority = 'cleanbrowsing.rpz.noc.org';
    return wire(question, { rcode: 3, recursionAvailable: true, authority });
  },
};
