// @vitest-environment happy-dom
import { act, fireEvent, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Demonstration } from '../../components/welcome/Demonstration.tsx';
import { Pin } from '../../components/welcome/Pin.tsx';
import { recordedAnswer, recordedStart } from '../../components/welcome/recording.ts';
import { toldAtOnce } from '../../components/welcome/sent.ts';
import { UrlscanKey } from '../../components/welcome/UrlscanKey.tsx';
import { WhatIsSent } from '../../components/welcome/WhatIsSent.tsx';
import { checkSchema } from '../../utils/check/types.ts';
import { combine } from '../../utils/policy/effective.ts';
import type { Policy, Settings } from '../../utils/policy/schema.ts';
import { resolver, services } from '../../utils/policy/services.ts';
import { sources } from '../../utils/sources/index.ts';
import { english } from '../english.ts';
import { show } from './screen.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

const key = '0199aaaa-0000-7000-8000-000000000001';
const others = [...Object.values(services), resolver];
const known = [...others.map(({ id }) => ({ id, enabledByDefault: true })), ...sources];
const settings = (policy: Policy = {}, own: Settings = {}) => combine(policy, own, known);

describe('the demonstration', () => {
  it.each([recordedStart, recordedAnswer])(
    'is painted from a record as the database keeps it',
    it => {
      expect(checkSchema.safeParse(it).success).toBe(true);
    },
  );

  it('goes through its steps by its buttons only, forth and back', () => {
    const page = show(<Demonstration />);
    const step = () => page.container.querySelector('[data-step]')?.getAttribute('data-step');
    const press = (action: string) =>
      fireEvent.click(page.container.querySelector(`[data-action="${action}"]`) as Element);
    expect(step()).toBe('link');
    press('back');
    expect(step()).toBe('link');
    press('next');
    expect(step()).toBe('working');
    expect(page.container.querySelector('[data-stage="working"] progress')).not.toBeNull();
    press('next');
    expect(
      page.container.querySelector('[data-stage="done"][data-verdict="malicious"]'),
    ).not.toBeNull();
    press('back');
    expect(step()).toBe('working');
    press('next');
    press('next');
    expect(step()).toBe('link');
  });

  it('tells those who listen what the picture says, which they cannot reach', () => {
    const page = show(<Demonstration />);
    const next = page.container.querySelector('[data-action="next"]') as Element;
    fireEvent.click(next);
    fireEvent.click(next);
    const told = page.container.querySelector('.caption [role="status"]')?.textContent;
    expect(told).toContain(english('verdict_malicious'));
    expect(page.container.querySelector('.stage')?.hasAttribute('inert')).toBe(true);
  });

  it('sends nothing, stores nothing and opens nothing, whatever is pressed in it', async () => {
    const send = vi.spyOn(browser.runtime, 'sendMessage');
    const open = vi.spyOn(browser.tabs, 'create');
    const store = vi.spyOn(browser.storage.local, 'set');
    const fetched = vi.spyOn(globalThis, 'fetch');
    const page = show(<Demonstration />);
    const next = page.container.querySelector('[data-action="next"]') as Element;
    for (const _ of [1, 2]) {
      fireEvent.click(next);
      const inside = page.container.querySelectorAll('.stage button, .stage summary');
      expect(inside.length).toBeGreaterThan(3);
      // Even where a browser did not know `inert`. Copying is the one thing that would work.
      for (const it of inside) if (!it.matches('[data-action="copy"]')) fireEvent.click(it);
    }
    await act(async () => {});
    for (const spy of [send, open, store, fetched]) expect(spy).not.toHaveBeenCalled();
  });
});

describe('how to pin', () => {
  const toolbar = (isOnToolbar: boolean | undefined) =>
    Object.assign(browser, {
      action: { getUserSettings: async () => (isOnToolbar === undefined ? {} : { isOnToolbar }) },
    });

  it.each([
    ['chrome-extension://abc/', 'chromium', 'welcomePinChromium'],
    ['moz-extension://abc/', 'firefox', 'welcomePinFirefox'],
  ] as const)('is told in the words of the browser: %s', async (home, name, text) => {
    toolbar(false);
    vi.spyOn(browser.runtime, 'getURL').mockReturnValue(home);
    const page = show(<Pin />);
    expect(page.container.querySelector(`[data-browser="${name}"]`)).not.toBeNull();
    expect(page.text()).toContain(english(text));
  });

  it('says that it is done as soon as somebody comes back with it pinned', async () => {
    toolbar(false);
    const page = show(<Pin />);
    await act(async () => {});
    expect(page.part('pinned')?.textContent).toBe('');
    toolbar(true);
    fireEvent(window, new Event('focus'));
    await waitFor(() => expect(page.part('pinned')?.textContent).toBe(english('welcomePinned')));
    expect(page.container.querySelector('ol')).toBeNull();
  });

  it.each([
    ['does not tell', {}],
    ['has no such question', { action: {} }],
    ['fails', { action: { getUserSettings: () => Promise.reject(new Error('no')) } }],
  ])('is told where the browser %s', async (_, own) => {
    toolbar(undefined);
    Object.assign(browser, own);
    const page = show(<Pin />);
    await act(async () => {});
    expect(page.container.querySelectorAll('ol li')).toHaveLength(2);
  });
});

