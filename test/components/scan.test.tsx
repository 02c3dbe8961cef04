// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Alarm } from '../../components/Alarm.tsx';
import { Glance } from '../../components/Glance.tsx';
import { ScanPart } from '../../components/ScanPart.tsx';
import { clock } from '../../components/time.ts';
import type { Check } from '../../utils/check/types.ts';
import * as pictures from '../../utils/scan/pictures.ts';
import type { Scan } from '../../utils/scan/types.ts';
import { english } from '../english.ts';
import { answered, check, finding, now, samples, scan } from './samples.ts';
import { catalog, fakeActions, show } from './screen.ts';

function part(of: Check['scan'], actions = fakeActions()) {
  return { actions, ...show(<ScanPart check={check({ scan: of })} actions={actions} now={now} />) };
}

const result: NonNullable<Scan['result']> = {
  loaded: true,
  malicious: null,
  score: null,
  brands: [],
  categories: [],
  screenshot: 'none',
};

function look(of: Check['scan'], more: Partial<Check> = {}) {
  const actions = fakeActions();
  const given = check({ scan: of, ...more });
  return {
    actions,
    ...show(<Glance check={given} catalog={catalog} actions={actions} now={now} />),
  };
}

describe('Glance', () => {
  it('scans at a click where that is on request', () => {
    const { actions, button } = look({ state: 'none', why: 'on-request' });
    fireEvent.click(button(english('scanNow')) as Element);
    expect(actions.scan.mock.calls).toEqual([[false]]);
  });

  it('leads to the options where there is no key', () => {
    const { actions, button } = look({ state: 'none', why: 'no-key' });
    fireEvent.click(button(english('enterKey', { source: 'urlscan.io' })) as Element);
    expect(actions.openOptions.mock.calls).toEqual([['source-urlscan']]);
  });

  it('names the gateway of a scan that it refused, and offers no key to enter', () => {
    const gateway = { host: 'gateway.corp.example', trouble: 'refused' } as const;
    const problem = { code: 'bad-key', gateway } as const;
    const { text, button } = look(scan({ state: 'failed', problem }));
    const values = { host: gateway.host, source: 'urlscan.io' };
    expect(text()).toContain(english('gateway_refused', values));
    expect(button(english('enterKey', values))).toBeUndefined();
    expect(button(english('tryAgain'))).toBeDefined();
  });

  it('offers to try again before a permission that a silent gateway may not lack', () => {
    const gateway = { host: 'gateway.corp.example', trouble: 'unheard' } as const;
    const problem = { code: 'not-permitted', gateway } as const;
    const { container } = look(scan({ state: 'failed', problem }));
    const offered = [...container.querySelectorAll<HTMLElement>('button[data-action]')];
    expect(offered.map(it => it.dataset.action)).toEqual(['scan-again', 'allow']);
  });

  it('counts the seconds of a running scan', () => {
    const { container, text } = look(scan({ state: 'running', submittedAt: now - 12_400 }));
    expect(text()).toContain('12 s');
    expect(container.querySelector('.coming')).not.toBeNull();
  });

  it('tells a scan that waits for the next minute when its turn is', () => {
    const beginAt = now + 40_000;
    const waiting = look(scan({ state: 'queued', beginAt }));
    expect(waiting.part('turn')?.textContent).toBe(
      english('scanWaits', { time: clock(beginAt, now) }),
    );
    expect(waiting.text()).not.toContain(english('scanState_queued'));
    const due = look(scan({ state: 'queued', beginAt: now }));
    expect(due.text()).toContain(english('scanState_queued'));
  });

  it('says why a link was kept from everybody, in the place of the picture', () => {
    const { text } = show(
      <Glance check={samples.internal} catalog={catalog} actions={fakeActions()} now={now} />,
    );
    expect(text()).toContain(english('guard_internal'));
    expect(text()).not.toContain(english('scanNone_not_cleared'));
  });

  it('gives a hidden destination the whole row, with what a scan would tell the sender', () => {
    const verdict = { ...samples.offline.verdict, cap: 'hidden-destination' as const };
    const { actions, button, container, text } = look(
      { state: 'none', why: 'hidden-destination' },
      { verdict },
    );
    expect(text()).toContain(english('scanNone_hidden_destination'));
    expect(text()).toContain(english('scanHiddenMeans'));
    expect(container.querySelector('.three')).toBeNull();
    fireEvent.click(button(english('scanHidden')) as Element);
    expect(actions.scan.mock.calls).toEqual([[false]]);
  });

  it('tells three things: who warns, how old the domain is, who may see the scan', () => {
    const { container } = show(
      <Glance check={samples.malicious} catalog={catalog} actions={fakeActions()} now={now} />,
    );
    expect([...container.querySelectorAll('.three li')].map(it => it.textContent)).toEqual([
      english('warns', { count: 3 }),
      'Registered 3 days ago',
      english('scanSeen_private'),
    ]);
  });

  it('says that the organization warns, though no service does or none was asked', () => {
    const about = {
      url: 'https://a.example/',
      form: 'host',
      day: '2026-11-20',
      words: '',
    } as const;
    const said = { listed: [{ ...about, word: 'bad' as const }] };
    const rows = [answered('otx', finding('no-data'))];
    const none = { state: 'none', why: 'no-key' } as const;
    expect(look(none, { rows, ...said }).text()).toContain(english('warnsOurs'));
    expect(look(none, { rows: [], ...said }).text()).toContain(english('warnsOurs'));
    expect(look(none, { rows }).text()).not.toContain(english('warnsOurs'));
  });

  it('counts who stayed silent where nobody warns', () => {
    const rows = [
      answered('otx', finding('no-data')),
      answered('quad9', { kind: 'problem', code: 'timeout' }),
      answered('virustotal', { kind: 'problem', code: 'no-key' }),
    ];
    const { text } = look({ state: 'none', why: 'no-key' }, { rows });
    const none = english('warnsNone', { count: 1 });
    expect(text()).toContain(english('warnsNoneSilent', { none, count: 1 }));
  });

  it.each([
    ['malicious', true],
    ['suspicious', true],
    ['no-threat-found', false],
    ['unknown', false],
  ] as const)('%s: the picture is blurred: %s', async (word, veiled) => {
    vi.spyOn(pictures, 'readScreenshot').mockResolvedValue(new Blob(['x']));
    const verdict = { ...samples.malicious.verdict, word };
    const { container, text } = look(scan({ result: { ...result, screenshot: 'stored' } }), {
      verdict,
    });
    const button = () => container.querySelector('[data-action="enlarge"]');
    await waitFor(() => expect(button()).not.toBeNull());
    expect(button()?.getAttribute('data-veiled')).toBe(String(veiled));
    expect(text()).not.toContain(english('screenshotCaption'));
    fireEvent.click(button() as Element);
    expect(button()?.getAttribute('data-veiled')).toBe('false');
    expect(button()?.getAttribute('aria-expanded')).toBe('true');
    expect(text()).toContain(english('screenshotCaption'));
  });
});

