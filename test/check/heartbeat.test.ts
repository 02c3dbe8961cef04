import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { BeatState } from '../../utils/check/heartbeat/state.ts';
import type { Heartbeat } from '../../utils/report/heartbeat.ts';
import { contents } from '../report/contents.ts';
import { simulatedFetch } from '../simulator/fetch.ts';
import type { SimulatedRequest } from '../simulator/service.ts';
import { webhookSecret } from '../simulator/services/report-webhook.ts';
import { respond } from '../simulator/state.ts';
import { noDatabase } from '../storage/failing.ts';
import { pass, startBackground, wake } from './background.ts';

const soc = {
  ...{ kind: 'webhook', name: 'SOC', url: 'https://soc.corp.example/in' },
  secret: webhookSecret,
};
const chat = {
  ...{ kind: 'template', name: 'Chat', url: 'https://flows.corp.example/new' },
  body: '{"text":"{{text}}"}',
};
const internal = 'http://wiki.corp.internal/evil';
const submission = {
  ...{ to: 'urlscan', origin: 'https://urlscan.io', sends: 'https://news.example/' },
  ...{ discloses: 'visit' as const, visibility: 'private' as const },
};
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** The alarm as this clock rings it, a little after its time. */
const lateMs = minuteMs;

/** Whether the recipient can be reached; a `hang` answers never, and the background is stopped meanwhile. */
type Line = 'up' | 'down' | 'hang' | number;

async function start(rules: Record<string, unknown> = { heartbeat: soc }) {
  const { simulator } = await startBackground();
  const manifest = { name: 'Second Look', version: '1.2.3' } as never;
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue(manifest);
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('ja');
  const policy: Record<string, unknown> = { ...rules };
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => ({
    policyText: JSON.stringify(policy),
  }));
  const line = { is: 'up' as Line };
  const asked: SimulatedRequest[] = [];
  const answering = async (request: SimulatedRequest) => {
    const isOurs = /^(?:soc|flows)\.corp/.test(request.url.hostname);
    if (isOurs) asked.push(request);
    if (isOurs && line.is === 'down') throw new TypeError('Failed to fetch');
    if (isOurs && typeof line.is === 'number') return new Response('', { status: line.is });
    const answer = await respond(simulator, request, new AbortController().signal);
    if (isOurs && line.is === 'hang') return new Promise<Response>(() => {});
    const { status, headers, body } = answer;
    return new Response(body as BodyInit | null, { status, ...(headers ? { headers } : {}) });
  };
  vi.stubGlobal('fetch', simulatedFetch(simulator, { answering }));
  return { policy, line, asked, ...(await again()) };
}

/** A background that was just started, with its listeners. */
async function again() {
  const background = await wake();
  const { keepBeating, beatPermitted } = await import('../../utils/check/heartbeat/beat.ts');
  const { countCheck, countReport } = await import('../../utils/check/heartbeat/counting.ts');
  const { readBeat } = await import('../../utils/check/heartbeat/state.ts');
  background.records.onCheckChanged(check => void countCheck(check));
  const outbox = await import('../../utils/check/reports.ts');
  outbox.onReportChanged(report => void countReport(report));
  await keepBeating();
  return { ...background, keepBeating, beatPermitted, readBeat, ...outbox };
}
type Woken = Awaited<ReturnType<typeof again>>;

/** Lets the clock go on to the moment at which the alarm rings, and wakes a stopped background by it. */
async function ring(): Promise<Woken> {
  const alarm = await browser.alarms.get('heartbeat');
  vi.setSystemTime((alarm?.scheduledTime ?? 0) + lateMs);
  return again();
}

async function check(it: Pick<Woken, 'begin' | 'advance'>, url: string, isPrivate = false) {
  const { id } = await it.begin({ text: url, origin: 'link', private: isPrivate });
  const going = it.advance(id);
  await pass(5_000);
  await going;
}

function data(request: SimulatedRequest | undefined): Heartbeat {
  return (JSON.parse(request?.body ?? '{}') as { data: Heartbeat }).data;
}

