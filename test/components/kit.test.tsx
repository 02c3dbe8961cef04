// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PolicyApp } from '../../components/policy/PolicyApp.tsx';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import japanese from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { formats } from '../../utils/policy/export/formats.ts';
import { presentPolicy } from '../../utils/policy/export/present.ts';
import { declaredKeys } from '../../utils/policy/schema.ts';
import { declaredChoices } from '../../utils/policy/settings/chosen.ts';
import { changeSettings } from '../../utils/storage/settings.ts';
import { show } from './screen.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

async function page() {
  browser.tabs.getCurrent = async () => ({}) as never;
  const shown = show(<PolicyApp />);
  await waitFor(() => expect(shown.part('files')).not.toBeNull());
  const field = (query: string) => {
    const found = shown.container.querySelector<Field>(query);
    if (!found) throw new Error(`no ${query}`);
    return found;
  };
  const choose = (query: string, value: string) =>
    fireEvent.change(field(query), { target: { value } });
  const type = (query: string, value: string) =>
    fireEvent.input(field(query), { target: { value } });
  const set = (key: string, how: string) => choose(`[data-key="${key}"] select`, how);
  /** The policy in the file that is shown. */
  const made = () => {
    const { '3rdparty': party } = JSON.parse(field('[data-file] textarea').value);
    const [policy] = Object.values(party.extensions) as Record<string, unknown>[];
    const { declares: _, ...rest } = policy ?? {};
    return rest;
  };
  return { ...shown, field, choose, type, set, made };
}

beforeEach(() => {
  fakeBrowser.reset();
  browser.storage.managed.get = async () => ({});
  const texts = (address: string) => (address.includes('/ja/') ? japanese : english);
  vi.stubGlobal('fetch', async (address: string) => ({ json: async () => texts(address) }));
});
afterEach(() => vi.unstubAllGlobals());

