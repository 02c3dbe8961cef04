import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { listText, makeKey } from '../list/sample.ts';
import { simulatedFetch } from '../simulator/fetch.ts';
import { keys } from '../simulator/keys.ts';
import type { SimulatedRequest } from '../simulator/service.ts';
import { respond } from '../simulator/state.ts';
import { signList } from '../tools/list/compose.ts';
import { soon } from '../tools/soon.ts';
import { pass, startBackground, wake } from './background.ts';

const url = 'https://lists.corp.example/links.txt';
const key = makeKey();
const evil = 'https://evil.example/kit';
const internal = 'http://wiki.corp.internal/evil';
/** A mail gateway's link that names its destination's host and hides the rest. */
const hinting = 'https://eu-central-1.protection.sophos.com/?d=www.evil.example&b=1';
const minuteMs = 60_000;

/** What the web server answers; `hang` never does. */
type Served = string | 'hang' | { readonly status: number };

/** A background whose policy names a list, and what its web server is asked. */
async function start(served: Served, list: Record<string, unknown> = { url }, more = {}) {
  const { simulator } = await startBackground();
  const policy: Record<string, unknown> = { organizationList: list, ...more };
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => policy);
  const server = { served, asked: [] as SimulatedRequest[] };
  const answering = async (request: SimulatedRequest) => {
    if (request.url.hostname !== 'lists.corp.example') {
      const answer = await respond(simulator, request, new AbortController().signal);
      const { status, headers, body } = answer;
      return new Response(body as BodyInit | null, { status, ...(headers ? { headers } : {}) });
    }
    server.asked.push(request);
    if (server.served === 'hang') return new Promise<Response>(() => {});
    if (typeof server.served === 'object') return new Response('no', server.served);
    return new Response(server.served);
  };
  vi.stubGlobal('fetch', simulatedFetch(simulator, { answering }));
  return { simulator, server, policy, ...(await wake()) };
}
type Started = Awaited<ReturnType<typeof start>>;

async function begin(
  { begin, advance }: Pick<Started, 'begin' | 'advance'>,
  text: string,
  isPrivate = false,
) {
  const { id } = await begin({ text, origin: 'link', private: isPrivate });
  void advance(id);
  return id;
}

async function check(background: Started, text: string, isPrivate = false) {
  const id = await begin(background, text, isPrivate);
  await soon(async () =>
    expect(await background.records.readCheck(id)).toMatchObject({ stage: 'done' }),
  );
  return background.records.readCheck(id);
}

async function state() {
  const { readListState } = await import('../../utils/storage/list.ts');
  return readListState();
}

/** What the background does when it starts, without its other work. */
async function startList() {
  const { registerList } = await import('../../entrypoints/background/list.ts');
  registerList();
  await pass(500);
}

async function ring() {
  const { keepListFresh } = await import('../../utils/check/organization-list.ts');
  await keepListFresh();
}

const listOf = (serial: number, ...lines: Parameters<typeof listText>[1]) =>
  listText(serial, lines);