async function latest(it: Pick<Woken, 'readBeat'>): Promise<BeatState['latest']> {
  return (await it.readBeat())?.latest;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the first heartbeat', () => {
  it('waits for some minutes, and is then taken by a receiver that verifies it', async () => {
    const it = await start();
    const begun = Date.now();
    expect(it.asked).toEqual([]);
    const { scheduledTime = 0 } = (await browser.alarms.get('heartbeat')) ?? {};
    expect(scheduledTime - begun).toBeGreaterThanOrEqual(minuteMs);
    expect(scheduledTime - begun).toBeLessThanOrEqual(hourMs);
    const woken = await ring();
    expect(it.asked).toHaveLength(1);
    expect(await latest(woken)).toMatchObject({ state: 'arrived', body: it.asked[0]?.body });
    expect(data(it.asked[0])).toMatchObject({
      policy: { revision: null, freshness: 'current', problems: [], kept: [] },
      database: 'open',
      list: null,
    });
  });

  it('is none where no policy wants one, and nothing is counted then', async () => {
    const it = await start({ visibility: 'private' });
    await check(it, internal);
    expect(await browser.alarms.get('heartbeat')).toBeFalsy();
    vi.setSystemTime(Date.now() + 3 * dayMs);
    await again();
    expect(it.asked).toEqual([]);
    const kept = Object.keys(await browser.storage.local.get(null));
    expect(kept.filter(key => /heartbeat|installation/.test(key))).toEqual([]);
  });

  it('waits for a policy that may still be on its way', async () => {
    const it = await start();
    await browser.storage.local.set({ policyAwaited: false });
    it.policy.heartbeat = { kind: 'off' };
    await ring();
    expect(it.asked).toEqual([]);
  });
});

describe('one heartbeat a day', () => {
  it('arrives for a week, whatever wakes the background in between', async () => {
    const it = await start();
    for (let day = 0; day < 7; day += 1) {
      await ring();
      vi.setSystemTime(Date.now() + 5 * hourMs);
      await again();
    }
    expect(it.asked).toHaveLength(7);
    expect(new Set(it.asked.map(asked => asked.headers['webhook-id'])).size).toBe(7);
    expect(new Set(it.asked.map(asked => data(asked).installation)).size).toBe(1);
  });

  it('and no more is sent after a browser was closed for days', async () => {
    const it = await start();
    await ring();
    vi.setSystemTime(Date.now() + 5 * dayMs);
    await again();
    await again();
    expect(it.asked).toHaveLength(2);
  });

  it('goes on after a clock was turned back by a year', async () => {
    const it = await start();
    await ring();
    vi.setSystemTime(Date.now() - 365 * dayMs);
    await again();
    expect(it.asked).toHaveLength(2);
  });

  it('has another id of the installation only after all data is gone', async () => {
    const it = await start();
    await ring();
    await browser.storage.local.clear();
    await browser.storage.local.set({ policyAwaited: true });
    await again();
    await ring();
    const [before, after] = it.asked.map(asked => data(asked).installation);
    expect(after).toBeDefined();
    expect(after).not.toBe(before);
  });
});

describe('a heartbeat that fails', () => {
  it('is tried again within the hour, word for word, and arrives', async () => {
    const it = await start();
    it.line.is = 'down';
    await ring();
    const failed = Date.now();
    it.line.is = 'up';
    const woken = await ring();
    expect(Date.now() - failed).toBeLessThanOrEqual(1.25 * hourMs + lateMs);
    const [first, second] = it.asked;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(await latest(woken)).toMatchObject({ state: 'arrived', attempts: 2 });
  });

  it('is given up after some hours; only the newest is sent, and says what the lost one said', async () => {
    const it = await start();
    await check(it, internal);
    it.line.is = 503;
    let woken = await ring();
    while ((await latest(woken))?.state === 'again') woken = await ring();
    expect(await latest(woken)).toMatchObject({ state: 'given-up', attempts: 8 });
    expect(it.asked).toHaveLength(8);
    it.line.is = 'up';
    await check(woken, internal);
    await ring();
    expect(it.asked).toHaveLength(9);
    expect(data(it.asked.at(-1)).totals.checks).toMatchObject({ unknown: 2 });
    expect(data(it.asked.at(-1)).totals.since).toBe(data(it.asked[0]).totals.since);
  });

  it('waits as long as it is told to, and no longer than for the next', async () => {
    const it = await start();
    it.line.is = 503;
    vi.stubGlobal('fetch', async () => {
      it.asked.push({} as never);
      return new Response('', { status: 503, headers: { 'retry-after': '18000' } });
    });
    const woken = await ring();
    const { dueAt = 0 } = (await woken.readBeat()) ?? {};
    expect(Math.abs(dueAt - Date.now() - 5 * hourMs)).toBeLessThan(minuteMs);
  });

  it.each([400, 401, 404])('with %i is not tried again before the next day', async status => {
    const it = await start();
    it.line.is = status;
    const woken = await ring();
    expect(await latest(woken)).toMatchObject({ state: 'refused', status });
    vi.setSystemTime(Date.now() + 20 * hourMs);
    await again();
    expect(it.asked).toHaveLength(1);
    await ring();
    expect(it.asked).toHaveLength(2);
  });

  it('for want of a network is no attempt', async () => {
    const it = await start();
    vi.stubGlobal('navigator', { ...navigator, onLine: false, userAgent: '' });
    const woken = await ring();
    expect(it.asked).toEqual([]);
    expect(await latest(woken)).toMatchObject({ state: 'again', attempts: 0 });
    vi.unstubAllGlobals();
  });

  it('is not sent at all where nothing can be kept: every start would send one', async () => {
    const it = await start();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await ring();
    await again();
    expect(it.asked).toEqual([]);
  });
});

