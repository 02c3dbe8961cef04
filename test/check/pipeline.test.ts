import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { keys } from '../simulator/keys.ts';
import { soon } from '../tools/soon.ts';
import { pass, startBackground, wake } from './background.ts';

const phishing = 'https://paypal.com.account-verify.example/signin';
const harmless = 'https://www.gardening-club.example/calendar';
const withKey = { sources: { urlscan: { key: keys.urlscan } } };

type Background = Awaited<ReturnType<typeof startBackground>>;

/** Lets a check run to its end on a clock that does not make anybody wait. */
async function finish(background: Pick<Background, 'advance'>, id: string): Promise<void> {
  const going = background.advance(id);
  await pass(30_000);
  await going;
}

async function check(background: Background, text: string, more = {}) {
  const begun = await background.begin({ text, origin: 'link', private: false, ...more });
  await finish(background, begun.id);
  return background.records.readCheck(begun.id);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('from a link to a verdict', () => {
  it('phishing: malicious, with reasons and a private scan', async () => {
    const background = await startBackground(withKey);
    const done = await check(background, phishing);
    expect(done?.stage).toBe('done');
    expect(done?.verdict).toMatchObject({ word: 'malicious', final: true });
    expect(done?.verdict.reasons.length).toBeGreaterThanOrEqual(3);
    const submissions = background.simulator.log.filter(
      it => it.service === 'urlscan' && it.method === 'POST',
    );
    expect(submissions.map(it => JSON.parse(it.body))).toEqual([
      { url: phishing, visibility: 'private' },
    ]);
  });

  it('a harmless page: no known threat, never "clean" or "safe"', async () => {
    const done = await check(await startBackground(), harmless);
    expect(done?.verdict.word).toBe('no-threat-found');
  });

  it('works without any key, and says so', async () => {
    const background = await startBackground();
    const done = await check(background, phishing);
    expect(done?.verdict.word).toBe('malicious');
    expect(done?.scan).toEqual({ state: 'none', why: 'no-key' });
    expect(background.simulator.log.some(it => it.service === 'urlscan')).toBe(false);
  });

  it('writes a receipt for exactly what each service got', async () => {
    const background = await startBackground(withKey);
    const done = await check(background, harmless);
    const carried = background.simulator.log.filter(
      it =>
        `${it.url}${it.body}`.includes('gardening-club') ||
        ['quad9', 'dns4eu'].includes(it.service),
    );
    expect(done?.receipts.map(it => new URL(it.origin).hostname).sort()).toEqual(
      carried.map(it => it.host.replace(/:\d+$/, '')).sort(),
    );
  });
});

describe('what goes to nobody', () => {
  it.each([
    ['an internal name', 'http://intranet.corp.internal/payroll'],
    ['a private address', 'http://192.168.7.1/'],
    ['a link that is no web address', 'javascript:alert(1)'],
    ['an e-mail address', 'mailto:jane@gardening-club.example'],
    ['a file share', 'file://files.gardening-club.example/plans'],
  ])('%s', async (_, link) => {
    const background = await startBackground(withKey);
    const done = await check(background, link);
    expect(done?.stage).toBe('done');
    expect(background.simulator.log).toEqual([]);
  });

  it('a domain the policy calls internal', async () => {
    const background = await startBackground(withKey);
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({
      internalDomains: ['gardening-club.example'],
    });
    await check(background, harmless);
    expect(background.simulator.log).toEqual([]);
  });
});

describe('a wrapper on a host of the organization’s own', () => {
  const wrapped = `https://mail.corp.example/fmlurlsvc/?fewReq=:B:JVE9&url=${encodeURIComponent(harmless)}`;

  it('is opened, and only what stands in it is asked about', async () => {
    const background = await startBackground(withKey);
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({
      internalDomains: ['corp.example'],
    });
    const done = await check(background, wrapped);
    expect(done?.target?.url).toBe(harmless);
    expect(done?.verdict.word).toBe('no-threat-found');
    expect(JSON.stringify(background.simulator.log)).not.toContain('corp.example');
  });

  it('replaces no other host', async () => {
    const done = await check(await startBackground(withKey), wrapped);
    expect(done?.target?.host).toBe('mail.corp.example');
  });
});

describe('a link with something to leak', () => {
  const leaky = 'https://www.gardening-club.example/unsubscribe?who=jane.doe%40corp.example';

  it('waits for the person, while only the host is looked up', async () => {
    const background = await startBackground(withKey);
    const asking = await check(background, leaky);
    expect(asking?.stage).toBe('asking');
    expect(background.simulator.log.length).toBeGreaterThan(0);
    expect(JSON.stringify(background.simulator.log)).not.toContain('jane');
    expect(background.simulator.log.some(it => it.service === 'urlscan')).toBe(false);
  });

  it('redacted: what was found is in no request', async () => {
    const background = await startBackground(withKey);
    const asking = await check(background, leaky);
    await background.handle(
      { kind: 'answer', check: asking?.id ?? '', answer: 'redacted' },
      { private: false },
    );
    await finish(background, asking?.id ?? '');
    expect(
      background.simulator.log.some(it => it.service === 'urlscan' && it.method === 'POST'),
    ).toBe(true);
    expect(JSON.stringify(background.simulator.log)).not.toContain('jane');
  });

  it('cancelled: nothing more goes out', async () => {
    const background = await startBackground(withKey);
    const asking = await check(background, leaky);
    const before = background.simulator.log.length;
    await background.handle(
      { kind: 'answer', check: asking?.id ?? '', answer: 'cancel' },
      { private: false },
    );
    await finish(background, asking?.id ?? '');
    expect(background.simulator.log.length).toBe(before);
    expect((await background.records.readCheck(asking?.id ?? ''))?.stage).toBe('done');
  });
});

describe('a sender’s tracker that hides where it leads', () => {
  const tracker = 'https://u123.ct.sendgrid.net/ls/click?upn=u001.abcDEF123-2Bxyz';

  it('asks nobody about its host, is not opened by itself, and says so', async () => {
    const background = await startBackground(withKey);
    const done = await check(background, tracker);
    expect(background.simulator.log).toEqual([]);
    expect(done?.scan).toEqual({ state: 'none', why: 'hidden-destination' });
    expect(done?.verdict).toMatchObject({ word: 'unknown', cap: 'hidden-destination' });
  });

  it('is opened once, privately, by the person’s own click', async () => {
    const background = await startBackground(withKey);
    const done = await check(background, tracker);
    await background.handle(
      { kind: 'scan', check: done?.id ?? '', again: false },
      { private: false },
    );
    await pass(30_000);
    const posts = background.simulator.log.filter(it => it.method === 'POST');
    expect(posts.map(it => JSON.parse(it.body))).toEqual([{ url: tracker, visibility: 'private' }]);
  });
});

describe('asked before', () => {
  it('the second check of a link sends nothing and says how old its answers are', async () => {
    const background = await startBackground(withKey);
    await check(background, harmless);
    const before = background.simulator.log.length;
    const second = await check(background, harmless);
    expect(background.simulator.log.length).toBe(before);
    expect(second?.verdict.word).toBe('no-threat-found');
    const findings = second?.rows.filter(
      row => row.state === 'answered' && row.outcome.kind === 'finding',
    );
    expect(findings?.length).toBeGreaterThan(2);
    expect(findings?.every(row => row.state === 'answered' && row.cached)).toBe(true);
    expect(second?.scan).toMatchObject({ state: 'done' });
  });

  it('a scan of a year ago does not stand for a new one', async () => {
    const background = await startBackground(withKey);
    const first = await check(background, harmless);
    const scanId = first?.scan.state === 'done' ? first.scan.id : '';
    const database = await background.db();
    const old = (await database.get('scans', scanId)) as unknown as { finishedAt: number };
    const yearMs = 365 * 86_400_000;
    await database.put('scans', { ...old, finishedAt: old.finishedAt - yearMs } as never);
    const second = await check(background, harmless);
    expect(second?.scan).toMatchObject({ state: 'done' });
    expect(second?.scan).not.toMatchObject({ id: scanId });
    expect(
      background.simulator.log.filter(it => it.service === 'urlscan' && it.method === 'POST'),
    ).toHaveLength(2);
  });

  it('forgetting a check spares the scan that another check shows', async () => {
    const background = await startBackground(withKey);
    const first = await check(background, harmless);
    const second = await check(background, harmless);
    const scanId = second?.scan.state === 'done' ? second.scan.id : '';
    const database = await background.db();
    await database.put('checks', { ...first, startedAt: 1, seen: true } as never);
    const { pruneChecks } = await import('../../utils/check/prune.ts');
    await pruneChecks(86_400_000, Date.now());
    expect(await background.records.readCheck(first?.id ?? '')).toBeNull();
    expect(await database.get('scans', scanId)).toBeDefined();
    await database.put('checks', { ...second, seen: true } as never);
    await pruneChecks(-1, Date.now());
    expect(await database.count('checks')).toBe(0);
    expect(await database.get('scans', scanId)).toBeUndefined();
  });

  it('two checks at once ask each source once and make one scan', async () => {
    const background = await startBackground(withKey);
    const [one, two] = await Promise.all(
      [1, 2].map(() => background.begin({ text: harmless, origin: 'link', private: false })),
    );
    await Promise.all([finish(background, one?.id ?? ''), background.advance(two?.id ?? '')]);
    const posts = background.simulator.log.filter(
      it => it.service === 'urlscan' && it.method === 'POST',
    );
    const lookups = background.simulator.log.filter(it => it.service === 'otx');
    expect([posts.length, lookups.length]).toEqual([1, 1]);
    for (const begun of [one, two]) {
      expect((await background.records.readCheck(begun?.id ?? ''))?.stage).toBe('done');
    }
  });

  it('"Ask again" goes past the cache', async () => {
    const background = await startBackground();
    const first = await check(background, harmless);
    const before = background.simulator.log.length;
    await background.handle(
      { kind: 'ask-again', check: first?.id ?? '', source: 'otx' },
      { private: false },
    );
    await pass(1_000);
    expect(background.simulator.log.slice(before).map(it => it.service)).toEqual(['otx']);
  });

  it('"Ask again" asks nobody whom a policy has forbidden since', async () => {
    const background = await startBackground();
    const first = await check(background, harmless);
    const id = first?.id ?? '';
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ forbiddenSources: ['otx'] });
    const before = background.simulator.log.length;
    await background.handle({ kind: 'ask-again', check: id, source: 'otx' }, { private: false });
    await pass(1_000);
    expect(background.simulator.log.length).toBe(before);
    const rows = (await background.records.readCheck(id))?.rows ?? [];
    expect(rows.find(it => it.source === 'otx')).toMatchObject({
      outcome: { code: 'blocked-by-policy' },
    });
  });

  it('a source that had enough is left alone, even by "Ask again" and after a restart', async () => {
    const background = await startBackground();
    background.simulator.force('otx', 'quota');
    const first = await check(background, harmless);
    background.simulator.force('otx', undefined);
    const before = background.simulator.log.length;
    const later = await wake();
    await later.handle(
      { kind: 'ask-again', check: first?.id ?? '', source: 'otx' },
      { private: false },
    );
    await pass(1_000);
    expect(background.simulator.log.length).toBe(before);
    const row = (await later.records.readCheck(first?.id ?? ''))?.rows.find(
      it => it.source === 'otx',
    );
    expect(row).toMatchObject({ outcome: { code: 'quota' } });
  });
});