describe('the key in three steps', () => {
  it.each<[string, Policy, Settings]>([
    ['missing', {}, {}],
    ['ready', {}, { sources: { urlscan: { key } } }],
    ['given', { sources: { urlscan: { key } } }, {}],
    ['given', { defaults: { sources: { urlscan: { key } } } }, {}],
    ['given', { sources: { urlscan: { base: 'https://gateway.corp.example' } } }, {}],
    ['off', {}, { scan: 'off' }],
    ['closed', { scan: 'off' }, {}],
    ['closed', { forbiddenSources: ['urlscan'] }, {}],
    ['closed', { maxDisclosure: 'hostname' }, {}],
    ['closed', { maxDisclosure: 'hostname' }, { sources: { urlscan: { key } } }],
  ])('%s: %j, %j', (state, policy, own) => {
    const page = show(<UrlscanKey effective={settings(policy, own)} />);
    expect(page.container.querySelectorAll('ol li')).toHaveLength(state === 'missing' ? 3 : 0);
    const said = page.container.querySelector('[data-scanning]')?.getAttribute('data-scanning');
    expect(said ?? 'missing').toBe(state);
  });

  it('leads to the box for it', () => {
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    vi.spyOn(browser.runtime, 'getURL').mockImplementation(path => path);
    const page = show(<UrlscanKey effective={settings()} />);
    fireEvent.click(page.container.querySelector('[data-action="enter-key"]') as Element);
    expect(create).toHaveBeenCalledWith({ url: 'options.html#source-urlscan' });
  });
});

describe('what is sent', () => {
  const row = (name: string, policy: Policy = {}, own: Settings = {}) => {
    const page = show(<WhatIsSent effective={settings(policy, own)} />);
    return page.container.querySelector(`[data-row="${name}"] td`)?.textContent ?? null;
  };

  it('names everybody whom a check tells something at the start, and nobody else', () => {
    expect(toldAtOnce(settings())).toEqual([
      { level: 'domain', names: ['RDAP'] },
      { level: 'hostname', names: ['Cloudflare', 'DNS4EU', 'AlienVault OTX', 'Quad9'] },
    ]);
  });

  it('follows the settings: a key, a service, the whole link', () => {
    const virustotal = { enabled: true, key: 'a'.repeat(64) };
    const asked = (more: object) =>
      toldAtOnce(settings({}, { sources: { virustotal: { ...virustotal, ...more } } }));
    expect(asked({})).toContainEqual({ level: 'hash', names: ['VirusTotal'] });
    expect(asked({ sendUrl: true })).toContainEqual({ level: 'url', names: ['VirusTotal'] });
    expect(asked({ enabled: false }).flatMap(it => it.names)).not.toContain('VirusTotal');
  });

  it('names nobody who would learn more than the organization allows', () => {
    expect(toldAtOnce(settings({ maxDisclosure: 'domain' }))).toEqual([
      { level: 'domain', names: ['RDAP'] },
    ]);
    expect(row('check', { maxDisclosure: 'nothing' })).toBe(english('welcomeSentNobody'));
  });

  it('names the resolver where an address has to be found first, unless it is forbidden', () => {
    expect(row('more')).toContain('Cloudflare 1.1.1.1');
    const without = row('more', { forbiddenSources: ['resolver'] });
    expect(without).not.toContain('Cloudflare 1.1.1.1');
    expect(without).not.toContain('Robtex');
  });

  it.each<[Parameters<typeof english>[0], Policy, Settings]>([
    ['welcomeSentNoKey', {}, {}],
    ['welcomeSentNoScan', { scan: 'off' }, {}],
    ['welcomeSentEvery', {}, { sources: { urlscan: { key } } }],
    ['welcomeSentOnRequest', { scan: 'on-request' }, { sources: { urlscan: { key } } }],
  ])('says of a scan: %s', (text, policy, own) => {
    expect(row('scan', policy, own)).toContain(english(text));
  });

  it('says who may see what is scanned', () => {
    const own: Settings = { visibility: 'unlisted', sources: { urlscan: { key } } };
    expect(row('scan', {}, own)).toContain(english('visibilityNote_unlisted'));
  });

  it.each<Policy>([{ forbiddenSources: ['netcraft'] }, { maxDisclosure: 'hostname' }])(
    'leaves out a report that %j forbids',
    policy => {
      expect(row('report')).not.toBeNull();
      expect(row('report', policy)).toBeNull();
    },
  );
});
