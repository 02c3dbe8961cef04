import { type Question, wire } from '../dns.ts';
import { json, type Service, type SimulatedAnswer } from '../service.ts';
import type { World } from '../world.ts';

/** A key of the Data Query Service, whose questions come as DNS names with the key in them. */
export const dqsKey = 'abcdefghij234567klmnopqrst';

/**
 * Spamhaus DBL by its Web Query Service. Traps: 404 is "not listed"; the codes are 2000 plus the
 * last number of the address that DNS would have answered (127.0.1.4 is 2004).
 * Switches: `code` (a code of its own, e.g. 2104), `refused` (last number of 127.255.255.x by DNS).
 */
export const spamhaus: Service = {
  id: 'spamhaus',
  hosts: ['apibl.spamhaus.net'],
  key: `eyJhbGciOiJIUzI1NiJ9.${'c2ltdWxhdGVk'.repeat(3)}.${'a-_1'.repeat(8)}`,
  ownFaults: ['bad-key', 'quota', 'quota-without-reset'],

  handle({ method, url, headers }, { world, fault, switches }) {
    if (headers.authorization !== `Bearer ${spamhaus.key}` || fault === 'bad-key') {
      return json(401, { status: 401, message: 'Unauthorized' });
    }
    if (fault) return json(429, { status: 429, message: 'Query limit reached' });
    const name = /^\/lookup\/v1\/dbl\/([^/]+)$/i.exec(url.pathname)?.[1];
    if (method !== 'GET' || !name) return json(400, { status: 400, message: 'Bad request' });
    const code = switches.code ? Number(switches.code) : codeOf(name, world);
    return code ? json(200, { resp: [code], status: 200 }) : json(404, { status: 404 });
  },
};

/** The zone of the Data Query Service, as a resolver sees it; undefined for names outside of it. */
export function answerZone(
  question: Question,
  world: World,
  refused?: string,
): SimulatedAnswer | undefined {
  const match = /^(.+)\.([a-z0-9]+)\.dbl\.dq\.spamhaus\.net$/.exec(question.name);
  if (!match) return undefined;
  const [, name = '', key] = match;
  const last = refused ?? (key === dqsKey ? undefined : '250');
  if (last) return addressed(question, `127.255.255.${last}`);
  const code = codeOf(name, world);
  return code
    ? addressed(question, `127.0.1.${code - 2000}`)
    : wire(question, { rcode: 3, recursionAvailable: true, authority: 'need.to.know.only' });
}

function addressed(question: Question, address: string): SimulatedAnswer {
  return wire(question, { rcode: 0, recursionAvailable: true, addresses: [address] });
}

function codeOf(name: string, world: World): number | undefined {
  const kind = world.about(name)?.kind;
  if (kind === 'noisy') return 2104;
  if (!world.lists('spamhaus', name)) return undefined;
  return kind === 'phishing' ? 2004 : 2005;
}
