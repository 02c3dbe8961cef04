// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { History } from '../../components/options/History.tsx';
import { PopupApp } from '../../components/PopupApp.tsx';
import type { Check } from '../../utils/check/types.ts';
import type { StorageTrouble } from '../../utils/storage/trouble.ts';
import { english } from '../english.ts';
import { samples } from './samples.ts';
import { effective, show } from './screen.ts';

const send = vi.fn<(message: { kind: string }) => Promise<unknown>>();

beforeEach(() => {
  fakeBrowser.reset();
  browser.runtime.sendMessage = send as unknown as typeof browser.runtime.sendMessage;
  browser.tabs.getCurrent = async () => undefined as never;
});

/** A background that knows this. */
function answers(trouble: StorageTrouble | null, check: Check | null = null): void {
  send.mockImplementation(async ({ kind }) => ({
    ok: true,
    value: kind === 'memory' ? { trouble, check } : undefined,
  }));
}

describe('trouble with the disk', () => {
  it('is told in the popup until it was read, and then no more', async () => {
    answers({ code: 'newer-version', told: false });
    const { part, button } = show(<PopupApp named={null} />);
    await waitFor(() => expect(part('storage-trouble')).not.toBeNull());
    expect(part('storage-trouble')?.textContent).toContain(english('storageAdvice_newer_version'));
    fireEvent.click(button(english('storageTold')) as Element);
    expect(part('storage-trouble')).toBeNull();
    expect(send.mock.calls.map(([it]) => it.kind)).toContain('trouble-told');
  });

  it('is not told again in the popup, but stays on the options page', async () => {
    answers({ code: 'disk-full', told: true });
    const popup = show(<PopupApp named={null} />);
    await waitFor(() => expect(popup.part('home')).not.toBeNull());
    expect(popup.part('storage-trouble')).toBeNull();
    const changes = {} as Parameters<typeof History>[0]['changes'];
    const options = show(<History effective={effective()} changes={changes} />);
    await waitFor(() => expect(options.part('storage-trouble')).not.toBeNull());
    expect(options.part('storage-trouble')?.querySelector('button')).toBeNull();
  });

  it('stands behind the verdict, and the check that only the background has is shown', async () => {
    const { malicious } = samples;
    const check = { ...malicious, seen: false, startedAt: Date.now(), updatedAt: Date.now() };
    answers({ code: 'unknown', told: false }, check);
    const { container, part } = show(<PopupApp named={null} />);
    await waitFor(() => expect(part('storage-trouble')).not.toBeNull());
    await waitFor(() => expect(container.querySelector('[data-check]')).not.toBeNull());
    const order = [...container.querySelectorAll('[data-part]')].map(it =>
      it.getAttribute('data-part'),
    );
    expect(order.indexOf('verdict')).toBeLessThan(order.indexOf('storage-trouble'));
  });
});
