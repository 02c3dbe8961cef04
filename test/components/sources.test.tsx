// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { SourceList } from '../../components/SourceList.tsx';
import type { Row } from '../../utils/check/types.ts';
import { gatewayTroubles } from '../../utils/platform/gateway.ts';
import { english } from '../english.ts';
import { answered, check, finding, now, samples } from './samples.ts';
import { catalog, effective, fakeActions, show } from './screen.ts';

function list(rows: readonly Row[], actions = fakeActions()) {
  const given = check({ rows: [...rows] });
  return {
    actions,
    ...show(
      <SourceList
        check={given}
        effective={effective()}
        catalog={catalog}
        actions={actions}
        now={now}
      />,
    ),
  };
}

const values = { source: 'VirusTotal' };

function states(container: Element): string[] {
  return [...container.querySelectorAll('li[data-source]')].map(
    it => `${it.getAttribute('data-source')} ${it.getAttribute('data-state')}`,
  );
}

describe('SourceList', () => {
  it('puts what objects first and what lacks a key last', () => {
    const { container } = list(samples.malicious.rows);
    expect(states(container)).toEqual([
      'otx malicious',
      'quad9 suspicious',
      'cloudflare no-data',
      'urlhaus quota',
      'pulsedive not-permitted',
      'robtex offline',
      'virustotal no-key',
    ]);
  });

  it('leaves context sources to "More"', () => {
    const { container } = list([
      answered('rdap', finding('context')),
      answered('otx', finding('no-data')),
    ]);
    expect(states(container)).toEqual(['otx no-data']);
  });

  it('shows facts with dates and countries in words, the link and the age', () => {
    const { container, text } = list(samples.malicious.rows);
    expect(text()).toContain('Phishing kit');
    expect(text()).toContain('12 Jun 2026');
    expect(text()).toContain('Netherlands');
    expect(text()).toContain('2 hours ago');
    const link = container.querySelector('li[data-source="otx"] a');
    expect(link?.getAttribute('rel')).toBe('noreferrer');
    expect(link?.getAttribute('target')).toBe('_blank');
  });

  it.each(gatewayTroubles)('names the gateway, its host and whom to tell: %s', trouble => {
    const code = trouble === 'unheard' ? 'not-permitted' : 'bad-key';
    const gateway = { host: 'gateway.corp.example', trouble };
    const { text, button } = list([answered('virustotal', { kind: 'problem', code, gateway })]);
    expect(text()).toMatch(
      /Your organisation's gateway \(gateway\.corp\.example\).* tell your IT/i,
    );
    expect(text()).toContain(english('gatewayTrouble'));
    expect(text()).not.toContain(english('problem_bad_key', { source: 'VirusTotal' }));
    // No key that a person could enter opens it.
    if (trouble === 'refused') expect(button(english('enterKey', values))).toBeUndefined();
    if (trouble === 'unheard') expect(button(english('allow', values))).toBeDefined();
  });

  it.each([
    [30_000, false],
    [3_600_000, true],
  ])('says that the gateway kept an answer of %d ms: %s', (ageMs, isTold) => {
    const at = now - ageMs;
    const kept = { ...finding('no-data'), answeredAt: at };
    const { text } = list([{ ...answered('otx', kept), at } as Row]);
    expect(text().includes("your organisation's gateway kept it")).toBe(isTold);
    expect(text()).not.toContain('nothing new was sent');
  });

  it('tells when a quota comes back, in the service’s own words', () => {
    const { container } = list(samples.malicious.rows);
    const row = container.querySelector('[data-source="urlhaus"]')?.textContent;
    expect(row).toContain('429 Too many requests');
    expect(row).toContain(english('problemUntil'));
  });

  it.each([
    ['no-key', 'enterKey', 'openOptions', ['source-virustotal']],
    ['bad-key', 'enterKey', 'openOptions', ['source-virustotal']],
    ['not-permitted', 'allow', 'allow', ['virustotal']],
    ['offline', 'askAgain', 'askAgain', ['virustotal']],
    ['timeout', 'askAgain', 'askAgain', ['virustotal']],
    ['quota', 'askAgain', 'askAgain', ['virustotal']],
    ['unexpected-answer', 'askAgain', 'askAgain', ['virustotal']],
  ] as const)('says what to do about %s: %s', (code, text, action, args) => {
    const { actions, button } = list([answered('virustotal', { kind: 'problem', code })]);
    fireEvent.click(button(english(text, { source: 'VirusTotal' })) as Element);
    expect(actions[action].mock.calls).toEqual([args]);
  });

  it('does not offer to ask before the service wants to be asked again', () => {
    const resetAt = now + 60_000;
    const { container } = list([answered('otx', { kind: 'problem', code: 'quota', resetAt })]);
    expect(container.querySelector('li button, [data-action]')).toBeNull();
  });

  it('has nothing to click where nothing can be done', () => {
    const { container } = list([answered('otx', { kind: 'problem', code: 'blocked-by-policy' })]);
    expect(container.querySelector('li button')).toBeNull();
  });

  it('folds who gave no answer into one line that asks them all again', () => {
    const { actions, container, part } = list(samples.malicious.rows);
    expect(part('silent')?.querySelector('summary')?.textContent).toContain('robtex');
    fireEvent.click(container.querySelector('[data-action="ask-again-all"]') as Element);
    // One has had enough for an hour, and one may not be asked at all.
    expect(actions.askAgain.mock.calls).toEqual([['robtex']]);
  });

  it('does not nag about a source that has no key', () => {
    const { part } = list(samples.malicious.rows);
    expect(part('off')?.tagName).toBe('DETAILS');
    expect(part('off')?.querySelectorAll('li')).toHaveLength(1);
  });

  it('counts warnings on its line, not answers', () => {
    const { container } = list(samples.malicious.rows);
    expect(container.querySelector('.count')?.textContent).toBe(
      ['countWarn 2', 'countSilent 3', 'countOff 1']
        .map(it => it.split(' '))
        .map(([key, count]) => english(key as 'countWarn', { count: count ?? '' }))
        .join(' · '),
    );
  });

  it('keeps a service’s own words folded', () => {
    const { container } = list(samples.malicious.rows);
    const own = container.querySelector('[data-source="urlhaus"] .own');
    expect(own?.closest('details')?.querySelector('summary')?.textContent).toBe(
      english('technical'),
    );
  });

  it('keeps hostile answers text: no markup, no script link', () => {
    const { container, text } = list([
      answered(
        'otx',
        finding('malicious', {
          facts: [{ label: 'threat', value: '<img src=x onerror=alert(1)>' }],
          link: 'javascript:alert(1)',
        }),
      ),
      answered('quad9', { kind: 'problem', code: 'bad-key', message: '<script>alert(1)</script>' }),
    ]);
    expect(container.querySelector('img, script, a')).toBeNull();
    expect(text()).toContain('<img src=x onerror=alert(1)>');
    expect(text()).toContain('<script>alert(1)</script>');
  });
});
