// @vitest-environment happy-dom
import { act, fireEvent, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CheckAll } from '../../components/several/CheckAll.tsx';
import { Decision } from '../../components/several/Decision.tsx';
import { ListTable } from '../../components/several/ListTable.tsx';
import { SeveralApp } from '../../components/several/SeveralApp.tsx';
import { Steering } from '../../components/several/Steering.tsx';
import { type Item, newItem } from '../../utils/check/several/item.ts';
import type { Progress } from '../../utils/check/several/progress.ts';
import type { Queue } from '../../utils/check/several/queue.ts';
import type { Check } from '../../utils/check/types.ts';
import type { GuardAnswer } from '../../utils/guard/types.ts';
import { db } from '../../utils/storage/db.ts';
import { english } from '../english.ts';
import { now, samples } from './samples.ts';
import { catalog, show } from './screen.ts';
// Loaded late by the box in the popup.
import '../../utils/check/several/reading.ts';

function item(at: number, check: Check | null, more: Partial<Item> = {}): Item {
  const { url, host, domain } = check?.target ??
    samples.harmless.target ?? { url: '', host: '', domain: null };
  const state = check ? 'begun' : 'waiting';
  return {
    ...newItem({ target: { url, host, domain }, given: { text: url } }, at),
    check,
    state,
    ...more,
  };
}

function asking(options: readonly GuardAnswer[] = samples.asking.guard.options): Check {
  return { ...samples.asking, guard: { ...samples.asking.guard, options: [...options] } };
}

describe('the table', () => {
  function table(items: readonly Item[], pictures = true) {
    const asked = { sort: vi.fn(), tick: vi.fn(), photograph: vi.fn() };
    const sorting = { by: 'order', descending: false } as const;
    return { asked, ...show(<ListTable {...{ items, pictures, catalog, sorting, ...asked }} />) };
  }

  it('shows verdict and strongest reason of each, and no link that leads to any', () => {
    const { container, text } = table([
      item(0, samples.malicious),
      item(1, samples.harmless),
      item(2, null),
    ]);
    expect(text()).toContain(english('verdict_malicious'));
    expect(text()).toContain('PayPal');
    expect(container.querySelector('tr[data-at="0"] th b')?.textContent).toBe('evil.example');
    const links = [...container.querySelectorAll('a')].map(it => it.getAttribute('href'));
    expect(links).toEqual(['popup.html?check=check-1', 'popup.html?check=check-1']);
  });

  it('tells how it is sorted, and sorts the other way at a second click', () => {
    const { asked, container } = table([item(0, samples.malicious)]);
    const order = container.querySelector('[data-sort="order"]') as Element;
    expect(order.closest('th')?.getAttribute('aria-sort')).toBe('ascending');
    expect(container.querySelectorAll('th[aria-sort="none"]')).toHaveLength(2);
    fireEvent.click(order);
    fireEvent.click(container.querySelector('[data-sort="verdict"]') as Element);
    expect(asked.sort.mock.calls).toEqual([
      [{ by: 'order', descending: true }],
      [{ by: 'verdict', descending: false }],
    ]);
  });

  it('has a box to tick before a check, a button after it where it may, else neither', () => {
    const scannable = { ...samples.harmless, scan: { state: 'none', why: 'on-request' } } as const;
    const closed = {
      ...samples.harmless,
      scan: { state: 'none', why: 'hidden-destination' },
    } as const;
    const { asked, container } = table([item(0, null), item(1, scannable), item(2, closed)]);
    fireEvent.click(container.querySelector('tr[data-at="0"] input') as Element);
    expect(asked.tick.mock.calls).toEqual([[0, true]]);
    fireEvent.click(
      container.querySelector('tr[data-at="1"] [data-action="photograph"]') as Element,
    );
    expect(asked.photograph.mock.calls).toEqual([['check-1']]);
    expect(container.querySelector('tr[data-at="2"] :is(input, button)')).toBeNull();
  });

  it('says where a scan is more visible than it should be', () => {
    const { container } = table([item(0, samples.alarm)]);
    expect(container.querySelector('[data-picture="wider"]')).not.toBeNull();
  });

  it('names no page of a private check in an address', () => {
    const { container } = table([item(0, { ...samples.harmless, id: 'private-1' })]);
    expect(container.querySelector('a')).toBeNull();
  });
});

