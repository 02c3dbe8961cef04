import { decodeAnswer, encodeQuery, recordTypes } from './dns.ts';
import { noData, unexpected } from './read.ts';
import type { Source } from './types.ts';

const origin = 'https://dns.quad9.net';

/**
 * Quad9's threat-blocking resolver, in wire format (it has no JSON). A blocked name is NXDOMAIN
 * with "recursion available" off; a name that does not exist has it on.
 */
export const quad9: Source = {
  id: 'quad9',
  name: 'Quad9',
  group: 'reputation',
  family: 'quad9',
  origins: [origin],
  accepts: ['hostname'],
  discloses: 'hostname',
  key: { need: 'none' },
  enabledByDefault: true,

  request({ indicator, config }) {
    return {
      url: `${config.base ?? origin}/dns-query?dns=${encodeQuery(indicator.value, recordTypes.A)}`,
      headers: { Accept: 'application/dns-message' },
      sends: indicator.value,
    };
  },

  interpret(answer) {
    const message = decodeAnswer(answer.bytes);
    if (!message) return unexpected(answer, 'no DNS message');
    if (message.rcode === 2 || message.rcode === 5)
      return unexpected(answer, `DNS code ${message.rcode}`);
    const blocked = message.rcode === 3 && !message.recursionAvailable;
    if (!blocked) return noData();
    return { kind: 'finding', rating: 'malicious', strength: 'medium', facts: [] };
  },
};
