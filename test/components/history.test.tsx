// @vitest-environment happy-dom
import { act, fireEvent, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Export } from '../../components/history/Export.tsx';
import { HistoryApp } from '../../components/history/HistoryApp.tsx';
import { PastList } from '../../components/history/PastList.tsx';
import { rowOf, withRow } from '../../components/history/pastrow.ts';
import type { Check } from '../../utils/check/types.ts';
import { db } from '../../utils/storage/db.ts';
import { english } from '../english.ts';
import { now, samples } from './samples.ts';
import { catalog, show } from './screen.ts';

const send = vi.fn<(message: { kind: string }) => Promise<unknown>>();
const openTab = vi.fn<(tab: { url: string }) => Promise<void>>();

beforeEach(async () => {
  send.mockResolvedValue({ ok: true, value: 'check-new' });
  openTab.mockResolvedValue();
  browser.runtime.sendMessage = send as unknown as typeof browser.runtime.sendMessage;
  browser.tabs.create = openTab as unknown as typeof browser.tabs.create;
  browser.tabs.getCurrent = async () => ({}) as never;
  await (await db()).clear('checks');
});

const target = samples.malicious.target?.url ?? '';
const script = samples.script.other?.url ?? '';
const malicious = { ...samples.malicious, id: 'bad', startedAt: now - 1_000 };
const harmless = { ...samples.harmless, id: 'good', startedAt: now - 2_000 };

function list(checks: readonly Check[], more: Partial<Parameters<typeof PastList>[0]> = {}) {
  const asked = {
    again: vi.fn<(id: string) => Promise<void>>().mockResolvedValue(undefined),
    remove: vi.fn<(id: string) => Promise<void>>().mockResolvedValue(undefined),
  };
  const state = { reading: false, more: null, filtered: false, catalog, now, rules: {} };
  const rows = checks.map(rowOf);
  return { asked, ...show(<PastList {...{ rows, ...state, ...asked, ...more }} />) };
}

async function page(checks: readonly Check[]) {
  const database = await db();
  for (const check of checks) await database.put('checks', check as never);
  const shown = show(<HistoryApp />);
  const ids = () =>
    [...shown.container.querySelectorAll('[data-check]')].map(it => it.getAttribute('data-check'));
  await waitFor(() => expect(ids()).toHaveLength(checks.length));
  return { ...shown, ids };
}

describe('a past check', () => {
  it('shows its whole address as text, and no link that leads to it', () => {
    const { container, text } = list([malicious, { ...samples.script, id: 'script' }]);
    expect(text()).toContain(target);
    expect(text()).toContain(script);
    const links = [...container.querySelectorAll('a')].map(it => it.getAttribute('href'));
    expect(links).toEqual(['popup.html?check=bad', 'popup.html?check=script']);
  });

  it('names the address in the description of each of its buttons', () => {
    const { container } = list([malicious]);
    const described = container.querySelector('[data-action="again"]');
    const id = described?.getAttribute('aria-describedby') ?? '';
    expect(container.querySelector(`[id="${id}"]`)?.textContent).toContain('evil.example');
  });

  it('is deleted only after a second click, and says so where the focus then is', async () => {
    const { asked, button, container } = list([malicious]);
    fireEvent.click(button(english('pastDelete')) as Element);
    expect(asked.remove).not.toHaveBeenCalled();
    fireEvent.click(container.querySelector('button.primary') as Element);
    expect(asked.remove.mock.calls).toEqual([['bad']]);
    await waitFor(() =>
      expect(document.activeElement?.textContent).toContain(english('pastDeleted')),
    );
  });

  it('says where it could not be deleted', async () => {
    const remove = vi.fn().mockRejectedValue(new Error('error_background'));
    const { button, container, text } = list([malicious], { remove });
    fireEvent.click(button(english('pastDelete')) as Element);
    fireEvent.click(container.querySelector('button.primary') as Element);
    await waitFor(() => expect(text()).toContain(english('pastDeleteFailed')));
  });

  it('tells an empty list from a filter that leaves nothing', () => {
    expect(list([]).text()).toContain(english('pastEmpty'));
    expect(list([], { filtered: true }).text()).toContain(english('pastNone'));
    expect(list([], { reading: true }).text()).not.toContain(english('pastEmpty'));
  });
});

describe('the rows', () => {
  const rows = [malicious, harmless].map(rowOf);

  it('take a new check at its place, and a changed one where it was', () => {
    const newest = rowOf({ ...harmless, id: 'new', startedAt: now });
    expect(withRow(rows, 'new', newest).map(it => it.id)).toEqual(['new', 'bad', 'good']);
    const changed = withRow(rows, 'good', { ...rowOf(harmless), word: 'suspicious' });
    expect(changed.map(it => [it.id, it.word])).toEqual([
      ['bad', 'malicious'],
      ['good', 'suspicious'],
    ]);
  });

  it('lose one that is gone', () => {
    expect(withRow(rows, 'bad', null).map(it => it.id)).toEqual(['good']);
    expect(withRow(rows, 'other', null)).toBe(rows);
  });
});