describe('the decision', () => {
  it('lists what is in the links, and is one answer for all that are shown', () => {
    const decide = vi.fn();
    const items = [item(0, asking()), item(1, samples.harmless), item(2, asking())];
    const { container, text } = show(<Decision items={items} decide={decide} />);
    expect(text()).toContain('taro@company.example');
    expect(container.querySelectorAll('li[data-at]')).toHaveLength(2);
    fireEvent.click(container.querySelector('[data-answer="redacted"]') as Element);
    expect(decide.mock.calls).toEqual([[[0, 2], 'redacted']]);
  });

  it('offers no more than a policy leaves for each link, and says how many get less', () => {
    const items = [item(0, asking()), item(1, asking(['host-only', 'cancel']))];
    const { container, part } = show(<Decision items={items} decide={vi.fn()} />);
    const answers = [...container.querySelectorAll<HTMLElement>('[data-answer]')];
    expect(answers.map(it => it.dataset.answer)).toEqual(['redacted', 'host-only', 'cancel']);
    expect(answers[0]?.textContent).toContain(english('severalGets_host_only', { count: '1' }));
    expect(part('not-as-is')).not.toBeNull();
  });

  it('is not there while nothing asks', () => {
    const { part } = show(<Decision items={[item(0, samples.harmless)]} decide={vi.fn()} />);
    expect(part('decision')).toBeNull();
  });
});

describe('steering', () => {
  function steering(more: Partial<Progress>) {
    const asked = { run: vi.fn(), pause: vi.fn(), cancel: vi.fn(), goOnWithout: vi.fn() };
    const progress: Progress = { items: [], mode: 'running', held: null, without: [], ...more };
    const at = (it: Progress) => (
      <Steering
        {...{ catalog, now, close: vi.fn() }}
        progress={it}
        queue={asked as unknown as Queue}
      />
    );
    const shown = show(at(progress));
    return {
      asked,
      ...shown,
      next: (items: Progress['items']) => shown.rerender(at({ ...progress, items })),
    };
  }

  it('pauses and cancels while something waits', () => {
    const { asked, container } = steering({ items: [item(0, null)] });
    fireEvent.click(container.querySelector('[data-action="pause"]') as Element);
    fireEvent.click(container.querySelector('[data-action="cancel"]') as Element);
    expect(asked.pause).toHaveBeenCalledOnce();
    expect(asked.cancel).toHaveBeenCalledOnce();
    expect(container.querySelector('[data-action="another"]')).toBeNull();
  });

  it('says in words which quota is waited for, or gone on without', () => {
    const { asked, part, container } = steering({
      items: [item(0, null)],
      held: { source: 'otx', until: now + 60_000 },
      without: [{ source: 'virustotal', until: now + 3_600_000 }],
    });
    expect(part('held')?.textContent).toContain('AlienVault OTX');
    expect(container.querySelector('[data-without="virustotal"]')).not.toBeNull();
    fireEvent.click(container.querySelector('[data-action="without"]') as Element);
    expect(asked.goOnWithout).toHaveBeenCalledOnce();
  });

  it('tells people who listen of quarters, not of each row', () => {
    const rows = (done: number) =>
      Array.from({ length: 8 }, (_, at) => item(at, at < done ? samples.harmless : null));
    const { part, next } = steering({ items: rows(0) });
    const said = new Set<string>();
    for (let done = 0; done <= 8; done++) {
      next(rows(done));
      said.add(part('heard')?.textContent ?? '');
    }
    expect(said.size).toBe(5);
    expect([...said].at(-1)).toContain(english('severalFinished'));
  });
});

