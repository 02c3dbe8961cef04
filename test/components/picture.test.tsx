// @vitest-environment happy-dom
import { act, fireEvent, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PasteBox } from '../../components/PasteBox.tsx';
import { PopupApp } from '../../components/PopupApp.tsx';
import { lookInto, lookIntoFile } from '../../components/picture/look.ts';
import { addCheck } from '../../utils/check/records.ts';
import { db } from '../../utils/storage/db.ts';
import { english } from '../english.ts';
import { ground, place } from './qr-pixels.ts';
import { samples } from './samples.ts';
import { show } from './screen.ts';

/** What the next picture shows, as the browser would draw it; null where it understands none. */
let held: string | null = '';
const opened: string[] = [];

vi.mock('../../components/picture/pixels.ts', async original => {
  const real = await original<typeof import('../../components/picture/pixels.ts')>();
  return {
    ...real,
    openPicture: async (url: string) => {
      opened.push(url);
      if (held === null) throw new real.PictureRefused('unreadable');
      const picture = ground(400, 400);
      if (held) place(picture, { text: held, x: 200, y: 200, size: 5 });
      return { width: 400, height: 400, draw: () => picture };
    },
  };
});

const send = vi.fn<(message: { kind: string }) => Promise<unknown>>();
/** What the background answers when a page asks for the picture that was clicked. */
let waiting: unknown;

beforeEach(async () => {
  fakeBrowser.reset();
  await (await db()).clear('checks');
  opened.length = 0;
  waiting = null;
  send.mockReset();
  send.mockImplementation(async ({ kind }) => {
    return { ok: true, value: kind === 'picture' ? waiting : undefined };
  });
  browser.runtime.sendMessage = send as unknown as typeof browser.runtime.sendMessage;
  browser.tabs.getCurrent = async () => undefined as never;
});

function sent(kind: string): unknown[] {
  return send.mock.calls.map(([message]) => message).filter(message => message.kind === kind);
}

const link = 'https://parcel.example/pick-up';
const png = () => new File(['x'], 'code.png', { type: 'image/png' });

/** This DOM makes no event with such data of its own. */
function eventWith(type: string, data: object): Event {
  return Object.assign(new Event(type, { bubbles: true, cancelable: true }), data);
}

function box() {
  const [start, startCode] = [vi.fn(), vi.fn()];
  const shown = show(<PasteBox start={start} startCode={startCode} />);
  const area = shown.container.querySelector('textarea') as HTMLTextAreaElement;
  const paste = (files: File[], words = '') =>
    fireEvent(area, eventWith('paste', { clipboardData: { files, getData: () => words } }));
  const drop = (file: File) =>
    fireEvent(area, eventWith('drop', { dataTransfer: { files: [file] } }));
  const told = () => shown.container.querySelector('[data-part="told"]')?.textContent ?? '';
  return { ...shown, start, startCode, paste, drop, told };
}

describe('a picture in the box', () => {
  it.each(['paste', 'drop'] as const)('by %s begins a check of the address in it', async way => {
    held = link;
    const { startCode, told, ...ways } = box();
    if (way === 'paste') ways.paste([png()]);
    else ways.drop(png());
    await waitFor(() => expect(startCode.mock.calls).toEqual([[link]]));
    await waitFor(() => expect(told()).toBe(''));
  });

  it('that comes with words is only their picture', async () => {
    held = link;
    const { paste } = box();
    paste([png()], 'A table');
    await Promise.resolve();
    expect(opened).toEqual([]);
  });

  it.each([
    ['without a code', '', 'picture_none'],
    ['that is none', null, 'picture_unreadable'],
    ['of a phone number', 'tel:+15550100', 'codeHolds_phone'],
  ] as const)('%s is told, and nothing is begun', async (_, code, text) => {
    held = code;
    const { startCode, start, drop, told } = box();
    drop(png());
    await waitFor(() => expect(told()).toContain(english(text)));
    expect([...startCode.mock.calls, ...start.mock.calls]).toEqual([]);
  });

  it('of a Wi-Fi password does not show the password', async () => {
    held = 'WIFI:S:Guest;T:WPA;P:a-secret;;';
    const { drop, told } = box();
    drop(png());
    await waitFor(() => expect(told()).toContain(english('codeHolds_wifi')));
    expect(told()).not.toContain('a-secret');
  });
});

describe('what is looked into', () => {
  it.each(['https://pictures.example/a.png', '/icon.svg', 'data:text/html,x'])(
    'is never a picture at %s, which is not opened',
    async url => {
      expect(await lookInto(url)).toEqual({ kind: 'unreadable' });
      expect(opened).toEqual([]);
    },
  );

  it('is no drawing that may be endless', async () => {
    const svg = new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' });
    expect(await lookIntoFile(svg)).toEqual({ kind: 'unreadable' });
  });

  it('is no file of more than 25 MB', async () => {
    const file = Object.defineProperty(png(), 'size', { value: 26 * 1024 * 1024 });
    expect(await lookIntoFile(file)).toEqual({ kind: 'too-large' });
    expect(opened).toEqual([]);
  });
});

describe('a picture that was clicked', () => {
  const here = { state: 'here', picture: { url: 'data:image/jpeg;base64,AA', inTab: true } };

  it('begins a check of the address in it', async () => {
    held = link;
    waiting = { ...here, private: false };
    show(<PopupApp named={null} />);
    const start = { kind: 'start', text: link, origin: 'picture' };
    await waitFor(() => expect(sent('start')).toEqual([start]));
  });

  it('in a private window begins one that is kept in memory only', async () => {
    held = link;
    waiting = { ...here, private: true };
    show(<PopupApp named={null} picture="private-1" memoryOnly />);
    await waitFor(() => expect(sent('start')).toMatchObject([{ private: true }]));
    expect(sent('picture')).toEqual([{ kind: 'picture', picture: 'private-1' }]);
  });

  it.each([
    ['shows no code', () => ({ ...here, private: false }), 'pictureNoneInTab'],
    ['may not be looked at', () => ({ state: 'refused' }), 'pictureRefused'],
    ['got lost', () => ({ state: 'lost' }), 'pictureLost'],
  ] as const)('and %s is told', async (_, answer, text) => {
    held = '';
    waiting = answer();
    const { part } = show(<PopupApp named={null} />);
    await waitFor(() => expect(part('picture')?.textContent).toBe(english(text)));
    expect(sent('start')).toEqual([]);
  });

  it('is no longer spoken of once a check has begun', async () => {
    waiting = { state: 'refused' };
    const { part } = show(<PopupApp named={null} />);
    await waitFor(() => expect(part('picture')).not.toBeNull());
    const begun = { ...samples.working, startedAt: Date.now() + 1, updatedAt: Date.now() + 1 };
    await addCheck(begun);
    await act(async () => {
      const changed = { kind: 'changed', check: begun.id };
      await fakeBrowser.runtime.onMessage.trigger(changed, {}, () => {});
    });
    await waitFor(() => expect(part('picture')).toBeNull());
  });

  it('is left to the popup by a tab with the same page', async () => {
    browser.tabs.getCurrent = async () => ({ id: 1 }) as never;
    const { part } = show(<PopupApp named={null} />);
    await waitFor(() => expect(part('home')).not.toBeNull());
    expect(sent('picture')).toEqual([]);
  });
});