describe('a background that is stopped while it sends', () => {
  it('sends the same again, which a webhook knows', async () => {
    const it = await start();
    it.line.is = 'hang';
    void ring();
    await until(() => it.asked.length > 0);
    it.line.is = 'up';
    await again();
    expect(it.asked).toHaveLength(1);
    const woken = await ring();
    expect(it.asked).toHaveLength(2);
    expect(new Set(it.asked.map(asked => asked.headers['webhook-id'])).size).toBe(1);
    expect(new Set(it.asked.map(asked => asked.body)).size).toBe(1);
    expect((await latest(woken))?.state).toBe('arrived');
  });

  it('sends it no second time where nobody would know it', async () => {
    const it = await start({ heartbeat: chat });
    it.line.is = 'hang';
    void ring();
    await until(() => it.asked.length > 0);
    it.line.is = 'up';
    const woken = await again();
    expect((await latest(woken))?.state).toBe('maybe');
    vi.setSystemTime(Date.now() + 20 * hourMs);
    await again();
    expect(it.asked).toHaveLength(1);
    await ring();
    expect(it.asked).toHaveLength(2);
  });
});

describe('a recipient', () => {
  it('that the browser does not allow is sent nothing until it does', async () => {
    const it = await start();
    const contains = vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false);
    const woken = await ring();
    expect(it.asked).toEqual([]);
    expect(await latest(woken)).toMatchObject({ state: 'not-permitted', attempts: 0 });
    contains.mockResolvedValue(true);
    await woken.beatPermitted();
    expect(it.asked).toHaveLength(1);
    expect((await latest(woken))?.state).toBe('arrived');
    await woken.beatPermitted();
    expect(it.asked).toHaveLength(1);
  });

  it('that the policy names no more is sent nothing, and all but the id is forgotten', async () => {
    const it = await start();
    await ring();
    it.policy.heartbeat = undefined;
    const woken = await ring();
    expect(it.asked).toHaveLength(1);
    expect(await woken.readBeat()).toBeNull();
    expect(await browser.alarms.get('heartbeat')).toBeFalsy();
    expect(await browser.storage.local.get('heartbeatTally')).toEqual({});
  });

  it('that became another one gets its first after some minutes', async () => {
    const it = await start();
    await ring();
    it.policy.heartbeat = chat;
    await again();
    expect(it.asked).toHaveLength(1);
    await ring();
    expect(it.asked.map(asked => asked.url.hostname)).toEqual([
      'soc.corp.example',
      'flows.corp.example',
    ]);
  });
});

