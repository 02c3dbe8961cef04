import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageRequest } from '../../utils/platform/requests.ts';
import { pass } from '../check/background.ts';
import { forEach, patienceMs } from '../properties/for-all.ts';
import { keys } from '../simulator/keys.ts';
import { learned } from '../sources/learned.ts';
import { counts } from './counts.ts';
import { type Kill, kills, type Lives, startLives } from './lives.ts';

const plain = 'https://www.gardening-club.example/bed/k7q2zv';
const leaky = 'https://www.gardening-club.example/bed/k7q2zv?who=jane.doe%40corp.example';
const withKey = { sources: { urlscan: { key: keys.urlscan ?? '' } } };

/** What can befall a check. */
const events = [
  'pass',
  'pass',
  'advance',
  'as-is',
  'redacted',
  'host-only',
  'cancel',
  'more',
  'scan',
  'scan',
  'scan-again',
  'heard',
  'lost',
  'hung',
  'ask-again',
] as const;
type Event = (typeof events)[number] | Kill;

const submissions = ({ simulator }: Lives) =>
  simulator.log.filter(it => it.service === 'urlscan' && it.method === 'POST');

const telling = ({ simulator }: Lives, part: string) =>
  simulator.log.filter(it => learned({ ...it, url: new URL(it.url) }).includes(part));

async function begin(lives: Lives, text: string): Promise<string> {
  const { id } = await lives.do(it => it.begin({ text, origin: 'link', private: false }));
  void lives.do(it => it.advance(id));
  return id;
}

async function befall(lives: Lives, id: string, event: Event): Promise<unknown> {
  const put = (request: PageRequest) => lives.do(it => it.handle(request, { private: false }));
  if (typeof event === 'object') {
    await lives.kill(event.kill);
    return void lives.do(it => it.resumeAll());
  }
  switch (event) {
    case 'pass':
      return pass(2_000);
    case 'advance':
      return void lives.do(it => it.advance(id));
    case 'as-is':
    case 'redacted':
    case 'host-only':
    case 'cancel':
      return put({ kind: 'answer', check: id, answer: event });
    case 'more':
      return put({ kind: 'more', check: id });
    case 'scan':
      return put({ kind: 'scan', check: id, again: false });
    case 'scan-again':
      return put({ kind: 'scan', check: id, again: true });
    case 'ask-again':
      return put({ kind: 'ask-again', check: id });
    default:
      return lives.cut(event);
  }
}

beforeEach(() => {
  const now = new Date('2026-06-01T10:05:05Z');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const orders = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: kills },
    { weight: 4, arbitrary: fc.constantFrom<Event[]>(...events) },
  ),
  { maxLength: 10 },
);
const isAgain = (event: Event) => event === 'scan-again';

describe('a check, whatever befalls it', { timeout: patienceMs }, () => {
  it('is submitted once, and once more only by a click that says again, and comes to an end', async () => {
    await forEach([orders], counts.orders, async order => {
      const lives = await startLives(withKey);
      const id = await begin(lives, plain);
      for (const event of order) await befall(lives, id, event);
      await befall(lives, id, { kill: 200 });
      const stage = async () => (await lives.do(it => it.records.readCheck(id)))?.stage;
      // The clock is quicker than a background that still loads its code.
      for (let round = 0; round < 12 && (await stage()) !== 'done'; round++) await pass(30_000);
      expect(submissions(lives).length).toBeLessThanOrEqual(1 + order.filter(isAgain).length);
      expect(await stage()).toBe('done');
    });
  });

  it('tells nobody before the guard was answered, and nothing that the answer kept back', async () => {
    await forEach([orders], counts.orders, async order => {
      const lives = await startLives(withKey);
      const id = await begin(lives, leaky);
      let isAllowed = false;
      for (const event of [...order, 'pass'] as const) {
        await befall(lives, id, event);
        // What was allowed once is not taken back by a later answer.
        isAllowed ||= event === 'as-is';
        if (!isAllowed) expect(telling(lives, 'jane.doe')).toEqual([]);
        const { answer } = (await lives.do(it => it.records.readCheck(id)))?.guard ?? {};
        if (!answer) expect(telling(lives, 'k7q2zv')).toEqual([]);
      }
      const most = 1 + order.filter(isAgain).length;
      expect(submissions(lives).length).toBeLessThanOrEqual(most);
    });
  });
});