describe('the page', () => {
  const send = vi.fn<(message: { kind: string; place?: Check['place'] }) => Promise<unknown>>();

  beforeEach(async () => {
    fakeBrowser.reset();
    await (await db()).clear('checks');
    browser.tabs.getCurrent = async () => ({}) as never;
    browser.windows.getCurrent = async () => ({ incognito: false }) as never;
    browser.runtime.sendMessage = send as unknown as typeof browser.runtime.sendMessage;
    history.replaceState(null, '', '/several.html');
    send.mockReset().mockImplementation(async message => {
      if (message.kind !== 'start' || !message.place) return { ok: true };
      const { at } = message.place;
      const check = { ...samples.harmless, id: `c${at}`, place: message.place };
      await (await db()).put('checks', check as never);
      return { ok: true, value: `c${at}` };
    });
  });

  const starts = () => send.mock.calls.map(([it]) => it).filter(it => it.kind === 'start');

  it('reads a list, begins it at a click, and fills', async () => {
    const { container, text } = show(<SeveralApp handed={null} named={null} />);
    const box = container.querySelector('textarea') as Element;
    fireEvent.input(box, {
      target: { value: 'https://a.example/\nhttps://b.example/\nhttps://a.example/' },
    });
    fireEvent.submit(container.querySelector('form') as Element);
    await waitFor(() => expect(container.querySelectorAll('tr[data-at]')).toHaveLength(2));
    expect(text()).toContain(english('severalMerged', { count: '1' }));
    expect(starts()).toEqual([]);
    fireEvent.click(container.querySelector('[data-action="begin"]') as Element);
    await waitFor(() =>
      expect(container.querySelectorAll('tr[data-state="done"]')).toHaveLength(2),
    );
    expect(starts()).toHaveLength(2);
    expect(location.hash).not.toBe('');
  });

  it('finds a list again, sends nothing again, and says what had not begun', async () => {
    const place = { list: 'l', at: 0, of: 3, ticked: false };
    await (await db()).put('checks', { ...samples.harmless, id: 'c0', place } as never);
    const { container, part } = show(<SeveralApp handed={null} named="l" />);
    await waitFor(() => expect(container.querySelectorAll('tr[data-at]')).toHaveLength(1));
    expect(part('lost')?.textContent).toContain(english('severalLost', { count: '2' }));
    expect(starts()).toEqual([]);
  });

  it('begins what was handed over by itself, in memory only where that was private', async () => {
    const handed = { text: 'https://a.example/ https://b.example/', links: [], private: true };
    const { container, part } = show(<SeveralApp handed={handed} named={null} />);
    await waitFor(() => expect(starts()).toHaveLength(2));
    expect(starts().every(it => 'private' in it && it.private === true)).toBe(true);
    expect(part('memory-only')).not.toBeNull();
    await waitFor(() => expect(container.querySelector('tr[data-at]')).not.toBeNull());
    expect(location.hash).toMatch(/^#private-/);
  });

  it('says where a text holds no address', async () => {
    const { container, text } = show(<SeveralApp handed={null} named={null} />);
    fireEvent.input(container.querySelector('textarea') as Element, {
      target: { value: 'nothing' },
    });
    fireEvent.submit(container.querySelector('form') as Element);
    await waitFor(() => expect(text()).toContain(english('severalNone')));
  });
});

describe('the way from the popup', () => {
  it('takes a text along where it holds several addresses', async () => {
    const checkAll = vi.fn();
    const { container, rerender } = show(
      <CheckAll text="https://a.example/" links={[]} checkAll={checkAll} />,
    );
    fireEvent.click(container.querySelector('[data-action="several"]') as Element);
    const text = 'https://a.example/ https://b.example/';
    await act(() => rerender(<CheckAll text={text} links={[]} checkAll={checkAll} />));
    await waitFor(() =>
      expect(container.querySelector('[data-action="check-all"]')?.textContent).toContain('2'),
    );
    fireEvent.click(container.querySelector('[data-action="check-all"]') as Element);
    expect(checkAll.mock.calls).toEqual([
      ['', []],
      [text, []],
    ]);
  });
});