describe('the page', () => {
  it('filters by words, by verdict and by who was sent something', async () => {
    const { container, ids } = await page([malicious, harmless]);
    const choose = (name: string, value: string) =>
      fireEvent.change(container.querySelector(`select[name="${name}"]`) as Element, {
        target: { value },
      });
    choose('verdict', 'malicious');
    await waitFor(() => expect(ids()).toEqual(['bad']));
    choose('verdict', '');
    await waitFor(() => expect(ids()).toEqual(['bad', 'good']));
    choose('asked', 'virustotal');
    await waitFor(() => expect(ids()).toEqual(['bad']));
    choose('asked', '');
    fireEvent.input(container.querySelector('input[name="words"]') as Element, {
      target: { value: 'harmless[.]example' },
    });
    await waitFor(() => expect(ids()).toEqual(['good']));
  });

  it('reads what was sent only when a row is opened', async () => {
    const { container, text } = await page([malicious]);
    expect(container.querySelector('[data-part="past-details"]')).toBeNull();
    const details = container.querySelector('[data-check] details') as HTMLDetailsElement;
    await act(() => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    await waitFor(() => expect(container.querySelector('[data-to="otx"]')).not.toBeNull());
    expect(text()).toContain('AlienVault OTX');
    expect(container.querySelectorAll('[data-to]')).toHaveLength(malicious.receipts.length);
  });

  it('checks a link again as it was, and opens that check', async () => {
    const { container } = await page([malicious]);
    fireEvent.click(container.querySelector('[data-action="again"]') as Element);
    await waitFor(() => expect(openTab).toHaveBeenCalled());
    expect(send.mock.calls[0]).toEqual([{ kind: 'start', origin: 'popup', text: target }]);
    expect(openTab.mock.calls[0]?.[0].url).toMatch(/popup\.html\?check=check-new$/);
  });

  it('never shrinks while a long list is read again because some check is gone', async () => {
    const database = await db();
    const many = Array.from({ length: 620 }, (_, at) => ({
      ...harmless,
      id: `many-${at}`,
      startedAt: now - at * 1_000,
    }));
    for (const check of many) await database.put('checks', check as never);
    const { container } = show(<HistoryApp />);
    const count = () => container.querySelectorAll('[data-check]').length;
    for (const wanted of [200, 400, 600]) {
      await waitFor(() => expect(count()).toBe(wanted));
      const more = container.querySelector('[data-action="more-past"]');
      if (wanted < 600) fireEvent.click(more as Element);
    }
    const counts: number[] = [];
    const observer = new MutationObserver(() => counts.push(count()));
    observer.observe(container, { childList: true, subtree: true });
    await database.delete('checks', 'many-3');
    await fakeBrowser.runtime.onMessage.trigger({ kind: 'changed', check: '' }, {}, () => {});
    await waitFor(() => expect(container.querySelector('[data-check="many-3"]')).toBeNull());
    observer.disconnect();
    expect(Math.min(...counts)).toBeGreaterThan(590);
    expect(count()).toBe(600);
  });

  it('asks the background to delete', async () => {
    const { container, button } = await page([malicious]);
    fireEvent.click(button(english('pastDelete')) as Element);
    fireEvent.click(container.querySelector('button.primary') as Element);
    await waitFor(() => expect(send.mock.calls).toEqual([[{ kind: 'forget', check: 'bad' }]]));
  });
});

describe('saving as a file', () => {
  const idle = { state: 'idle', count: 0 } as const;
  const whole = (container: Element) =>
    container.querySelector('input[value="whole"]') as HTMLInputElement;
  const save = (container: Element, format: string) =>
    fireEvent.click(container.querySelector(`[data-format="${format}"]`) as Element);

  it('is disarmed unless somebody chooses otherwise, and then for one file', () => {
    const saved = vi.fn();
    const { container } = show(<Export progress={idle} means="" mayBeWhole={true} save={saved} />);
    save(container, 'csv');
    fireEvent.click(whole(container));
    save(container, 'jsonl');
    save(container, 'csv');
    expect(saved.mock.calls).toEqual([
      ['csv', false],
      ['jsonl', true],
      ['csv', false],
    ]);
  });

  it('offers whole links no more where a policy closes them, also while the page is open', () => {
    const saved = vi.fn();
    const { container, rerender, text } = show(
      <Export progress={idle} means="" mayBeWhole={true} save={saved} />,
    );
    fireEvent.click(whole(container));
    rerender(<Export progress={idle} means="" mayBeWhole={false} save={saved} />);
    expect(whole(container).disabled).toBe(true);
    expect(text()).toContain(english('locked'));
    save(container, 'csv');
    expect(saved.mock.calls).toEqual([['csv', false]]);
  });
});
