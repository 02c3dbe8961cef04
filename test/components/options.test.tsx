// @vitest-environment happy-dom
import { act, fireEvent, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { AddressField } from '../../components/options/AddressField.tsx';
import { History } from '../../components/options/History.tsx';
import { Organization } from '../../components/options/Organization.tsx';
import { Scanning } from '../../components/options/Scanning.tsx';
import { Sources } from '../../components/options/Sources.tsx';
import type { Policy, Settings } from '../../utils/policy/schema.ts';
import { english } from '../english.ts';
import { catalog, effective, show } from './screen.ts';

const goodKey = '0199aaaa-0000-4000-8000-000000000001';
const request = vi.fn<(wanted: unknown) => Promise<boolean>>();
const send = vi.fn<(message: { kind: string }) => Promise<unknown>>();

beforeEach(() => {
  request.mockResolvedValue(true);
  send.mockResolvedValue({ ok: true, value: { kind: 'finding', rating: 'context', facts: [] } });
  browser.permissions.request = request;
  browser.runtime.sendMessage = send as unknown as typeof browser.runtime.sendMessage;
});

function changes() {
  return { set: vi.fn(), setSource: vi.fn() };
}

function scanning(policy: Policy = {}, settings: Settings = {}) {
  const made = changes();
  return { made, ...show(<Scanning effective={effective(policy, settings)} changes={made} />) };
}

function sources(policy: Policy = {}, settings: Settings = {}) {
  const made = changes();
  const props = { effective: effective(policy, settings), catalog, changes: made };
  return { made, ...show(<Sources {...props} />) };
}

function radio(container: Element, name: string, value: string): HTMLInputElement {
  return container.querySelector(`input[name="${name}"][value="${value}"]`) as HTMLInputElement;
}

async function enterKey(container: Element, source: string, key: string): Promise<string> {
  const form = container.querySelector(`[data-key="${source}"]`) as Element;
  fireEvent.input(form.querySelector('input') as Element, { target: { value: key } });
  fireEvent.submit(form);
  const result = form.querySelector('.key-result');
  await waitFor(() => expect(result?.getAttribute('data-result')).not.toBe('testing'));
  return result?.textContent ?? '';
}

describe('visibility', () => {
  it('is private to begin with and changed by a click', () => {
    const { container, made } = scanning();
    expect(radio(container, 'visibility', 'private').checked).toBe(true);
    fireEvent.click(radio(container, 'visibility', 'unlisted'));
    expect(made.set.mock.calls).toEqual([[{ visibility: 'unlisted' }]]);
  });

  it('is grayed and says why where the organization locked it', () => {
    const { container } = scanning({ visibility: 'private' });
    const field = container.querySelector('[data-setting="visibility"]');
    expect(field?.textContent).toContain(english('locked'));
    expect([...(field?.querySelectorAll('input') ?? [])].every(it => it.disabled)).toBe(true);
  });

  it('grays only what is above the ceiling', () => {
    const { container } = scanning({ maxVisibility: 'unlisted' }, { visibility: 'public' });
    const open = ['private', 'unlisted', 'public'].map(
      value => !radio(container, 'visibility', value).disabled,
    );
    expect(open).toEqual([true, true, false]);
    expect(radio(container, 'visibility', 'unlisted').checked).toBe(true);
  });
});

describe('a key', () => {
  it('is neither sent nor saved where its shape is wrong', async () => {
    const { container, made } = scanning();
    expect(await enterKey(container, 'urlscan', 'hunter2')).toContain(
      english('keyState_misshapen', { source: 'urlscan.io' }),
    );
    expect(send).not.toHaveBeenCalled();
    expect(made.setSource).not.toHaveBeenCalled();
  });

  it('is saved once it works', async () => {
    const { container, made } = scanning();
    expect(await enterKey(container, 'urlscan', ` ${goodKey} `)).toContain(
      english('keyState_works'),
    );
    expect(send.mock.calls).toEqual([[{ kind: 'test-key', source: 'urlscan', key: goodKey }]]);
    expect(made.setSource.mock.calls).toEqual([['urlscan', { key: goodKey }]]);
  });

  it('is not saved where the service refused it', async () => {
    send.mockResolvedValue({
      ok: true,
      value: { kind: 'problem', code: 'bad-key', message: 'no such key' },
    });
    const { container, made } = scanning();
    const said = await enterKey(container, 'urlscan', goodKey);
    expect(said).toContain(english('keyState_refused', { source: 'urlscan.io' }));
    expect(said).toContain('no such key');
    expect(made.setSource).not.toHaveBeenCalled();
  });

  it('is saved untested where the service is down', async () => {
    send.mockResolvedValue({ ok: true, value: { kind: 'problem', code: 'offline' } });
    const { container, made } = scanning();
    expect(await enterKey(container, 'urlscan', goodKey)).toContain(english('keyState_untested'));
    expect(made.setSource).toHaveBeenCalledTimes(1);
  });

  it('enters the page only while it is shown', () => {
    const { button, container } = scanning({}, { sources: { urlscan: { key: goodKey } } });
    expect(container.innerHTML).not.toContain(goodKey);
    fireEvent.click(button(english('keyShow')) as Element);
    expect(container.innerHTML).toContain(goodKey);
    fireEvent.click(button(english('keyHide')) as Element);
    expect(container.innerHTML).not.toContain(goodKey);
  });

  it('of the organization is never shown', () => {
    const { button, container } = scanning({ sources: { urlscan: { key: goodKey } } });
    expect(container.innerHTML).not.toContain(goodKey);
    expect(button(english('keyShow'))).toBeUndefined();
    expect(container.querySelector('[data-key="urlscan"] input')).toBeNull();
    expect(container.querySelector('[data-key="urlscan"]')?.textContent).toContain(
      english('locked'),
    );
  });

  it('is taken away at a click', () => {
    const { button, made } = scanning({}, { sources: { urlscan: { key: goodKey } } });
    fireEvent.click(button(english('keyRemove')) as Element);
    expect(made.setSource.mock.calls).toEqual([['urlscan', { key: null }]]);
  });
});

describe('a source', () => {
  const card = (container: Element, id: string) =>
    container.querySelector(`[data-source="${id}"]`) as HTMLElement;
  const box = (container: Element, id: string) =>
    card(container, id).querySelector('input[type="checkbox"]') as HTMLInputElement;

  it('says what it is sent and on which terms', () => {
    const { container } = sources();
    expect(card(container, 'otx').textContent).toContain(english('sends_hostname'));
    expect(card(container, 'virustotal').textContent).toContain(english('sends_hash'));
    expect(card(container, 'virustotal').textContent).toContain(english('terms_non_commercial'));
  });

  it('says where the owner of a name can notice the question', () => {
    const { container } = sources();
    const said = ['quad9', 'otx'].map(id => card(container, id).textContent);
    expect(said[0]).toContain(english('noticed'));
    expect(said[1]).not.toContain(english('noticed'));
  });

  it('says that it is sent the link once that was chosen', () => {
    const { container } = sources({}, { sources: { virustotal: { sendUrl: true } } });
    expect(card(container, 'virustotal').textContent).toContain(english('sends_url'));
  });

  it('asks for its origin in the click that turns it on', async () => {
    const { container, made } = sources({}, { sources: { otx: { enabled: false } } });
    await act(async () => {
      fireEvent.click(box(container, 'otx'));
    });
    expect(request.mock.calls).toEqual([[{ origins: ['https://otx.example/*'] }]]);
    expect(made.setSource.mock.calls).toEqual([['otx', { enabled: true }]]);
  });

  it('stays off where the browser was told no', async () => {
    request.mockResolvedValue(false);
    const { container, made, text } = sources({}, { sources: { otx: { enabled: false } } });
    await act(async () => {
      fireEvent.click(box(container, 'otx'));
    });
    expect(made.setSource).not.toHaveBeenCalled();
    expect(text()).toContain(english('originsRefused', { source: 'AlienVault OTX' }));
  });

  it('is turned off without asking anybody', () => {
    const { container, made } = sources();
    fireEvent.click(box(container, 'otx'));
    expect(request).not.toHaveBeenCalled();
    expect(made.setSource.mock.calls).toEqual([['otx', { enabled: false }]]);
  });

  it('is grayed where the organization forbids it', () => {
    const { container } = sources({ forbiddenSources: ['virustotal'] });
    expect(box(container, 'virustotal').disabled).toBe(true);
    expect(card(container, 'virustotal').textContent).toContain(english('locked'));
    expect(card(container, 'virustotal').querySelector('form')).toBeNull();
    expect(card(container, 'virustotal').dataset.state).toBe('forbidden');
  });

  it.each(['http://misp.company.example', 'https://me:word@misp.company.example'])(
    'takes no address that its key would travel to in the clear: %s',
    async address => {
      const save = vi.fn();
      const saved = { value: null, origin: 'default', locked: false } as const;
      const { container } = show(
        <AddressField source="misp" saved={saved} takesKey={true} save={save} />,
      );
      const input = container.querySelector('input') as Element;
      fireEvent.input(input, { target: { value: address } });
      await act(async () => {
        fireEvent.submit(container.querySelector('form') as Element);
      });
      expect(container.textContent).toContain(english('addressUnsafe'));
      expect(save).not.toHaveBeenCalled();
      expect(request).not.toHaveBeenCalled();
    },
  );

  it('of the organization takes an address, and asks for its origin', async () => {
    const { container, made } = sources();
    const form = card(container, 'misp').querySelector('[data-base]') as Element;
    const enter = async (value: string) => {
      fireEvent.input(form.querySelector('input') as Element, { target: { value } });
      await act(async () => {
        fireEvent.submit(form);
      });
    };
    await enter('javascript:alert(1)');
    expect(form.textContent).toContain(english('addressWrong'));
    await enter('https://misp.company.example/');
    expect(request.mock.calls).toEqual([[{ origins: ['https://misp.company.example/*'] }]]);
    expect(made.setSource.mock.calls).toEqual([['misp', { base: 'https://misp.company.example' }]]);
  });
});

describe('Organization', () => {
  it('says what stays in force without being sent, since when, and what lifts it', () => {
    const since = Date.UTC(2025, 2, 3, 12);
    const kept = [
      { key: 'visibility', since },
      { key: 'scan', since },
    ];
    const state = { policy: {}, problems: [], freshness: 'current', kept, revision: '7b' } as const;
    const { container, part } = show(<Organization state={state} />);
    expect(part('kept-policy')?.textContent).toContain('{"lift":"visibility,scan"}');
    expect(part('kept-policy')?.textContent).toContain('2025');
    expect(container.textContent).toContain(english('policyRevision', { revision: '7b' }));
  });

  it('names what a misspelled key was meant for', () => {
    const problems = [{ code: 'misspelled', path: 'visibilty', meant: 'visibility' }] as const;
    const state = { policy: {}, problems, freshness: 'current', kept: [] } as const;
    const { part } = show(<Organization state={state} />);
    expect(part('policy-problems')?.textContent).toContain(
      english('policyProblem_misspelled', { meant: 'visibility' }),
    );
  });

  it('says what is wrong with a policy, and where', () => {
    const problems = [
      { code: 'unknown-key', path: 'visiblity' },
      { code: 'invalid-value', path: 'defaults.scan', message: '<b>no</b>' },
    ] as const;
    const { container } = show(
      <Organization state={{ policy: {}, problems, freshness: 'last-known', kept: [] }} />,
    );
    const lines = [...container.querySelectorAll('[data-part="policy-problems"] li')];
    expect(lines.map(it => it.querySelector('code')?.textContent)).toEqual([
      'visiblity',
      'defaults.scan',
    ]);
    expect(container.querySelector('b')).toBeNull();
    expect(container.textContent).toContain(english('policy_last_known'));
  });
});

describe('History', () => {
  const cleared = () =>
    send.mock.calls.map(([message]) => message).filter(it => it.kind === 'clear');
  const history = () => show(<History effective={effective()} changes={changes()} />);

  it('says what the history leaves behind, and that "everything" takes that too', () => {
    const said = history().part('clear-means')?.textContent ?? '';
    expect(said).toContain('names of the websites');
    expect(said).toContain(english('clearEverything'));
  });

  it.each([
    ['clearHistory', 'history'],
    ['clearCache', 'cache'],
    ['clearEverything', 'everything'],
  ] as const)('%s asks once more and then clears the %s', async (label, what) => {
    const { button } = history();
    fireEvent.click(button(english(label)) as Element);
    expect(cleared()).toEqual([]);
    await act(async () => {
      fireEvent.click(button(english('confirmYes', { action: english(label) })) as Element);
    });
    expect(cleared()).toEqual([{ kind: 'clear', what }]);
  });

  it('does not say that it cleared what it could not', async () => {
    const { button, container } = history();
    fireEvent.click(button(english('clearHistory')) as Element);
    send.mockResolvedValue({ ok: false, error: 'error_background' });
    await act(async () => {
      const action = english('clearHistory');
      fireEvent.click(button(english('confirmYes', { action })) as Element);
    });
    await waitFor(() => expect(container.textContent).toContain(english('clearFailed')));
    expect(container.textContent).not.toContain(english('cleared'));
  });
});