describe('ScanPart', () => {
  it.each([
    ['malicious', { malicious: true, score: 100 }, english('scanSays_malicious', { score: 100 })],
    ['nothing', { malicious: false, score: 0 }, english('scanSays_nothing')],
    ['odd', { malicious: false, score: 40 }, english('scanSays_odd', { score: 40 })],
    ['none', { malicious: null, score: null }, english('scanSays_none')],
  ])('says what urlscan.io says: %s', (name, verdict, words) => {
    const { container, text } = part(scan({ result: { ...result, ...verdict } }));
    expect(container.querySelector('[data-result]')?.getAttribute('data-result')).toBe(name);
    expect(text()).toContain(words);
  });

  it('tells a page that never loaded from a page without a verdict', () => {
    const of = scan({ result: { ...result, loaded: false, loadError: 'net::ERR_EMPTY_RESPONSE' } });
    const { text } = part(of);
    expect(text()).toContain(english('scanNotLoaded'));
    expect(text()).toContain('net::ERR_EMPTY_RESPONSE');
    expect(text()).not.toContain(english('scanSays_none'));
  });

  it('shows a refusal in the service’s own words and what to do', () => {
    const { text } = show(
      <ScanPart check={samples.suspicious} actions={fakeActions()} now={now} />,
    );
    expect(text()).toContain('DNS Error - Could not resolve domain');
    expect(text()).toContain('could not be resolved to a valid IPv4/IPv6 address');
    expect(text()).toContain(english('scanProblem_refused'));
  });

  it('tells which window of a quota ran out, and when to come back', () => {
    const { button, text } = part(
      scan({
        state: 'failed',
        problem: { code: 'quota', window: 'day', resetAt: now + 3_600_000, message: 'Rate limit' },
      }),
    );
    expect(text()).toContain(english('quotaWindow_day'));
    expect(text()).toContain(english('problemUntil'));
    expect(button(english('tryAgain'))).toBeUndefined();
  });

  it('shows the age of a scan that was reused, and offers a new one', () => {
    const {
      actions,
      button,
      part: find,
    } = part(scan({ finishedAt: now - 2 * 86_400_000, result }));
    expect(find('age')?.textContent).toContain('2 days ago');
    fireEvent.click(button(english('scanAgain')) as Element);
    expect(actions.scan.mock.calls).toEqual([[true]]);
  });

  it('shows what is left of the quota where that is little', () => {
    const quota = { visibility: 'private', window: 'day', limit: 50, remaining: 4 } as const;
    expect(part(scan({ result, quota })).part('quota')?.textContent).toBe(
      english('quotaLeft_day', {
        remaining: 4,
        limit: 50,
        visibility: english('visibility_private'),
      }),
    );
  });

  it('says nothing of a quota of which enough is left', () => {
    const quota = { visibility: 'private', window: 'day', limit: 50, remaining: 5 } as const;
    expect(part(scan({ result, quota })).part('quota')).toBeNull();
  });

  it('says nothing of a scan where the link was refused', () => {
    expect(
      show(<ScanPart check={samples.internal} actions={fakeActions()} now={now} />).text(),
    ).toBe('');
  });
});

describe('Alarm', () => {
  it('is loud where the scan is wider than asked, and leads to the scan', () => {
    const { container, part: find } = show(<Alarm check={samples.alarm} />);
    expect(find('alarm')?.getAttribute('role')).toBe('alert');
    expect(find('alarm')?.textContent).toContain(
      english('alarm', {
        made: english('visibility_public'),
        asked: english('visibility_private'),
      }),
    );
    expect(container.querySelector('a')?.getAttribute('href')).toContain(
      'https://urlscan.io/result/',
    );
  });

  it.each([
    ['the same', 'private', 'private'],
    ['narrower', 'public', 'private'],
  ] as const)('is silent where the scan is %s', (_, visibility, effectiveVisibility) => {
    const calm = check({ scan: scan({ visibility, effectiveVisibility }) });
    expect(show(<Alarm check={calm} />).text()).toBe('');
  });
});
