import { type DnsAnswer, decodeAnswer, encodeQuery, recordTypes } from '../../lookup/dns.ts';
import { noData, unexpected } from '../../lookup/read.ts';
import type { Finding, Outcome, Question, Source } from '../../lookup/types.ts';
import type { HttpAnswer } from '../../platform/http.ts';
import { isProblem, type Problem } from '../../platform/problem.ts';

/** What tells one filtering resolver from another. */
interface Resolver extends Pick<Source, 'id' | 'name' | 'family' | 'enabledByDefault'> {
  readonly origin: string;
  readonly path: string;
  readonly needsResolved?: true;
  /** Whether this message means "blocked as a threat". */
  isBlocked(message: DnsAnswer, question: Question): boolean | Problem;
}

/**
 * A source made of a filtering resolver in wire format: it learns the host name, and a block is a
 * medium voice. Not being blocked clears nothing.
 */
export function filteringResolver({ origin, path, isBlocked, ...own }: Resolver): Source {
  return {
    ...own,
    group: 'reputation',
    origins: [origin],
    accepts: ['hostname'],
    discloses: 'hostname',
    resolves: true,
    key: { need: 'none' },

    request({ indicator, config }) {
      return {
        url: `${config.base ?? origin}${path}?dns=${encodeQuery(indicator.value, recordTypes.A)}`,
        headers: { Accept: 'application/dns-message' },
        sends: indicator.value,
      };
    },

    interpret(answer, question) {
      const message = readMessage(answer);
      if (isProblem(message)) return message;
      const blocked = isBlocked(message, question);
      if (isProblem(blocked)) return blocked;
      return blocked ? block : (noData() satisfies Outcome);
    },
  };
}

const block: Finding = { kind: 'finding', rating: 'malicious', strength: 'medium', facts: [] };

/** A DNS message that is an answer; a server failure or a refusal is a problem. */
function readMessage(answer: HttpAnswer): DnsAnswer | Problem {
  const message = decodeAnswer(answer.bytes);
  if (!message) return unexpected(answer, 'no DNS message');
  const failed = message.rcode === 2 || message.rcode === 5;
  return failed ? unexpected(answer, `DNS code ${message.rcode}`) : message;
}

/** Whether any answer is one of these addresses. */
export function hasAddress(message: DnsAnswer, addresses: readonly string[]): boolean {
  return message.answers.some(record => addresses.includes(record.data));
}
