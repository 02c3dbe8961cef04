import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attentionOf } from '../../utils/check/attention.ts';
import type { GuardAnswer } from '../../utils/guard/types.ts';
import { keys } from '../simulator/keys.ts';
import { pass, startBackground, wake } from './background.ts';

const harmless = 'https://www.gardening-club.example/several';
const leaky = 'https://www.gardening-club.example/list?who=jo.doe%40corp.example';
const withKey = { sources: { urlscan: { key: keys.urlscan } } };
const asker = { private: false };

type Background = Awaited<ReturnType<typeof startBackground>>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function begin(
  { handle }: Background,
  text: string,
  { at = 0, ticked = false, from = asker } = {},
): Promise<string> {
  const place = { list: 'list-1', at, of: 2, ticked };
  return (await handle({ kind: 'start', origin: 'popup', text, place }, from)) as string;
}

async function goOn({ handle }: Background, id: string, answer?: GuardAnswer): Promise<void> {
  const step = answer ? { answer } : {};
  const going = handle({ kind: 'go-on', check: id, ...step }, asker);
  await pass(60_000);
  await going;
}

const posts = ({ simulator }: Background) =>
  simulator.log.filter(it => it.service === 'urlscan' && it.method === 'POST');

describe('a check of a list', () => {
  it('asks nobody before the list comes to it', async () => {
    const background = await startBackground(withKey);
    const id = await begin(background, harmless);
    await pass(5_000);
    expect(background.simulator.log).toEqual([]);
    expect(await background.records.readCheck(id)).toMatchObject({ stage: 'reading' });
  });

  it('is checked like any other, but not scanned by itself', async () => {
    const background = await startBackground(withKey);
    const id = await begin(background, harmless);
    await goOn(background, id);
    const check = await background.records.readCheck(id);
    expect(check).toMatchObject({ stage: 'done', scan: { state: 'none', why: 'on-request' } });
    expect(check?.verdict.word).toBe('no-threat-found');
    expect(check?.receipts.length).toBeGreaterThan(3);
    expect(posts(background)).toEqual([]);
  });

  it('is scanned once where it was ticked, however often it is gone on with', async () => {
    const background = await startBackground(withKey);
    const id = await begin(background, harmless, { ticked: true });
    await goOn(background, id);
    await goOn(background, id);
    const next = { ...background, ...(await wake()) };
    await goOn(next, id);
    expect(posts(background).map(it => JSON.parse(it.body).visibility)).toEqual(['private']);
  });

  it('is scanned by a click later', async () => {
    const background = await startBackground(withKey);
    const id = await begin(background, harmless);
    await goOn(background, id);
    await background.handle({ kind: 'scan', check: id, again: false }, asker);
    await pass(60_000);
    expect(posts(background)).toHaveLength(1);
  });

  it('is not scanned, though ticked, where the settings turn scans off', async () => {
    const background = await startBackground({ ...withKey, scan: 'off' });
    const id = await begin(background, harmless, { ticked: true });
    await goOn(background, id);
    expect(posts(background)).toEqual([]);
  });

  it('is ended by a background that was stopped, and sends nothing twice', async () => {
    const background = await startBackground(withKey);
    const id = await begin(background, harmless);
    await goOn(background, id);
    const sent = background.simulator.log.length;
    const next = await wake();
    const going = next.resumeAll();
    await pass(60_000);
    await going;
    expect(background.simulator.log).toHaveLength(sent);
  });

  it('sends what would leak only as it was decided', async () => {
    const background = await startBackground(withKey);
    const id = await begin(background, leaky);
    await goOn(background, id);
    expect(await background.records.readCheck(id)).toMatchObject({ stage: 'asking' });
    await goOn(background, id, 'redacted');
    expect(await background.records.readCheck(id)).toMatchObject({ stage: 'done' });
    expect(JSON.stringify(background.simulator.log)).not.toContain('jo.doe');
  });

  it('is told by no badge, and is not what a popup opens with', async () => {
    const background = await startBackground(withKey);
    const bad = await begin(background, 'https://paypal.com.account-verify.example/several');
    const asks = await begin(background, leaky, { at: 1 });
    await goOn(background, bad);
    await goOn(background, asks);
    for (const id of [bad, asks]) {
      const check = await background.records.readCheck(id);
      expect(check && attentionOf(check)).toBeNull();
    }
    expect(await background.records.currentCheck()).toBeNull();
  });

  it('of a private window never reaches the disk', async () => {
    const background = await startBackground(withKey);
    const id = await begin(background, harmless, { from: { private: true } });
    await goOn(background, id);
    expect(id).toMatch(/^private-/);
    expect(await (await background.db()).count('checks')).toBe(0);
    expect(await background.records.readCheck(id)).toMatchObject({ stage: 'done', private: true });
  });

  it('is found again by its list, in the order of the list', async () => {
    const background = await startBackground(withKey);
    const second = await begin(background, leaky, { at: 1 });
    const first = await begin(background, harmless);
    await begin(background, harmless, { from: { private: true }, at: 7 });
    const { checksOfList } = await import('../../utils/check/several/records.ts');
    const found = await checksOfList('list-1');
    expect(found.filter(it => !it.private).map(it => it.id)).toEqual([first, second]);
    expect(await checksOfList('another')).toEqual([]);
  });
});

describe('a text that is handed over', () => {
  const handOver = (background: Background, isPrivate: boolean) =>
    background.handle(
      { kind: 'hand-over', text: harmless, links: [] },
      { private: isPrivate },
    ) as Promise<string>;

  it('is taken once', async () => {
    const background = await startBackground();
    const token = await handOver(background, false);
    const take = () => background.handle({ kind: 'take-over', token }, asker);
    expect(await take()).toEqual({ text: harmless, links: [], private: false });
    expect(await take()).toBeNull();
  });

  it('of a private window stays private, and goes with it', async () => {
    const background = await startBackground();
    const token = await handOver(background, true);
    const { forgetPrivate } = await import('../../utils/storage/memory.ts');
    const kept = await handOver(background, true);
    const take = (it: string) => background.handle({ kind: 'take-over', token: it }, asker);
    expect(await take(token)).toMatchObject({ private: true });
    await forgetPrivate();
    expect(await take(kept)).toBeNull();
  });
});