describe('a background that is stopped', () => {
  it('between submission and result: the check ends, with one submission', async () => {
    const background = await startBackground(withKey);
    const begun = await background.begin({ text: phishing, origin: 'link', private: false });
    void background.advance(begun.id);
    await pass(5_000);
    expect((await background.records.readCheck(begun.id))?.scan.state).toBe('running');

    const next = await wake();
    const going = next.resumeAll();
    await pass(30_000);
    await going;
    const done = await next.records.readCheck(begun.id);
    expect([done?.stage, done?.scan.state]).toEqual(['done', 'done']);
    expect(background.simulator.log.filter(it => it.method === 'POST')).toHaveLength(1);
  });

  it('in the middle of a submission: nothing is submitted again, the person decides', async () => {
    const background = await startBackground(withKey);
    background.simulator.force('urlscan', 'slow');
    const begun = await background.begin({ text: phishing, origin: 'link', private: false });
    void background.advance(begun.id);
    await pass(2_000);
    expect((await background.records.readCheck(begun.id))?.scan.state).toBe('submitting');

    background.simulator.force('urlscan', undefined);
    const next = await wake();
    await next.resumeAll();
    const done = await next.records.readCheck(begun.id);
    expect(done?.scan).toMatchObject({ state: 'failed', problem: { code: 'interrupted' } });
    expect(background.simulator.log.filter(it => it.method === 'POST')).toHaveLength(1);
  });

  it('in the middle of a submission: a first click that comes late submits nothing, a second look does', async () => {
    const background = await startBackground(withKey);
    background.simulator.force('urlscan', 'slow');
    const begun = await background.begin({ text: phishing, origin: 'link', private: false });
    void background.advance(begun.id);
    await pass(2_000);

    background.simulator.force('urlscan', undefined);
    const next = await wake();
    await next.resumeAll();
    const posts = () => background.simulator.log.filter(it => it.method === 'POST').length;
    for (const [again, submitted] of [
      [false, 1],
      [true, 2],
    ] as const) {
      await next.handle({ kind: 'scan', check: begun.id, again }, { private: false });
      await pass(5_000);
      expect(posts()).toBe(submitted);
    }
  });

  it('before anything was asked: everything is asked', async () => {
    const background = await startBackground();
    const begun = await background.begin({ text: harmless, origin: 'link', private: false });
    const next = await wake();
    await next.resumeAll();
    expect((await next.records.readCheck(begun.id))?.verdict.word).toBe('no-threat-found');
  });
});

