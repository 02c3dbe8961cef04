// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { SourceList } from '../../components/SourceList.tsx';
import japanese from '../../public/_locales/ja/messages.json' with { type: 'json' };
import type { Check, Row } from '../../utils/check/types.ts';
import type { Policy, SourceSettings } from '../../utils/policy/schema.ts';
import { english } from '../english.ts';
import { answered, check, finding, now } from './samples.ts';
import { catalog, effective, fakeActions, show } from './screen.ts';

interface Given {
  readonly row?: Row;
  readonly of?: Partial<Check>;
  readonly policy?: Policy;
  readonly settings?: SourceSettings;
}

function list({ row = unknown, of = {}, policy = {}, settings = {} }: Given = {}) {
  const actions = fakeActions();
  const sources = { intelowl: { enabled: true, ...settings }, misp: { enabled: true } };
  const shown = show(
    <SourceList
      check={check({ ...of, rows: [row] })}
      effective={effective(policy, { sources })}
      catalog={catalog}
      actions={actions}
      now={now}
    />,
  );
  const offer = () => shown.container.querySelector<HTMLElement>('[data-action="analyze"]');
  return { ...shown, actions, offer };
}

const unknown = answered('intelowl', finding('no-data'));
const analyzing: Row = {
  source: 'intelowl',
  state: 'analyzing',
  asked: 'https://login.evil.example/',
  startedAt: now - 42_000,
  jobs: ['500'],
};

afterEach(() => void vi.restoreAllMocks());

describe('the offer to analyze a link', () => {
  it.each(['no-data', 'context'] as const)('stands where the answer is "%s"', rating => {
    const { actions, button } = list({ row: answered('intelowl', finding(rating)) });
    fireEvent.click(button(english('analyze', { source: 'IntelOwl' })) as Element);
    expect(actions.analyze.mock.calls).toEqual([['intelowl']]);
  });

  it.each<[string, Given]>([
    ['for a source that judged', { row: answered('intelowl', finding('suspicious')) }],
    ['for a source that cleared', { row: answered('intelowl', finding('clean')) }],
    ['beside a problem', { row: answered('intelowl', { kind: 'problem', code: 'offline' }) }],
    ['while the source is awaited', { row: { source: 'intelowl', state: 'waiting' } }],
    ['while it analyzes', { row: analyzing }],
    ['after an analysis', { row: { ...unknown, analyzed: true } as Row }],
    ['for a source that cannot', { row: answered('misp', finding('no-data')) }],
    ['for one of somebody else', { row: answered('otx', finding('no-data')) }],
    ['where the source is switched off', { settings: { enabled: false } }],
    ['where the policy forbids the source', { policy: { forbiddenSources: ['intelowl'] } }],
    ['where nobody may learn the host', { policy: { maxDisclosure: 'domain' } }],
    [
      'while the guard asks',
      { of: { guard: { state: 'asking', options: ['as-is'], redacted: null } } },
    ],
    [
      'where the guard refused',
      { of: { guard: { state: 'refused', options: [], redacted: null } } },
    ],
    ['after "cancel"', { of: { guard: { state: 'cancelled', options: [], redacted: null } } }],
  ])('is not there %s', (_, given) => {
    expect(list(given).offer()).toBeNull();
  });

  it('is a button for the keyboard too, described by what it does', () => {
    const { container, offer } = list();
    expect(offer()?.tagName).toBe('BUTTON');
    expect(offer()?.getAttribute('tabindex')).toBeNull();
    offer()?.focus();
    expect(document.activeElement).toBe(offer());
    const meaning = container.querySelector(`#${offer()?.getAttribute('aria-describedby')}`);
    const { unicodeHost: host = '' } = check().target ?? {};
    expect(meaning?.textContent).toBe(english('analyzeHostMeans', { host }));
  });

  it.each<[string, Given, boolean]>([
    ['the host as it comes', {}, false],
    ['the link where the settings say so', { settings: { sendUrl: true } }, true],
    [
      'the host where the person allowed no more',
      {
        settings: { sendUrl: true },
        of: { guard: { state: 'cleared', answer: 'host-only', options: [], redacted: null } },
      },
      false,
    ],
    [
      'the host where the policy allows no more',
      { settings: { sendUrl: true }, policy: { maxDisclosure: 'hostname' } },
      false,
    ],
  ])('says that the platform gets %s', (_, given, link) => {
    expect(list(given).text().includes(english('analyzeLinkMeans'))).toBe(link);
  });

  it('speaks Japanese', () => {
    const texts: Record<string, { message: string }> = japanese;
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation(
      key => texts[String(key)]?.message ?? '',
    );
    const { text, button } = list();
    expect(button('IntelOwl で分析する')).toBeTruthy();
    expect(text()).toContain('利用枠');
    expect(text()).not.toMatch(/\{\w+\}/);
    expect(list({ row: analyzing }).text()).toContain('分析中… 42 秒');
  });
});

describe('an analysis', () => {
  it('tells for how long it has been going on, and that nobody needs to wait', () => {
    const { container, text } = list({ row: analyzing });
    expect(container.querySelector('li')?.dataset.state).toBe('analyzing');
    expect(text()).toContain('42 s');
    expect(text()).toContain(english('rowAnalyzingNote', { source: 'IntelOwl' }));
    expect(container.querySelector('li button')).toBeNull();
  });

  it.each(['still-running', 'interrupted', 'analysis-failed'] as const)(
    'that ended as %s has the page to look at and asks again passively',
    code => {
      const link = 'https://intelowl.corp.example/jobs/500';
      const row = answered('intelowl', { kind: 'problem', code, link });
      const { actions, button, container } = list({ row });
      expect(container.querySelector('li a')?.getAttribute('href')).toBe(link);
      fireEvent.click(button(english('askAgain', { source: 'IntelOwl' })) as Element);
      expect(actions.askAgain.mock.calls).toEqual([['intelowl']]);
      expect(actions.analyze.mock.calls).toEqual([]);
    },
  );

  it('opens no address that is none of the web', () => {
    const link = 'javascript:alert(1)';
    const row = answered('intelowl', { kind: 'problem', code: 'still-running', link });
    expect(list({ row }).container.querySelector('a')).toBeNull();
  });
});