describe('the page for administrators', () => {
  it('has a control for every key, and three ways for what a person can change too', async () => {
    const { container } = await page();
    for (const key of Object.keys(declaredKeys).filter(it => it !== 'sources')) {
      const options = container.querySelectorAll(`[data-key="${key}"] > select > option`);
      expect(options.length, `${key} cannot be set`).toBe(key in declaredChoices ? 3 : 2);
    }
    expect(container.querySelectorAll('.entries')).toHaveLength(2);
  });

  it('makes a file of what is locked, begun with and ruled', async () => {
    const { set, choose, type, made, field } = await page();
    set('visibility', 'locked');
    set('theme', 'default');
    choose('[data-key="theme"] select[aria-label="theme"]', 'dark');
    set('historyDays', 'locked');
    type('[data-key="historyDays"] input', '7');
    set('notifications', 'default');
    choose('[data-key="notifications"] select[aria-label="notifications"]', 'true');
    set('maxDisclosure', 'locked');
    set('internalDomains', 'locked');
    type('[data-key="internalDomains"] textarea', 'corp.example\n\n 203.0.113.0/24 ');
    set('forbiddenSources', 'locked');
    await waitFor(() => fireEvent.click(field('[name="forbiddenSources.quad9"]')));
    set('guidance', 'locked');
    type('[data-key="guidance"] textarea', '情報システム部へ\nExt. 4242');
    set('report', 'locked');
    type('[aria-label="report.email"]', 'soc@corp.example');
    set('leakActions', 'locked');
    type('[data-key="leakActions"] textarea', '{"email":"refuse"}');
    expect(made()).toEqual({
      visibility: 'private',
      historyDays: 7,
      maxDisclosure: 'nothing',
      internalDomains: ['corp.example', '203.0.113.0/24'],
      forbiddenSources: ['quad9'],
      guidance: '情報システム部へ\nExt. 4242',
      report: { email: 'soc@corp.example' },
      leakActions: { email: 'refuse' },
      defaults: { theme: 'dark', notifications: true },
    });
  });

  it('sets single services, with a key where one is entered', async () => {
    const { choose, type, made, field, button } = await page();
    await waitFor(() => field('[data-place="locked"] option[value="virustotal"]'));
    choose('[data-place="locked"] > select', 'virustotal');
    type('[data-source="virustotal"] [name="key"]', 'k-1');
    choose('[data-place="defaults"] > select', '*');
    choose('[data-place="defaults"] [name="enabled"]', 'false');
    expect(made()).toEqual({
      sources: { virustotal: { enabled: true, key: 'k-1' } },
      defaults: { sources: { '*': { enabled: false } } },
    });
    fireEvent.click(button('Remove VirusTotal') as Element);
    expect(made()).toEqual({ defaults: { sources: { '*': { enabled: false } } } });
  });

  it('makes no file of a value that is wrong, and says which', async () => {
    const { set, type, part, container } = await page();
    set('customPivots', 'locked');
    type('[data-key="customPivots"] textarea', '[{"name":');
    expect(container.querySelector('[data-file]')).toBeNull();
    expect(part('kit-problems')?.textContent).toContain('customPivots');
  });

  it('checks a policy that is pasted: named key by key, or taken over', async () => {
    const { type, field, part, made } = await page();
    type('[data-part="paste"] textarea', '{"maxVisibilty":"private","historyDays":"many"}');
    fireEvent.click(field('[data-action="check"]'));
    expect(part('started')?.textContent).toMatch(/maxVisibilty.*historyDays/);
    const file = {
      policies: { '3rdparty': { Extensions: { 'a@b.example': { scan: 'off', revision: '7' } } } },
    };
    type('[data-part="paste"] textarea', JSON.stringify(file));
    fireEvent.click(field('[data-action="check"]'));
    expect(part('started')?.textContent).toContain('No problem found');
    expect(made()).toEqual({ scan: 'off', revision: '7' });
  });

  it("starts from this browser's settings, without its keys", async () => {
    browser.storage.managed.get = async () => ({
      maxVisibility: 'unlisted',
      drillDomains: ['drill.example'],
      sources: { urlscan: { key: 'org-key' } },
    });
    await changeSettings(() => ({
      theme: 'dark',
      sources: { otx: { enabled: false, key: 'my-key' } },
    }));
    const { button, made, container } = await page();
    fireEvent.click(button("this browser's settings") as Element);
    await waitFor(() => expect(container.querySelector('[data-file]')).not.toBeNull());
    expect(made()).toEqual({
      maxVisibility: 'unlisted',
      defaults: { theme: 'dark', sources: { otx: { enabled: false } } },
    });
  });

  it.each(formats)('shows the files of %s', async format => {
    const { set, choose, container } = await page();
    set('visibility', 'locked');
    choose('[name="format"]', format);
    await waitFor(() =>
      expect(container.querySelector<Field>('[data-file] textarea')?.value).toContain('private'),
    );
  });

  it('makes a file that ends every lock, where nothing is set and somebody wants that', async () => {
    const { field, made, container } = await page();
    expect(container.querySelector('[data-file]')).toBeNull();
    fireEvent.click(field('[name="lift"]'));
    expect(made()).toEqual({ lift: 'all' });
  });

  it('names an id that is none', async () => {
    const { set, type, part } = await page();
    set('visibility', 'locked');
    type('[name="chromiumId"]', 'second look');
    expect(part('made')?.textContent).toContain('is no id');
  });
});

describe('the settings of this browser as a policy', () => {
  it('keeps locks, and what is locked is no start as well', () => {
    const policy = presentPolicy(
      { theme: 'light', defaults: { scan: 'off', sources: { otx: { sendUrl: true } } } },
      { theme: 'dark', scan: 'automatic', sources: { otx: { enabled: true } } },
    );
    expect(policy).toEqual({
      theme: 'light',
      defaults: { scan: 'automatic', sources: { otx: { sendUrl: true, enabled: true } } },
    });
  });

  it('has nobody whom a heartbeat or a report goes to, for they are nothing without their secrets', () => {
    const soc = {
      name: 'SOC',
      url: 'https://soc.corp.example/',
      secret: `whsec_${'a'.repeat(32)}`,
    };
    const hook = { kind: 'webhook' as const, ...soc };
    expect(presentPolicy({ heartbeat: hook, reportTo: [hook] }, {})).toEqual({});
  });

  it('is nothing where nobody set anything', () => {
    expect(presentPolicy({}, {})).toEqual({});
  });
});
