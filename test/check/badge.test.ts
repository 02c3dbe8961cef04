import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { samples } from '../components/samples.ts';
import { pass, startBackground, wake } from './background.ts';

type Background = Awaited<ReturnType<typeof wake>>;
type Word = (typeof samples.harmless)['verdict']['word'];

const button = { text: '', title: '' };

async function withBadge(background: Background): Promise<Background> {
  const { registerBadge } = await import('../../entrypoints/background/badge.ts');
  registerBadge();
  await pass(0);
  return background;
}

async function add(
  { records }: Background,
  id: string,
  word: Word,
  more: Partial<typeof samples.harmless> = {},
) {
  const verdict = { ...samples.harmless.verdict, word };
  const now = Date.now();
  const times = { startedAt: now, updatedAt: now };
  await records.addCheck({ ...samples.harmless, ...times, id, verdict, seen: false, ...more });
  await pass(0);
}

async function see({ handle }: Background, id: string): Promise<void> {
  await handle({ kind: 'seen', check: id }, { private: false });
  await pass(0);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
  Object.assign(button, { text: 'never set', title: 'never set' });
  browser.i18n.getMessage = key => String(key);
  Object.assign(browser.action, {
    setBadgeText: async (look: { text: string }) => Object.assign(button, look),
    setTitle: async (look: { title: string }) => Object.assign(button, look),
    setBadgeBackgroundColor: async () => {},
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the badge', () => {
  it('keeps telling of a danger that nobody saw when a harmless check was seen', async () => {
    const background = await withBadge(await startBackground());
    await add(background, 'danger', 'malicious');
    await add(background, 'harmless', 'no-threat-found');
    expect(button).toEqual({ text: '!!', title: 'extensionName: verdict_malicious' });
    await see(background, 'harmless');
    expect(button).toEqual({ text: '!!', title: 'extensionName: verdict_malicious' });
    await see(background, 'danger');
    expect(button).toEqual({ text: '', title: 'extensionName' });
  });

  it('tells of a question that waits, whatever is checked meanwhile', async () => {
    const background = await withBadge(await startBackground());
    await add(background, 'question', 'unknown', { stage: 'asking' });
    await add(background, 'other', 'suspicious', { stage: 'working' });
    expect(button).toEqual({ text: '?', title: 'extensionName: badge_asking' });
    await see(background, 'other');
    expect(button.text).toBe('?');
  });

  it('tells after a restart of the browser what was left unseen', async () => {
    const background = await startBackground();
    await add(background, 'danger', 'malicious');
    await browser.storage.session.clear();
    await withBadge(await wake());
    expect(button.text).toBe('!!');
  });

  it('is empty after the history was cleared', async () => {
    const background = await withBadge(await startBackground());
    await add(background, 'danger', 'malicious');
    await add(background, 'private-danger', 'malicious', { private: true });
    await background.handle({ kind: 'clear', what: 'history' }, { private: false });
    await pass(0);
    expect(button).toEqual({ text: '', title: 'extensionName' });
  });

  it('tells of a private check no more than the word', async () => {
    const background = await withBadge(await startBackground());
    await add(background, 'private-danger', 'malicious', { private: true });
    expect(button).toEqual({ text: '!!', title: 'extensionName: verdict_malicious' });
    await see(background, 'private-danger');
    expect(button).toEqual({ text: '', title: 'extensionName' });
  });

  it('tells the browser nothing that its button shows already', async () => {
    const background = await withBadge(await startBackground());
    const put = vi.spyOn(browser.action, 'setBadgeText');
    await add(background, 'danger', 'malicious');
    await add(background, 'other', 'suspicious');
    await see(background, 'other');
    expect(put).toHaveBeenCalledTimes(1);
    await see(background, 'danger');
    expect(put).toHaveBeenCalledTimes(2);
    expect(button.text).toBe('');
  });

  it('is put again at the next change where the browser did not take it', async () => {
    const background = await withBadge(await startBackground());
    vi.spyOn(browser.action, 'setBadgeText').mockRejectedValueOnce(new Error('busy'));
    await add(background, 'danger', 'malicious');
    expect(button.text).toBe('');
    await add(background, 'other', 'suspicious');
    expect(button).toEqual({ text: '!!', title: 'extensionName: verdict_malicious' });
  });

  it('reads one record for a change, however many are kept and unseen', async () => {
    const background = await startBackground();
    const database = await background.db();
    for (let at = 0; at < 300; at++) await add(background, `old-${at}`, 'suspicious');
    const walked = vi.spyOn(IDBIndex.prototype, 'openCursor');
    const all = vi.spyOn(IDBIndex.prototype, 'getAll');
    const moved = vi.spyOn(IDBCursor.prototype, 'continue');
    await withBadge(background);
    all.mockClear();
    walked.mockClear();
    moved.mockClear();
    await add(background, 'danger', 'malicious');
    expect(button.text).toBe('!!');
    expect([walked.mock.calls.length, moved.mock.calls.length]).toEqual([1, 0]);
    expect(all).not.toHaveBeenCalled();
    database.close();
  });
});

describe('the popup opened by hand', () => {
  const at = { startedAt: Date.now() - 60_000, updatedAt: Date.now() - 60_000 };

  async function shown({ records }: Background, incognito = false) {
    vi.spyOn(browser.windows, 'getCurrent').mockResolvedValue({ incognito } as never);
    return (await records.currentCheck())?.id ?? 'home';
  }

  it('shows the worst that nobody saw, then the question, then home', async () => {
    const background = await startBackground();
    await add(background, 'question', 'unknown', { stage: 'choosing', ...at });
    await add(background, 'danger', 'malicious', at);
    await add(background, 'last', 'no-threat-found', { ...at, seen: true });
    expect(await shown(background)).toBe('danger');
    await see(background, 'danger');
    expect(await shown(background)).toBe('question');
    await background.records.updateCheck('question', it => ({ ...it, stage: 'done', seen: true }));
    expect(await shown(background)).toBe('home');
  });

  it('right after a click shows what was clicked', async () => {
    const background = await startBackground();
    await add(background, 'danger', 'malicious', at);
    await add(background, 'clicked', 'unknown', { stage: 'working' });
    expect(await shown(background)).toBe('clicked');
  });

  it('shows no private check in a normal window, nor the other way round', async () => {
    const background = await startBackground();
    await add(background, 'private-danger', 'malicious', { private: true, ...at });
    expect(await shown(background)).toBe('home');
    expect(await shown(background, true)).toBe('private-danger');
    await add(background, 'danger', 'malicious', at);
    await see(background, 'private-danger');
    expect(await shown(background, true)).toBe('home');
    expect(await shown(background)).toBe('danger');
  });
});
