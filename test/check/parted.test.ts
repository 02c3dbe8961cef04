import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { listText, makeKey, partedList, partFileOf } from '../list/sample.ts';
import { awkwardUrls } from '../properties/arbitraries.ts';
import { simulatedFetch } from '../simulator/fetch.ts';
import type { SimulatedRequest } from '../simulator/service.ts';
import { respond } from '../simulator/state.ts';
import { noDatabase } from '../storage/failing.ts';
import { runList } from '../tools/list.ts';
import { soon } from '../tools/soon.ts';
import { startBackground, wake } from './background.ts';

const url = 'https://lists.corp.example/links.txt';
const key = makeKey();
const evil = 'https://evil.example/kit';
const internal = 'http://wiki.corp.internal/evil';
/** What only the first list names. */
const earlier = 'https://earlier.example/kit';

/** What the web server does instead of handing out a file; `hang` never answers. */
type Odd = 'hang' | (() => Response);

/** A background whose policy names a list in parts, and the folder of its web server. */
async function start(files: Map<string, string>, list: Record<string, unknown> = { url }) {
  const { simulator } = await startBackground();
  const policy: Record<string, unknown> = { organizationList: list, maxDisclosure: 'nothing' };
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => policy);
  const server = {
    files,
    odd: new Map<string, Odd>(),
    asked: [] as SimulatedRequest[],
    open: 0,
    most: 0,
  };
  const answering = async (request: SimulatedRequest) => {
    if (request.url.hostname !== 'lists.corp.example') {
      const answer = await respond(simulator, request, new AbortController().signal);
      const { status, headers, body } = answer;
      return new Response(body as BodyInit | null, { status, ...(headers ? { headers } : {}) });
    }
    server.asked.push(request);
    server.open += 1;
    server.most = Math.max(server.most, server.open);
    await new Promise(resolve => setImmediate(resolve));
    const odd = server.odd.get(request.url.pathname);
    if (odd === 'hang') return new Promise<Response>(() => {});
    server.open -= 1;
    if (odd) return odd();
    const text = server.files.get(request.url.pathname);
    return text === undefined ? new Response('no', { status: 404 }) : new Response(text);
  };
  vi.stubGlobal('fetch', simulatedFetch(simulator, { answering }));
  return { simulator, server, policy, ...(await wake()) };
}
type Started = Awaited<ReturnType<typeof start>>;

/** The word of the verdict on a link, of which nobody is told anything. */
async function verdictOn(
  { begin, advance, records }: Pick<Started, 'begin' | 'advance' | 'records'>,
  text: string,
  isPrivate = false,
) {
  const { id } = await begin({ text, origin: 'link', private: isPrivate });
  void advance(id);
  await soon(async () => expect(await records.readCheck(id)).toMatchObject({ stage: 'done' }));
  return (await records.readCheck(id))?.verdict.word;
}

async function state() {
  const { readListState } = await import('../../utils/storage/list.ts');
  return readListState();
}

async function keptParts() {
  const { keptParts } = await import('../../utils/storage/list-parts.ts');
  return keptParts();
}

async function ring() {
  const { keepListFresh } = await import('../../utils/check/organization-list.ts');
  await keepListFresh();
}

/** The same so many minutes later. No timer has to ring meanwhile. */
async function later(minutes = 6) {
  vi.setSystemTime(Date.now() + minutes * 60_000);
  await ring();
}

/** Has a request that is taken back end at once, as a browser does. */
function takeBack() {
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (input: string, init: RequestInit) => {
    const takenBack = new Promise<Response>((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });
    return Promise.race([fetch(input, init), takenBack]);
  });
}

function partsAsked({ server }: Started): string[] {
  return server.asked.map(it => it.url.pathname).filter(it => it !== '/links.txt');
}