const good = await listOf(4, ['page', evil, 'good']);
const bad = await listOf(5, ['page', evil, 'bad', 'Fake invoice'], ['page', internal, 'bad']);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the bad word of the organization’s list', () => {
  it('calls an ordinary link dangerous, in its own words and first', async () => {
    const done = await check(await start(bad), evil);
    expect(done?.verdict).toMatchObject({ word: 'malicious', final: true });
    expect(done?.verdict.reasons[0]).toMatchObject({
      id: 'reason_listBadDetail',
      values: { detail: 'Fake invoice' },
    });
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['an internal link', internal, {}],
    ['a link that a policy lets go to nobody', evil, { maxDisclosure: 'nothing' }],
  ])('calls %s dangerous though nobody was asked', async (_, link, more) => {
    const background = await start(bad, { url }, more);
    const done = await check(background, link);
    expect(done).toMatchObject({ stage: 'done', guard: { state: 'refused' }, receipts: [] });
    expect(done?.verdict).toMatchObject({ word: 'malicious', final: true });
    expect(background.simulator.log).toEqual([]);
  });

  it('is told without a word to anybody, and others are asked at a click', async () => {
    const background = await start(bad, { url }, { sources: { urlscan: { key: keys.urlscan } } });
    const redirect = `https://redirect.example/out?url=${encodeURIComponent(evil)}`;
    for (const link of [evil, redirect]) {
      const done = await check(background, link);
      expect(done).toMatchObject({ guard: { state: 'cleared' }, rows: [], receipts: [] });
      expect(done?.scan).toEqual({ state: 'none', why: 'on-request' });
      expect(done?.carried?.flatMap(it => it.rows)).toEqual([]);
    }
    expect(background.simulator.log).toEqual([]);
    const { id } = (await background.records.latestChecks(1))[0] ?? { id: '' };
    void background.handle({ kind: 'ask-again', check: id }, { private: false });
    await soon(async () => {
      // The scan is asked how far it is every few seconds.
      await pass(5_000);
      const asked = await background.records.readCheck(id);
      expect(asked).toMatchObject({ stage: 'done', verdict: { word: 'malicious' } });
      expect(asked?.rows.length).toBeGreaterThan(3);
    });
    expect(background.simulator.log.length).toBeGreaterThan(3);
  });

  it('of a link that gives something away, asks others after the guard’s answer only', async () => {
    const background = await start(await listOf(5, ['host', evil, 'bad']));
    const id = await begin(background, 'https://evil.example/mail?to=jane.doe%40corp.example');
    await soon(async () =>
      expect(await background.records.readCheck(id)).toMatchObject({ stage: 'asking' }),
    );
    expect(background.simulator.log).toEqual([]);
    void background.handle({ kind: 'answer', check: id, answer: 'redacted' }, { private: false });
    await soon(async () =>
      expect(await background.records.readCheck(id)).toMatchObject({ stage: 'done' }),
    );
    expect(background.simulator.log.length).toBeGreaterThan(3);
  });

  it('is there before the guard’s question is answered, and stays when the person cancels', async () => {
    const text = await listOf(5, ['host', 'https://evil.example/', 'bad']);
    const background = await start(text);
    const id = await begin(
      background,
      'https://evil.example/reset?token=9f8b1c5e7a2d4f60b3e8c1a7d5f2094e',
    );
    await soon(async () =>
      expect(await background.records.readCheck(id)).toMatchObject({
        stage: 'asking',
        verdict: { word: 'malicious' },
      }),
    );
    void background.handle({ kind: 'answer', check: id, answer: 'cancel' }, { private: false });
    await soon(async () =>
      expect(await background.records.readCheck(id)).toMatchObject({
        stage: 'done',
        guard: { state: 'cancelled' },
        verdict: { word: 'malicious', final: true },
      }),
    );
  });

  it('counts for the address that a link carries, and for a wrapper that nobody can open', async () => {
    const hidden = 'https://linkprotect.cudasvc.com/url?a=nothing';
    const background = await start(
      await listOf(5, ['page', evil, 'bad'], ['page', hidden, 'bad', 'Sent to all']),
    );
    const carrying = await check(
      background,
      `https://redirect.example/out?url=${encodeURIComponent(evil)}`,
    );
    expect(carrying?.verdict).toMatchObject({ word: 'malicious', about: 'evil.example' });
    const wrapped = await check(background, hidden);
    expect(wrapped?.guard).toMatchObject({ state: 'refused', reason: 'hidden-by-wrapper' });
    expect(wrapped?.verdict.word).toBe('malicious');
  });

  it.each([
    ['bad', 'malicious'],
    ['good', 'unknown'],
  ] as const)(
    'hears of the host that such a wrapper names only what is not good: %s',
    async (said, word) => {
      const list = await listOf(5, ['domain', 'https://evil.example/', said]);
      const done = await check(await start(list), hinting);
      expect(done?.guard.reason).toBe('hidden-by-wrapper');
      expect(done?.verdict.word).toBe(word);
      expect(done?.verdict.reasons.map(it => it.id)).not.toContain('reason_listGood');
    },
  );

  it('counts in a private window too, where a click fetches nothing', async () => {
    const background = await start(bad);
    await startList();
    expect(background.server.asked).toHaveLength(1);
    await pass(10 * minuteMs);
    const done = await check(background, evil, true);
    expect(done?.verdict.word).toBe('malicious');
    expect(background.server.asked).toHaveLength(1);
  });

  it('counts offline and after a restart, by the last copy', async () => {
    const background = await start(bad);
    await startList();
    background.server.served = { status: 503 };
    await pass(10 * minuteMs);
    const awake = { ...background, ...(await wake()) };
    expect((await check(awake, internal))?.verdict.word).toBe('malicious');
    expect(await state()).toMatchObject({ problem: 'refused', copy: { serial: 5 } });
  });
});

