import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { Check, Row } from '../../utils/check/types.ts';
import { pageRequestSchema } from '../../utils/platform/requests.ts';
import type { Policy, SourceSettings } from '../../utils/policy/schema.ts';
import { keys } from '../simulator/keys.ts';
import { pass, startBackground, wake } from './background.ts';

/** One resolver holds something against it; the platforms have never heard of it. */
const host = 'blocked.by-one-resolver.example';
const link = `https://${host}/login`;
const seconds = 1_000;

type Background = Awaited<ReturnType<typeof startBackground>>;
type Awake = Pick<Background, 'handle' | 'records'>;

function platformOf(id: string, more: SourceSettings = {}): SourceSettings {
  return { enabled: true, key: keys[id] ?? '', base: `https://${id}.corp.example`, ...more };
}

/** A check of which all have said what they know already. */
async function checked(
  id: string,
  given: { more?: SourceSettings; private?: boolean; text?: string } = {},
) {
  const background = await startBackground({ sources: { [id]: platformOf(id, given.more) } });
  const { text = link } = given;
  const begun = await background.begin({ text, origin: 'link', private: given.private ?? false });
  const going = background.advance(begun.id);
  await pass(10 * seconds);
  await going;
  return { ...background, check: begun.id };
}

const asker = { private: false };
const click = ({ handle }: Awake, check: string, source: string) =>
  handle({ kind: 'analyze', check, source }, asker);

/** What made a platform work: runs and playbooks that reached it. */
function submissions({ simulator }: Background): string[] {
  return simulator.log
    .filter(({ url }) => /\/run$|\/analyze_multiple_observables$/.test(url))
    .map(({ body }) => body);
}

/** Another background in place of this one, of which nothing goes on. */
function restart() {
  const now = Date.now();
  // Clearing them turns the clock back too.
  vi.clearAllTimers();
  vi.setSystemTime(now);
  return wake();
}

async function rowOf({ records }: Awake, check: string, source: string): Promise<Row | undefined> {
  return (await records.readCheck(check))?.rows.find(it => it.source === source);
}