const good = await partedList(4, [
  ['page', evil, 'good'],
  ['page', earlier, 'bad'],
]);
const bad = await partedList(5, [
  ['page', evil, 'bad', 'Fake invoice'],
  ['page', internal, 'bad'],
]);
const [evilFile, internalFile] = await Promise.all([evil, internal].map(partFileOf));
const indexOf = (files: Map<string, string>) => files.get('/links.txt') ?? '';
const partOf = (files: Map<string, string>, path = '') => files.get(path) ?? '';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a list of 40,000 lines', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'second-look-parts-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is built, verified, served, fetched and found in', { timeout: 60_000 }, async () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, n) => `https://n${n}.example/kit/${n},page,bad,2026-11-26`,
    );
    const [csv, file] = [join(folder, 'links.csv'), join(folder, 'links.txt')];
    writeFileSync(csv, ['link,form,word,day', ...rows].join('\n'));
    writeFileSync(join(folder, 'key.pem'), key.pem);
    const built = await runList(['build', csv, file, '--key', join(folder, 'key.pem')]);
    expect(built).toMatchObject({ code: 0, out: expect.stringContaining('256 parts') });
    const { publicKey } = key;
    expect(await runList(['verify', file, '--public', publicKey])).toMatchObject({ code: 0 });

    const { simulator, ...background } = await startBackground();
    const policy = { organizationList: { url, publicKey }, maxDisclosure: 'nothing' };
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(policy);
    simulator.switch('organization-list', 'folder', folder);
    await ring();
    expect(await state()).toMatchObject({ copy: { entries: 40_000, broken: 0, signed: true } });
    expect(await verdictOn(background, 'https://n39999.example/kit/39999?to=me')).toBe('malicious');
    expect(await verdictOn(background, 'https://n39999.example/kit/39998')).toBe('unknown');
  });
});

describe('fetching the parts', () => {
  it('asks for all of them in their order, four at a time, once', async () => {
    const background = await start(bad);
    await ring();
    expect(partsAsked(background)).toEqual([...bad.keys()].slice(1));
    expect(background.server.most).toBe(4);
    expect(await state()).toMatchObject({ copy: { serial: 5, entries: 2, broken: 0 } });
    await later();
    expect(partsAsked(background)).toHaveLength(256);
  });

  it('asks for the one that has changed, and forgets the one that it replaces', async () => {
    const background = await start(bad);
    await ring();
    background.server.asked.length = 0;
    background.server.files = await partedList(6, [
      ['page', evil, 'good'],
      ['page', internal, 'bad'],
    ]);
    await later();
    expect(background.server.asked.map(it => it.url.pathname)).toEqual(['/links.txt', evilFile]);
    expect(await state()).toMatchObject({ copy: { serial: 6, entries: 2 } });
    expect(await verdictOn(background, evil)).toBe('unknown');
    expect(await verdictOn(background, internal)).toBe('malicious');
    expect((await keptParts()).size).toBe(256);
  });

  it('is the same whatever anybody checks', { timeout: 60_000 }, async () => {
    const requests = async (links: readonly string[]) => {
      const background = await start(bad);
      for (const link of links) await verdictOn(background, link);
      await ring();
      return background.server.asked.map(({ method, url, headers, body }) => ({
        ...{ method, url: url.href, headers, body },
      }));
    };
    const usual = await requests([]);
    expect(usual).toHaveLength(257);
    const links = fc.array(fc.oneof(fc.constantFrom(evil, internal), awkwardUrls), {
      minLength: 1,
      maxLength: 3,
    });
    const property = fc.asyncProperty(links, async given => {
      expect(await requests(given)).toEqual(usual);
    });
    await fc.assert(property, { numRuns: 5, seed: Number(process.env.SEED ?? 1) });
  });

  it('keeps no click waiting, and answers by the last list meanwhile, of which it takes all or nothing', async () => {
    const background = await start(good);
    await ring();
    background.server.files = bad;
    // The part of one of both words comes, that of the other does not.
    const [, late = ''] = [evilFile ?? '', internalFile ?? ''].sort();
    background.server.odd.set(late, 'hang');
    const ringing = later();
    await soon(() => expect(partsAsked(background)).toContain(late));
    expect(await verdictOn(background, internal)).toBe('unknown');
    expect(await verdictOn(background, evil)).toBe('unknown');
    expect(await verdictOn(background, earlier)).toBe('malicious');
    expect(await state()).toMatchObject({
      copy: { serial: 4 },
      unfinished: { serial: 5, of: 256 },
    });
    background.server.odd.clear();
    const awake = { ...background, ...(await wake()) };
    await ring();
    expect(await verdictOn(awake, internal)).toBe('malicious');
    void ringing;
  });

  it('goes on where a background was stopped in the middle', async () => {
    const background = await start(bad);
    background.server.odd.set('/links.80.txt', 'hang');
    for (const name of ['81', '82', '83']) {
      background.server.odd.set(`/links.${name}.txt`, 'hang');
    }
    void ring();
    await soon(() => expect(partsAsked(background)).toHaveLength(132));
    await soon(async () => expect((await keptParts()).size).toBe(128));
    expect(await state()).toMatchObject({ unfinished: { serial: 5, parts: 128, of: 256 } });
    expect(await state()).not.toHaveProperty('problem');
    background.server.odd.clear();
    background.server.asked.length = 0;
    const awake = { ...background, ...(await wake()) };
    // At once, and not when it would be asked for again.
    await ring();
    expect(partsAsked(awake)).toEqual([...bad.keys()].slice(129));
    expect(await verdictOn(awake, evil)).toBe('malicious');
    expect(await state()).not.toHaveProperty('unfinished');
  });

  it('begins anew at once when the policy wants a key meanwhile', async () => {
    const background = await start(bad);
    background.server.odd.set('/links.80.txt', 'hang');
    takeBack();
    const ringing = ring();
    await soon(async () => expect((await keptParts()).size).toBe(255));
    const signed = await partedList(5, [['page', evil, 'bad']], key.pem);
    background.server.files = signed;
    background.server.odd.clear();
    Object.assign(background.policy, { organizationList: { url, publicKey: key.publicKey } });
    await Promise.all([ring(), ringing]);
    expect(await state()).toMatchObject({ copy: { serial: 5, entries: 1, signed: true } });
  });

  it('ends when another policy comes, and leaves nothing behind when that names no list', async () => {
    const background = await start(bad);
    background.server.odd.set('/links.80.txt', 'hang');
    takeBack();
    const ringing = ring();
    await soon(async () => expect((await keptParts()).size).toBe(255));
    delete background.policy.organizationList;
    Object.assign(background.policy, { lift: 'all' });
    await Promise.all([ring(), ringing]);
    expect(await state()).toBe(null);
    expect((await keptParts()).size).toBe(0);
  });
});