describe('fetching the list', () => {
  it('tells nothing of any link: one address, no cookie, no word', async () => {
    const background = await start(bad);
    await check(background, evil);
    expect(background.server.asked).toMatchObject([{ method: 'GET', body: '' }]);
    expect(background.server.asked[0]?.url.href).toBe(url);
  });

  it('happens at the start and then with a click when it is older than five minutes, not with each', async () => {
    const background = await start(bad);
    await startList();
    await check(background, evil);
    expect(background.server.asked).toHaveLength(1);
    await pass(5 * minuteMs);
    await Promise.all([check(background, evil), check(background, internal)]);
    expect(background.server.asked).toHaveLength(2);
  });

  it('keeps no click waiting for more than a second', async () => {
    const background = await start('hang');
    const id = await begin(background, internal);
    await pass(500);
    expect(await background.records.readCheck(id)).toMatchObject({ stage: 'reading' });
    await pass(1_000);
    expect(await background.records.readCheck(id)).toMatchObject({ stage: 'done' });
    // The second click finds the same server hanging, and waits no more.
    const other = await begin(background, internal);
    await pass(500);
    expect(await background.records.readCheck(other)).toMatchObject({ stage: 'done' });
    expect(background.server.asked).toHaveLength(1);
  });

  it('keeps no click waiting longer because the clock was turned back meanwhile', async () => {
    const background = await start('hang');
    await begin(background, internal);
    await pass(500);
    vi.setSystemTime(Date.now() - 3_600_000);
    const other = await begin(background, internal);
    await pass(1_500);
    expect(await background.records.readCheck(other)).toMatchObject({ stage: 'done' });
  });

  it('is tried again a minute after it failed', async () => {
    const background = await start({ status: 500 });
    await check(background, internal);
    await check(background, internal);
    expect(background.server.asked).toHaveLength(1);
    background.server.served = bad;
    await pass(minuteMs);
    expect((await check(background, internal))?.verdict.word).toBe('malicious');
  });

  it('does not happen where no policy names a list, and the copy goes when none does any more', async () => {
    const background = await start(bad);
    await startList();
    expect(await state()).toMatchObject({ copy: { serial: 5, entries: 2 } });
    delete background.policy.organizationList;
    Object.assign(background.policy, { lift: 'all' });
    await ring();
    expect(await state()).toBe(null);
    expect((await check(background, internal))?.verdict.word).toBe('unknown');
    expect(background.server.asked).toHaveLength(1);
  });

  it('waits for the policy at the very first start', async () => {
    const background = await start(bad);
    await startList();
    await browser.storage.local.remove('policyAwaited');
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({});
    await pass(6 * minuteMs);
    await wake();
    await startList();
    // The last known policy names it, but one that forbids its server may be on its way.
    expect(background.server.asked).toHaveLength(1);
    await pass(3_000);
    expect(background.server.asked).toHaveLength(2);
  });
});

describe('a list that is not taken', () => {
  const signed = (text: string, pem = key.pem) => signList(text, pem);

  it.each<[string, string, Served, string]>([
    ['an older one', bad, good, 'older'],
    ['a page that asks to sign in', bad, '<!doctype html>', 'no-list'],
    ['one that was cut', bad, bad.slice(0, -10), 'cut'],
    ['one that is too large', bad, `${bad}${'#'.repeat(3_000_000)}`, 'too-large'],
    ['an error', bad, { status: 404 }, 'refused'],
  ])('%s: the last copy stays, and support is told why', async (_, first, then, problem) => {
    const background = await start(first);
    await startList();
    background.server.served = then;
    await pass(6 * minuteMs);
    await ring();
    expect(await state()).toMatchObject({ problem, copy: { serial: 5 } });
    expect((await check(background, evil))?.verdict.word).toBe('malicious');
  });

  it.each<[string, string]>([
    ['no signature', bad],
    ['one by another key', signed(bad, makeKey().pem)],
    ['one over another list', `${good}${signed(bad).split('\n').at(-2)}\n`],
  ])('is one with %s where the policy names a key', async (_, served) => {
    const background = await start(served, { url, publicKey: key.publicKey });
    expect((await check(background, internal))?.verdict.word).toBe('unknown');
    expect(await state()).toMatchObject({ problem: 'unsigned' });
    expect(await state()).not.toHaveProperty('copy');
  });

  it('is the copy that was fetched before there was a key', async () => {
    const background = await start(bad);
    await startList();
    Object.assign(background.policy, { organizationList: { url, publicKey: key.publicKey } });
    expect((await check(background, internal))?.verdict.word).toBe('unknown');
    background.server.served = signed(bad);
    await pass(minuteMs);
    expect((await check(background, internal))?.verdict.word).toBe('malicious');
    expect(await state()).toMatchObject({ copy: { signed: true } });
  });

  it('is the copy of another address', async () => {
    const background = await start(bad);
    await startList();
    background.server.served = good;
    Object.assign(background.policy, { organizationList: { url: `${url}?new` } });
    await check(background, evil);
    expect(await state()).toMatchObject({ url: `${url}?new`, copy: { serial: 4 } });
  });
});

describe('another list', () => {
  it('judges the last checks anew, and shows the danger on the button again', async () => {
    const background = await start(await listOf(1, ['host', 'https://other.example/', 'bad']));
    await startList();
    const { id = '' } = (await check(background, internal)) ?? {};
    await background.handle({ kind: 'seen', check: id }, { private: false });
    expect(await background.records.readCheck(id)).toMatchObject({ seen: true });
    background.server.served = bad;
    await pass(6 * minuteMs);
    await ring();
    const told = () => background.records.readCheck(id);
    const verdict = { word: 'malicious' };
    await soon(async () =>
      expect(await told()).toMatchObject({ seen: false, stage: 'done', verdict }),
    );
    background.server.served = await listOf(6, ['page', internal, 'withdrawn']);
    await pass(6 * minuteMs);
    await ring();
    await soon(async () => expect(await told()).toMatchObject({ verdict: { word: 'unknown' } }));
  });
});