function lock(policy: Policy): void {
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(policy as Record<string, unknown>);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe.each([
  { id: 'intelowl', runs: 1, failed: 'failed' },
  { id: 'cortex', runs: 5, failed: 'Failure' },
])('$id, at a click', ({ id, runs, failed }) => {
  it('looks into the host, and its result is the row and counts in the verdict', async () => {
    const background = await checked(id);
    const { check } = background;
    expect(await rowOf(background, check, id)).toMatchObject({ outcome: { rating: 'no-data' } });
    expect((await background.records.readCheck(check))?.verdict.word).not.toBe('malicious');
    await click(background, check, id);
    await pass(2 * seconds);
    expect(await rowOf(background, check, id)).toMatchObject({ state: 'analyzing' });
    const midway = await background.records.readCheck(check);
    expect([midway?.stage, midway?.seen, midway?.verdict.final]).toEqual(['working', false, false]);
    await pass(20 * seconds);
    const done = await background.records.readCheck(check);
    expect([done?.stage, done?.verdict.word]).toEqual(['done', 'malicious']);
    expect(await rowOf(background, check, id)).toMatchObject({
      state: 'answered',
      analyzed: true,
      outcome: { rating: 'malicious', strength: 'strong' },
    });
    expect(submissions(background)).toHaveLength(runs);
  });

  it.each([
    { config: {}, sends: host, discloses: 'hostname' },
    { config: { sendUrl: true }, sends: link, discloses: 'url' },
  ])('has a receipt for each submission: $discloses', async ({ config, sends, discloses }) => {
    const background = await checked(id, { more: config });
    const before = (await background.records.readCheck(background.check))?.receipts.length ?? 0;
    await click(background, background.check, id);
    await pass(20 * seconds);
    const receipts = (await background.records.readCheck(background.check))?.receipts ?? [];
    expect(receipts.slice(before)).toEqual(
      Array.from({ length: runs }, () => expect.objectContaining({ to: id, sends, discloses })),
    );
  });

  it('starts once however often it is clicked', async () => {
    const background = await checked(id);
    await Promise.all([1, 2, 3].map(() => click(background, background.check, id)));
    await pass(3 * seconds);
    await click(background, background.check, id);
    await pass(30 * seconds);
    await click(background, background.check, id);
    await pass(3 * seconds);
    expect(submissions(background)).toHaveLength(runs);
  });

  it('goes on with the same jobs after the background was stopped, and submits nothing again', async () => {
    const background = await checked(id);
    await click(background, background.check, id);
    await pass(3 * seconds);
    const row = await rowOf(background, background.check, id);
    expect(row?.state === 'analyzing' && row.jobs).toHaveLength(runs);

    const next = await restart();
    const going = next.resumeAll();
    await pass(20 * seconds);
    await going;
    const done = await next.records.readCheck(background.check);
    expect([done?.stage, done?.verdict.word]).toEqual(['done', 'malicious']);
    expect(submissions(background)).toHaveLength(runs);
  });

  it('stopped in the middle of the submission: nothing is submitted again, the person looks there', async () => {
    const background = await checked(id);
    background.simulator.force(id, 'slow');
    await click(background, background.check, id);
    await pass(2 * seconds);
    expect(await rowOf(background, background.check, id)).toMatchObject({ state: 'analyzing' });
    const before = background.simulator.log.length;

    background.simulator.force(id, undefined);
    const next = await restart();
    await next.resumeAll();
    expect(await rowOf(next, background.check, id)).toMatchObject({
      outcome: { code: 'interrupted', link: `https://${id}.corp.example` },
    });
    expect((await next.records.readCheck(background.check))?.stage).toBe('done');
    expect(background.simulator.log.slice(before)).toEqual([]);
  });

  it('is left alone by an alarm that rings while it goes on here', async () => {
    const background = await checked(id);
    background.simulator.force(id, 'slow');
    await click(background, background.check, id);
    await pass(2 * seconds);
    void background.resumeAll();
    await pass(2 * seconds);
    expect(await rowOf(background, background.check, id)).toMatchObject({ state: 'analyzing' });
  });

  it('still fetches what was finished overnight', async () => {
    const background = await checked(id);
    await click(background, background.check, id);
    await pass(3 * seconds);
    const next = await restart();
    vi.setSystemTime(Date.now() + 8 * 3_600 * seconds);
    const going = next.resumeAll();
    await pass(2 * seconds);
    await going;
    expect(await rowOf(next, background.check, id)).toMatchObject({
      outcome: { rating: 'malicious' },
    });
  });

  it('ends after some minutes with the link to where it still goes on', async () => {
    const background = await checked(id);
    background.simulator.switch(id, 'takes', String(3_600 * seconds));
    await click(background, background.check, id);
    await pass(200 * seconds);
    expect(await rowOf(background, background.check, id)).toMatchObject({ state: 'analyzing' });
    await pass(60 * seconds);
    expect(await rowOf(background, background.check, id)).toMatchObject({
      outcome: { code: 'still-running', link: expect.stringContaining(`${id}.corp.example/`) },
    });
    expect((await background.records.readCheck(background.check))?.stage).toBe('done');
    expect(submissions(background)).toHaveLength(runs);
  });

  it('tells that it failed there', async () => {
    const background = await checked(id);
    background.simulator.switch(id, 'ends', failed);
    await click(background, background.check, id);
    await pass(20 * seconds);
    expect(await rowOf(background, background.check, id)).toMatchObject({
      outcome: { code: 'analysis-failed' },
    });
  });

  it('a wrong key is a problem, and the row can be asked again', async () => {
    const background = await checked(id);
    background.simulator.force(id, 'bad-key');
    await click(background, background.check, id);
    await pass(2 * seconds);
    expect(await rowOf(background, background.check, id)).toMatchObject({
      outcome: { code: 'bad-key' },
    });
    expect((await background.records.readCheck(background.check))?.stage).toBe('done');
  });

  it('waits out what passes', async () => {
    const background = await checked(id);
    await click(background, background.check, id);
    await pass(2 * seconds);
    background.simulator.force(id, 'error-502-html');
    await pass(30 * seconds);
    expect(await rowOf(background, background.check, id)).toMatchObject({ state: 'analyzing' });
    background.simulator.force(id, undefined);
    await pass(10 * seconds);
    expect(await rowOf(background, background.check, id)).toMatchObject({
      outcome: { rating: 'malicious' },
    });
  });
});

describe('nothing but a click starts an analysis', () => {
  it('not the check, not "Ask again", not "More", not a permission, not a restart', async () => {
    const background = await checked('intelowl');
    const { check } = background;
    for (const request of [
      { kind: 'ask-again', check, source: 'intelowl' },
      { kind: 'ask-again', check },
      { kind: 'more', check },
      { kind: 'permitted', check },
      { kind: 'scan', check, again: true },
      { kind: 'seen', check },
    ] as const) {
      await background.handle(request, asker);
      await pass(10 * seconds);
    }
    const next = await restart();
    await next.advance(check);
    await next.resumeAll();
    await pass(10 * seconds);
    expect(submissions(background)).toEqual([]);
  });

  it('"Ask again" leaves one that goes on alone', async () => {
    const background = await checked('intelowl');
    const { check } = background;
    await click(background, check, 'intelowl');
    await pass(3 * seconds);
    await background.handle({ kind: 'ask-again', check }, asker);
    await background.handle({ kind: 'ask-again', check, source: 'intelowl' }, asker);
    await pass(20 * seconds);
    expect(await rowOf(background, check, 'intelowl')).toMatchObject({ analyzed: true });
    expect(submissions(background)).toHaveLength(1);
  });

  it('the message is read like any other', () => {
    expect(pageRequestSchema.safeParse({ kind: 'analyze', check: 'a' }).success).toBe(false);
    expect(pageRequestSchema.safeParse({ kind: 'analyze', check: 'a', source: 'b' }).success).toBe(
      true,
    );
  });
});

describe('where it may not be', () => {
  /** The row as it would be had the platform been asked passively. */
  async function withRow(background: Background, check: string, more: Partial<Check> = {}) {
    const row: Row = {
      source: 'intelowl',
      state: 'answered',
      outcome: { kind: 'finding', rating: 'no-data', facts: [] },
      at: Date.now(),
      cached: false,
    };
    await background.records.updateCheck(check, it => ({ ...it, ...more, rows: [row] }));
    await click(background, check, 'intelowl');
    await pass(3 * seconds);
    expect(submissions(background)).toEqual([]);
    expect(await rowOf(background, check, 'intelowl')).toEqual(row);
  }

  it.each([
    ['an internal link', 'https://intranet.corp.internal/wiki'],
    ['a link the guard asks about', `https://${host}/?mail=jane.doe%40corp.example`],
  ])('%s starts nothing', async (_, text) => {
    const background = await checked('intelowl', { text });
    await withRow(background, background.check);
  });

  it('a record that claims to be cleared opens nothing', async () => {
    const background = await checked('intelowl', { text: 'http://10.0.0.1/' });
    const guard = { state: 'cleared', options: [], redacted: null } as const;
    await withRow(background, background.check, { guard: { ...guard, options: [] } });
  });

  it.each<[string, Policy]>([
    ['forbids the source', { forbiddenSources: ['intelowl'] }],
    ['allows others only', { allowedSources: ['otx'] }],
    ['lets nobody learn the host', { maxDisclosure: 'domain' }],
    ['calls the host internal', { internalDomains: ['by-one-resolver.example'] }],
    ['switched it off', { sources: { intelowl: { enabled: false } } }],
  ])('a policy that %s by now', async (_, policy) => {
    const background = await checked('intelowl');
    lock(policy);
    await withRow(background, background.check);
  });

  it('without the browser’s permission nothing is sent, and the row says so', async () => {
    const background = await checked('intelowl');
    vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false);
    await click(background, background.check, 'intelowl');
    await pass(2 * seconds);
    expect(submissions(background)).toEqual([]);
    expect(await rowOf(background, background.check, 'intelowl')).toMatchObject({
      outcome: { code: 'not-permitted' },
    });
  });

  it('is not started for a source that has judged, or has failed', async () => {
    const background = await checked('intelowl', {
      text: 'https://paypal.com.account-verify.example/all',
    });
    expect(await rowOf(background, background.check, 'intelowl')).toMatchObject({
      outcome: { rating: 'malicious' },
    });
    await click(background, background.check, 'intelowl');
    await click(background, background.check, 'otx');
    await click(background, background.check, 'nobody');
    await pass(3 * seconds);
    expect(submissions(background)).toEqual([]);
  });

  it('a policy that forbids the source ends what is under way after a restart', async () => {
    const background = await checked('intelowl');
    await click(background, background.check, 'intelowl');
    await pass(3 * seconds);
    const next = await restart();
    lock({ forbiddenSources: ['intelowl'] });
    const before = background.simulator.log.length;
    await next.resumeAll();
    expect(await rowOf(next, background.check, 'intelowl')).toMatchObject({
      outcome: { code: 'blocked-by-policy' },
    });
    expect(background.simulator.log.slice(before).filter(it => it.service === 'intelowl')).toEqual(
      [],
    );
  });
});