describe('a parted list that is not taken', () => {
  const redirect = () =>
    new Response(null, { status: 302, headers: { location: 'https://other.example/' } });
  const broken = `${partOf(bad, evilFile)}${'0'.repeat(32)} good 2026-11-26\n`;

  it.each<[string, Odd, string]>([
    ['has other bytes', () => new Response(broken), 'differs'],
    ['is another one', () => new Response(partOf(bad, internalFile)), 'differs'],
    ['is of the list before', () => new Response(partOf(good, evilFile)), 'differs'],
    ['is not there', () => new Response('no', { status: 404 }), 'refused'],
    ['is too large', () => new Response('x'.repeat(10_000_000)), 'too-large'],
    ['leads elsewhere', redirect, 'offline'],
  ])(
    'is one of which a part %s: the last copy stays, and support is told which',
    async (_, odd, problem) => {
      const background = await start(good);
      await ring();
      background.server.files = bad;
      background.server.odd.set(evilFile ?? '', odd);
      await later();
      const part = evilFile?.slice('/links.'.length, -'.txt'.length);
      expect(await state()).toMatchObject({ problem, part, copy: { serial: 4 } });
      expect(await verdictOn(background, internal)).toBe('unknown');
      // A minute later only what is missing.
      background.server.asked.length = 0;
      background.server.odd.clear();
      await later(1);
      expect(partsAsked(background)).not.toContain('/links.00.txt');
      expect(partsAsked(background)).toContain(evilFile);
      expect(await verdictOn(background, internal)).toBe('malicious');
    },
  );

  it.each<[string, string, string]>([
    ['older', indexOf(good), 'older'],
    ['cut', indexOf(bad).slice(0, -3), 'cut'],
    ['short of a part', indexOf(bad).replace(/^7f .*\n/m, ''), 'no-list'],
  ])('is one whose index is %s', async (_, index, problem) => {
    const background = await start(bad);
    await ring();
    background.server.asked.length = 0;
    background.server.files = new Map([...good, ['/links.txt', index]]);
    await later();
    expect(await state()).toMatchObject({ problem, copy: { serial: 5 } });
    expect(partsAsked(background)).toEqual([]);
    expect(await verdictOn(background, evil)).toBe('malicious');
  });

  it.each<[string, (signed: string) => string]>([
    ['not signed', () => indexOf(bad)],
    ['signed over other digests', it => it.replace(/^7f .{8}/m, '7f 00000000')],
  ])('is one whose index is %s, where the policy names a key', async (_, change) => {
    const signed = await partedList(5, [['page', evil, 'bad']], key.pem);
    const files = new Map([...signed, ['/links.txt', change(indexOf(signed))]]);
    const background = await start(files, { url, publicKey: key.publicKey });
    await ring();
    expect(await state()).toMatchObject({ problem: 'unsigned' });
    expect(partsAsked(background)).toEqual([]);
    background.server.files = signed;
    await later(1);
    expect(await verdictOn(background, evil)).toBe('malicious');
    expect(await state()).toMatchObject({ copy: { signed: true } });
  });
});