describe('what it says', () => {
  it('counts checks by their words, questions, scans and reports, and nothing of private windows', async () => {
    const it = await start({ heartbeat: soc, historyDays: 0 });
    await check(it, internal);
    await check(it, internal, true);
    await check(it, 'https://news.example/?email=jane.doe@corp.example');
    const [first] = await it.records.latestChecks(1);
    const answer = { kind: 'answer' as const, check: first?.id ?? '', answer: 'cancel' as const };
    await it.handle(answer, { private: false });
    await pass(5_000);
    for (const more of [{}, { seen: true }]) {
      await it.records.updateCheck(answer.check, before => ({
        ...{ ...before, ...more },
        receipts: [{ ...submission, at: before.startedAt }],
      }));
    }
    const report = {
      ...{ id: crypto.randomUUID(), check: first?.id ?? '', private: false },
      ...{ createdAt: Date.now(), updatedAt: Date.now(), contents: contents({ kind: 'clicked' }) },
      deliveries: [
        ...['delivered', 'refused'].map(state => ({
          ...{ to: state, name: state, kind: 'webhook', state, attempts: 1, polls: 0 },
        })),
      ],
    } as never;
    await it.addReport(report);
    await it.addReport({ ...(report as object), id: 'private-x', private: true } as never);
    await it.addReport({
      ...(report as object),
      ...{ id: 'waits', deliveries: [{ to: 'a', state: 'queued' }] },
    } as never);
    await ring();
    const { totals } = data(it.asked[0]);
    expect(totals.checks).toMatchObject({ malicious: 0, unknown: 1, 'no-threat-found': 1 });
    expect(totals).toMatchObject({ questions: 1, scans: 1 });
    expect(totals.reports).toMatchObject({
      kinds: { suspicious: 0, clicked: 1 },
      deliveries: { delivered: 1, refused: 1, queued: 0 },
      waiting: 1,
    });
    await ring();
    expect(data(it.asked[1]).totals.checks).toMatchObject({ unknown: 0 });
    expect(data(it.asked[1]).totals.reports.kinds.clicked).toBe(0);
  });

  it('names keys with problems, never their values, and what the browser does not allow', async () => {
    const it = await start({
      ...{ heartbeat: soc, revision: '2031-05', visibility: 'hush-hush-value' },
      'jane@corp.example': 1,
      ...{
        sources: { misp: { enabled: true, key: 'k-secret', base: 'https://misp.corp.example' } },
      },
      internalDomains: ['corp.internal', 7],
    });
    vi.spyOn(browser.permissions, 'contains').mockImplementation(
      async ({ origins }) => !origins?.some(origin => origin.includes('misp')),
    );
    await ring();
    const body = it.asked[0]?.body ?? '';
    const { policy, missing } = data(it.asked[0]);
    expect(policy.revision).toBe('2031-05');
    expect(policy.problems).toEqual(
      expect.arrayContaining([
        { key: 'visibility', code: 'invalid-value' },
        { key: null, code: 'unknown-key' },
        { key: 'internalDomains', code: 'left-out' },
      ]),
    );
    expect(missing.origins).toEqual([]);
    expect(body).not.toMatch(/hush|jane|k-secret|whsec|corp\.internal/);
  });

  it('holds nothing of any link, host, address or text, whatever was checked', async () => {
    const it = await start({ heartbeat: soc, scan: 'off' });
    const word = fc
      .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), { minLength: 12, maxLength: 20 })
      .map(letters => letters.join(''));
    const links = fc.tuple(word, word, word, word).map(([host, path, name, value]) => ({
      words: [host, path, name, value],
      link: `https://${host}.example/${path}?${name}=${value}&email=${name}@${host}.example#${value}`,
    }));
    const given = fc.sample(links, { numRuns: 8, seed: 7 });
    for (const { link } of given) await check(it, link);
    // A question that nobody answers is told on the third day.
    for (let day = 0; day < 4; day += 1) await ring();
    const bodies = it.asked.map(asked => asked.body).join('');
    const questions = it.asked.map(asked => data(asked).totals.questions);
    expect(questions.reduce((sum, count) => sum + count)).toBe(given.length);
    expect(given.flatMap(it => it.words).filter(it => bodies.includes(it))).toEqual([]);
    expect(bodies).not.toMatch(/\.example|@|%40|https?:/);
    const kept = await browser.storage.local.get(['heartbeat', 'heartbeatTally']);
    expect(given.flatMap(it => it.words).filter(it => JSON.stringify(kept).includes(it))).toEqual(
      [],
    );
  });

  it('says that the database cannot be opened', async () => {
    const it = await start();
    noDatabase['in a browser that keeps nothing']?.arrange();
    await ring();
    expect(data(it.asked[0]).database).toBe('keeps-nothing');
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pass(500);
}
