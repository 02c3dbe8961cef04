// @vitest-environment happy-dom
import { act, fireEvent, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PopupApp } from '../../components/PopupApp.tsx';
import { addCheck } from '../../utils/check/records.ts';
import type { Check } from '../../utils/check/types.ts';
import { db } from '../../utils/storage/db.ts';
import { english } from '../english.ts';
import { samples } from './samples.ts';
import { show } from './screen.ts';

const send = vi.fn<(message: { kind: string }) => Promise<unknown>>();

beforeEach(async () => {
  fakeBrowser.reset();
  await (await db()).clear('checks');
  send.mockResolvedValue({ ok: true, value: undefined });
  browser.runtime.sendMessage = send as unknown as typeof browser.runtime.sendMessage;
  browser.tabs.getCurrent = async () => undefined as never;
});

function fresh(sample: Check, more: Partial<Check> = {}): Check {
  return { ...sample, seen: false, startedAt: Date.now(), updatedAt: Date.now(), ...more };
}

async function announce(check: string): Promise<void> {
  await act(async () => {
    await fakeBrowser.runtime.onMessage.trigger({ kind: 'changed', check }, {}, () => {});
  });
}

function asked(kind: string): unknown[] {
  return send.mock.calls.map(([message]) => message).filter(message => message.kind === kind);
}

describe('the popup', () => {
  it('is at home where nothing is running', async () => {
    const { part } = show(<PopupApp named={null} />);
    await waitFor(() => expect(part('home')).not.toBeNull());
  });

  it('opens with the check that is running, and follows it', async () => {
    await addCheck(fresh(samples.working));
    const { container } = show(<PopupApp named={null} />);
    await waitFor(() => expect(container.querySelector('[data-stage="working"]')).not.toBeNull());
    await addCheck(fresh(samples.malicious));
    await announce('check-1');
    await waitFor(() =>
      expect(container.querySelector('article')?.getAttribute('data-verdict')).toBe('malicious'),
    );
    await waitFor(() => expect(asked('seen')).toEqual([{ kind: 'seen', check: 'check-1' }]));
  });

  it('keeps a check that the background held a moment ago and has stored by now', async () => {
    await addCheck(fresh(samples.working));
    const { container, part } = show(<PopupApp named={null} />);
    await waitFor(() => expect(container.querySelector('[data-stage="working"]')).not.toBeNull());
    await act(async () => {
      const held = { kind: 'changed', check: 'check-1', held: true };
      await fakeBrowser.runtime.onMessage.trigger(held, {}, () => {});
    });
    await act(async () => {
      await new Promise(resolve => setTimeout(resolve, 50));
    });
    expect(part('home')).toBeNull();
  });

  it('shows a check whose record is written only after the popup opened', async () => {
    const { container, part } = show(<PopupApp named={null} />);
    await waitFor(() => expect(part('home')).not.toBeNull());
    await addCheck(fresh(samples.working, { startedAt: Date.now() - 500 }));
    await announce('check-1');
    await waitFor(() => expect(container.querySelector('[data-stage="working"]')).not.toBeNull());
  });

  it('never goes back to an older state of the same check', async () => {
    await addCheck(fresh(samples.malicious));
    const { container } = show(<PopupApp named={null} />);
    await waitFor(() => expect(container.querySelector('[data-stage="done"]')).not.toBeNull());
    await addCheck(fresh(samples.working, { updatedAt: Date.now() - 60_000 }));
    await announce('check-1');
    expect(container.querySelector('[data-stage="done"]')).not.toBeNull();
  });

  it('lets the person leave a running check, and stays away from it', async () => {
    await addCheck(fresh(samples.working));
    const { container, part } = show(<PopupApp named={null} />);
    await waitFor(() => expect(container.querySelector('[data-action="home"]')).not.toBeNull());
    fireEvent.click(container.querySelector('[data-action="home"]') as Element);
    await waitFor(() => expect(part('home')).not.toBeNull());
    await announce('check-1');
    expect(part('home')).not.toBeNull();
  });

  it('goes home from a check that was forgotten', async () => {
    await addCheck(fresh(samples.malicious));
    const { container, part } = show(<PopupApp named={null} />);
    await waitFor(() => expect(container.querySelector('[data-stage="done"]')).not.toBeNull());
    await (await db()).clear('checks');
    await announce('');
    await waitFor(() => expect(part('home')).not.toBeNull());
  });

  it('shows the named check, whatever else is running', async () => {
    await addCheck(fresh(samples.harmless, { id: 'old' }));
    await addCheck(fresh(samples.working));
    const { container } = show(<PopupApp named="old" />);
    await waitFor(() =>
      expect(container.querySelector('article')?.getAttribute('data-check')).toBe('old'),
    );
  });
});

describe('a click that was lost', () => {
  function losesClick(): void {
    send.mockImplementation(async ({ kind }) => ({ ok: true, value: kind === 'lost-click' }));
  }

  it('is told when the popup opens', async () => {
    losesClick();
    const { part } = show(<PopupApp named={null} />);
    await waitFor(() => expect(part('lost-click')?.textContent).toBe(english('lostClick')));
  });

  it('is told while the popup is open, until something begins', async () => {
    const { container, part } = show(<PopupApp named={null} />);
    await waitFor(() => expect(part('home')).not.toBeNull());
    expect(part('lost-click')).toBeNull();
    losesClick();
    await act(async () => {
      await fakeBrowser.runtime.onMessage.trigger({ kind: 'lost' }, {}, () => {});
    });
    await waitFor(() => expect(part('lost-click')).not.toBeNull());
    await addCheck(fresh(samples.working, { startedAt: Date.now() + 50 }));
    await announce('check-1');
    await waitFor(() => expect(container.querySelector('[data-stage="working"]')).not.toBeNull());
    expect(part('lost-click')).toBeNull();
  });
});