describe('what the person decided', () => {
  const leaky = `https://${host}/?mail=jane.doe%40corp.example`;

  it.each([
    { answer: 'host-only', sends: host },
    { answer: 'redacted', sends: expect.not.stringContaining('jane') },
  ] as const)('$answer holds for an analysis too', async ({ answer, sends }) => {
    const background = await checked('intelowl', { text: leaky, more: { sendUrl: true } });
    const { check } = background;
    await background.handle({ kind: 'answer', check, answer }, asker);
    await pass(10 * seconds);
    await click(background, check, 'intelowl');
    await pass(3 * seconds);
    expect(submissions(background)).toHaveLength(1);
    const receipts = (await background.records.readCheck(check))?.receipts ?? [];
    expect(receipts.filter(it => it.to === 'intelowl').at(-1)?.sends).toEqual(sends);
    expect(JSON.stringify(background.simulator.log)).not.toContain('jane');
  });
});

describe('afterwards', () => {
  it('the next check of the link shows the result and asks nobody', async () => {
    const background = await checked('intelowl');
    await click(background, background.check, 'intelowl');
    await pass(20 * seconds);
    const before = background.simulator.log.length;
    const begun = await background.begin({ text: link, origin: 'link', private: false });
    await background.advance(begun.id);
    expect(await rowOf(background, begun.id, 'intelowl')).toMatchObject({
      cached: true,
      outcome: { rating: 'malicious' },
    });
    expect(background.simulator.log.slice(before).filter(it => it.service === 'intelowl')).toEqual(
      [],
    );
  });

  it('a private window leaves nothing on the disk', async () => {
    const background = await checked('intelowl', { private: true });
    await click(background, background.check, 'intelowl');
    await pass(20 * seconds);
    expect(await rowOf(background, background.check, 'intelowl')).toMatchObject({
      outcome: { rating: 'malicious' },
    });
    const database = await background.db();
    for (const store of ['checks', 'scans', 'screenshots', 'findings', 'limits'] as const) {
      expect(await database.count(store)).toBe(0);
    }
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('by-one-resolver');
  });
});