describe('a private window', () => {
  it('leaves nothing on the disk', async () => {
    const background = await startBackground(withKey);
    const done = await check(background, phishing, { private: true });
    expect(done?.verdict.word).toBe('malicious');
    const database = await background.db();
    for (const store of ['checks', 'scans', 'screenshots', 'findings'] as const) {
      expect(await database.count(store)).toBe(0);
    }
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('account-verify');
  });
});

describe('a service that is slow, broken or hostile', () => {
  it.each([
    'error-500-text',
    'error-502-html',
    'truncated',
    'wrong-types',
    'empty',
    'oversized',
  ] as const)('%s: the others still answer and the verdict does not improve', async fault => {
    const background = await startBackground();
    background.simulator.force('otx', fault);
    const done = await check(background, phishing);
    expect(done?.verdict.word).toBe('malicious');
    expect(done?.rows.filter(row => row.state === 'waiting')).toEqual([]);
  });

  it('does not hold back what the others said', async () => {
    const background = await startBackground();
    background.simulator.force('otx', 'slow');
    const begun = await background.begin({ text: phishing, origin: 'link', private: false });
    void background.advance(begun.id);
    await pass(1_000);
    const now = await background.records.readCheck(begun.id);
    expect(now?.verdict.word).toBe('malicious');
    expect(now?.rows.find(row => row.source === 'otx')?.state).toBe('waiting');
  });
});

