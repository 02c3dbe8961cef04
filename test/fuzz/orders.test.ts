import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pass, startBackground, wake } from '../check/background.ts';
import { patienceMs } from '../properties/for-all.ts';
import { keys } from '../simulator/keys.ts';
import { learned } from '../sources/learned.ts';
import { forEach } from './for-each.ts';

const plain = 'https://www.gardening-club.example/bed/k7q2zv';
const leaky = 'https://www.gardening-club.example/bed/k7q2zv?who=jane.doe%40corp.example';
const withKey = { sources: { urlscan: { key: keys.urlscan ?? '' } } };

/** What can befall a check. `lost` delivers a request and never its answer, `hung` not even that. */
const events = [
  'pass',
  'pass',
  'kill',
  'kill',
  'again',
  'as-is',
  'redacted',
  'host-only',
  'cancel',
  'more',
  'scan',
  'heard',
  'lost',
  'hung',
  'ask-again',
] as const;
type Event = (typeof events)[number];

type Background = Awaited<ReturnType<typeof startBackground>>;
type Line = 'heard' | 'lost' | 'hung';

/** A network whose line is cut at will. What was under way when it was cut is never heard of again. */
function cuttable(): { line: Line } {
  const state: { line: Line } = { line: 'heard' };
  const whole = globalThis.fetch;
  const cut: typeof fetch = async (...args) => {
    const { line } = state;
    if (line === 'hung') return new Promise(() => {});
    const answer = await whole(...args);
    return line === 'lost' ? new Promise<Response>(() => {}) : answer;
  };
  vi.stubGlobal('fetch', cut);
  return state;
}

const submissions = ({ simulator }: Pick<Background, 'simulator'>) =>
  simulator.log.filter(it => it.service === 'urlscan' && it.method === 'POST');

const telling = ({ simulator }: Pick<Background, 'simulator'>, part: string) =>
  simulator.log.filter(it => learned({ ...it, url: new URL(it.url) }).includes(part));

async function befall(background: Background, id: string, event: Event, wire: { line: Line }) {
  const asker = { private: false };
  const put = (request: Parameters<Background['handle']>[0]) => background.handle(request, asker);
  switch (event) {
    case 'pass':
      return pass(2_000);
    case 'kill': {
      // The dead one goes as far as it can without time or an answer, and no further.
      await pass(0);
      vi.clearAllTimers();
      Object.assign(background, await wake());
      // The next one has a line of its own.
      wire.line = 'heard';
      return void background.resumeAll();
    }
    case 'again':
      return void background.advance(id);
    case 'as-is':
    case 'redacted':
    case 'host-only':
    case 'cancel':
      return put({ kind: 'answer', check: id, answer: event });
    case 'more':
      return put({ kind: 'more', check: id });
    case 'scan':
      return put({ kind: 'scan', check: id } as never);
    case 'ask-again':
      return put({ kind: 'ask-again', check: id } as never);
    default:
      wire.line = event;
  }
}

beforeEach(() => {
  const now = new Date('2026-06-01T10:05:05Z');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const orders = fc.array(fc.constantFrom(...events), { maxLength: 10 });

describe('a check, whatever befalls it', { timeout: patienceMs }, () => {
  it('is submitted once at most and once more for each click that asks for it, and comes to an end', async () => {
    await forEach([orders], 300, async order => {
      const background = await startBackground(withKey);
      const wire = cuttable();
      const { id } = await background.begin({ text: plain, origin: 'link', private: false });
      void background.advance(id);
      for (const event of order) await befall(background, id, event, wire);
      await befall(background, id, 'kill', wire);
      const stage = async () => (await background.records.readCheck(id))?.stage;
      // The clock is quicker than a background that still loads its code.
      for (let round = 0; round < 12 && (await stage()) !== 'done'; round++) await pass(30_000);
      // Known: after a death, a click may submit anew although a scan was seen running just before
      // (SEED=3 RUNS=9000); why is not yet found out. Without a click there is never a second.
      const clicks = order.filter(it => it === 'scan').length;
      expect(submissions(background).length).toBeLessThanOrEqual(1 + clicks);
      expect(await stage()).toBe('done');
    });
  });

  it('tells nobody before the guard was answered, and nothing that the answer kept back', async () => {
    await forEach([orders], 300, async order => {
      const background = await startBackground(withKey);
      const wire = cuttable();
      const { id } = await background.begin({ text: leaky, origin: 'link', private: false });
      void background.advance(id);
      const told = () => telling(background, 'jane.doe');
      const about = () => telling(background, 'k7q2zv');
      let isAllowed = false;
      for (const event of [...order, 'pass'] as const) {
        await befall(background, id, event, wire);
        // What was allowed once is not taken back by a later answer.
        isAllowed ||= event === 'as-is';
        if (!isAllowed) expect(told()).toEqual([]);
        const { answer } = (await background.records.readCheck(id))?.guard ?? {};
        if (!answer) expect(about()).toEqual([]);
      }
      const clicks = order.filter(it => it === 'scan').length;
      expect(submissions(background).length).toBeLessThanOrEqual(1 + clicks);
    });
  });
});