const memoryOnly = Object.entries(noDatabase).filter(([how]) => /newer|full/.test(how));

describe('a parted list that is here', () => {
  it('counts offline, after a restart and in a private window, and reads only what a name needs', async () => {
    const background = await start(bad);
    await ring();
    background.server.files = new Map();
    vi.setSystemTime(Date.now() + 600_000);
    const awake = { ...background, ...(await wake()) };
    const asked = background.server.asked.length;
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    expect(await verdictOn(awake, `${internal}?to=me`, true)).toBe('malicious');
    expect(background.server.asked).toHaveLength(asked);
    const parts = get.mock.contexts.filter(it => (it as IDBObjectStore).name === 'listParts');
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.length).toBeLessThan(8);
  });

  it('takes the place of one in one file, and the other way round', async () => {
    const inOne = await listText(4, [['page', evil, 'good']]);
    const background = await start(new Map([['/links.txt', inOne]]));
    await ring();
    expect(await state()).toMatchObject({ copy: { serial: 4, entries: 1 } });
    background.server.files = bad;
    await later();
    expect(await verdictOn(background, evil)).toBe('malicious');
    background.server.files = new Map([
      ['/links.txt', await listText(6, [['page', internal, 'bad']])],
    ]);
    await later();
    expect(await state()).toMatchObject({ copy: { serial: 6, entries: 1 } });
    expect(await verdictOn(background, evil)).toBe('unknown');
    expect(await verdictOn(background, internal)).toBe('malicious');
    expect((await keptParts()).size).toBe(0);
  });

  it('is fetched again where the browser lost its parts, and still gives way to none that is older', async () => {
    const background = await start(bad);
    await ring();
    await (await background.db()).clear('listParts');
    background.server.files = good;
    vi.setSystemTime(Date.now() + 60_000);
    expect(await verdictOn(background, evil)).toBe('unknown');
    expect(await state()).toMatchObject({ problem: 'older' });
    background.server.files = bad;
    await later(1);
    expect(await verdictOn(background, evil)).toBe('malicious');
  });

  it.each(memoryOnly)('lives in memory with a database %s', async (_, { arrange }) => {
    const background = await start(bad);
    arrange();
    await ring();
    expect(await state()).toMatchObject({ copy: { serial: 5, entries: 2 } });
    expect(await verdictOn(background, internal)).toBe('malicious');
  });

  it('tells how many of its lines cannot be read', async () => {
    const { composeParts } = await import('../tools/list/parts.ts');
    const lines = [`${'a'.repeat(32)} worse 2026-11-26`, `${'b'.repeat(32)} bad 2026-11-26`];
    const { index, parts } = composeParts(lines, { serial: 5, expires: Date.now() });
    const named = [...parts].map(([name, text]) => [`/links.${name}.txt`, text] as const);
    await start(new Map([['/links.txt', index], ...named]));
    await ring();
    expect(await state()).toMatchObject({ copy: { entries: 2, broken: 1 } });
  });
});