describe('visibility', () => {
  it('a wider answer than was asked for is kept beside what was asked', async () => {
    const background = await startBackground(withKey);
    background.simulator.switch('urlscan', 'visibility', 'public');
    const done = await check(background, phishing);
    expect(done?.scan).toMatchObject({ visibility: 'private', effectiveVisibility: 'public' });
  });

  it('a ceiling lowers what the person chose', async () => {
    const background = await startBackground({ ...withKey, visibility: 'public' });
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ maxVisibility: 'unlisted' });
    await check(background, harmless);
    const post = background.simulator.log.find(it => it.method === 'POST');
    expect(JSON.parse(post?.body ?? '{}')).toEqual({ url: harmless, visibility: 'unlisted' });
  });
});

describe('a source that may get the URL', () => {
  it('gets its hash where the person allowed the host only', async () => {
    const virustotal = { enabled: true, sendUrl: true, key: keys.virustotal ?? '' };
    const background = await startBackground({ sources: { virustotal } });
    const leaky = 'https://www.gardening-club.example/?mail=jane.doe%40corp.example';
    const asking = await check(background, leaky);
    const id = asking?.id ?? '';
    await background.handle({ kind: 'answer', check: id, answer: 'host-only' }, { private: false });
    await finish(background, id);
    // The answer's own work goes on beside this; the hash is made on a thread that no clock here moves.
    await soon(async () => {
      await pass(500);
      expect((await background.records.readCheck(id))?.stage).toBe('done');
    });
    const receipt = (await background.records.readCheck(id))?.receipts.find(
      it => it.to === 'virustotal',
    );
    expect(receipt?.sends).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(JSON.stringify(background.simulator.log)).not.toContain(btoa(leaky).slice(0, 40));
  });
});
