// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { CheckView } from '../../components/CheckView.tsx';
import type { Check } from '../../utils/check/types.ts';
import type { Policy } from '../../utils/policy/schema.ts';
import { english } from '../english.ts';
import { check, now, samples } from './samples.ts';
import { catalog, effective, fakeActions, show } from './screen.ts';

function view(of: Check, policy: Policy = {}) {
  const actions = fakeActions();
  const props = { check: of, effective: effective(policy), catalog, actions, now };
  return { actions, ...show(<CheckView {...props} />) };
}

function partsOn(container: Element): string[] {
  return [...container.querySelectorAll('article > [data-part]')].map(
    it => it.getAttribute('data-part') ?? '',
  );
}

function open(container: Element): void {
  const details = container.querySelector<HTMLDetailsElement>('[data-part="more"] > details');
  if (details) details.open = true;
}

describe('CheckView', () => {
  it.each(Object.entries(samples))(
    'marks %s for whoever reads the page by machine',
    (_, sample) => {
      const { container } = view(sample);
      const root = container.querySelector('article');
      expect({
        verdict: root?.getAttribute('data-verdict'),
        stage: root?.getAttribute('data-stage'),
        final: root?.getAttribute('data-final'),
      }).toEqual({
        verdict: sample.verdict.word,
        stage: sample.stage,
        final: String(sample.verdict.final),
      });
    },
  );

  it('has the parts in the order people need them', () => {
    expect(partsOn(view(samples.malicious).container)).toEqual([
      'heard',
      'verdict',
      'target',
      'glance',
      'advice',
      'reasons',
      'sources',
      'receipts',
      'more',
      'choices',
    ]);
  });

  it('tells an everyday link calmly that is no web address', () => {
    const everyday = check({
      target: null,
      other: { scheme: 'javascript', url: 'javascript:void(0)' },
      signals: [{ id: 'idle-script', level: 'note' }],
      guard: { state: 'refused', reason: 'not-a-web-link', options: [], redacted: null },
      verdict: {
        word: 'unknown',
        reasons: [{ id: 'signal_idle_script', weight: 'note' }],
        coverage: { answered: 0, asked: 0 },
        final: true,
      },
      scan: { state: 'none', why: 'not-cleared' },
      stage: 'done',
    });
    const { text } = view(everyday);
    expect(text()).toContain(english('signal_idle_script'));
    expect(text()).toContain(english('adviceNoPage'));
    expect(text()).not.toContain(english('guard_not_a_web_link'));
    expect(text()).not.toContain(english('advice_unknown'));
  });

  it('says when nothing is sent because a policy may still be on its way', () => {
    const waiting = view({ ...samples.malicious, stage: 'reading', waitingForPolicy: true });
    expect(waiting.part('waiting-for-policy')?.textContent).toBe(english('waitingForPolicy'));
    expect(view(samples.malicious).part('waiting-for-policy')).toBeNull();
  });

  it('puts the question before what can wait', () => {
    expect(partsOn(view(samples.asking).container).slice(0, 4)).toEqual([
      'heard',
      'verdict',
      'target',
      'question',
    ]);
  });

  it('has the same parts in the same places from the first moment to the last', () => {
    const running = partsOn(view(samples.working).container);
    expect(running).toEqual(partsOn(view({ ...samples.malicious, choices: [] }).container));
  });

  it('has one live region and no link or button that opens the link', () => {
    for (const sample of Object.values(samples)) {
      const { container } = view(sample);
      expect(container.querySelectorAll('[role="status"], [aria-live]')).toHaveLength(1);
      const targets = [...container.querySelectorAll('a')].map(it => it.getAttribute('href'));
      expect(targets).not.toContain(sample.target?.url);
    }
  });

  it('shows the reasons as sentences, none as a bare id', () => {
    const { container } = view(samples.malicious);
    const reasons = [...container.querySelectorAll('[data-part="reasons"] li')].map(
      it => it.textContent ?? '',
    );
    expect(reasons).toHaveLength(4);
    for (const reason of reasons) expect(reason).toMatch(/^[A-Zu].* .*\.$/);
  });

  it('lists what was sent: to whom and exactly what', () => {
    const { container } = view(samples.malicious);
    const lines = [...container.querySelectorAll('[data-part="receipts"] li')];
    expect(lines.map(it => it.getAttribute('data-to'))).toEqual([
      'cloudflare',
      'otx',
      'virustotal',
      'urlscan',
    ]);
    expect(lines[3]?.textContent).toContain(english('visibilityNote_private'));
  });

  it('says that nothing was sent where nothing was', () => {
    expect(view(samples.internal).part('receipts')?.textContent).toContain(english('receiptsNone'));
  });

  it('lets the person pick one of several links', () => {
    const { actions, container } = view(samples.choosing);
    fireEvent.click(container.querySelectorAll('[data-choice]')[1] as Element);
    expect(actions.choose.mock.calls).toEqual([['https://two.example/b']]);
  });

  it('asks for the background once "More" is opened', async () => {
    const { actions, container } = view(samples.malicious);
    expect(actions.more).not.toHaveBeenCalled();
    open(container);
    await waitFor(() => expect(actions.more).toHaveBeenCalledTimes(1));
  });

  it('does not ask for the background again', async () => {
    const { actions, container } = view({ ...samples.malicious, more: true });
    open(container);
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(actions.more).not.toHaveBeenCalled();
  });

  it('reaches the first buttons by keyboard in the order they are seen', () => {
    const { container } = view(samples.asking);
    const reachable = [...container.querySelectorAll('a[href], button, summary')];
    expect(
      reachable.every(it => (it as HTMLElement).tabIndex >= 0 || it.tagName === 'SUMMARY'),
    ).toBe(true);
    const answers = reachable.filter(it => it.hasAttribute('data-answer'));
    expect(reachable.indexOf(answers[0] as Element)).toBeLessThan(
      reachable.findIndex(it => it.closest('[data-part="receipts"]')),
    );
  });

  it('says that private windows keep nothing', () => {
    expect(view(check({ private: true })).text()).toContain(english('privateNote'));
  });

  it('has one main heading and a heading in every part that is not empty', () => {
    const { container } = view(samples.malicious);
    expect(container.querySelectorAll('h1')).toHaveLength(1);
    for (const section of container.querySelectorAll('article > section')) {
      expect(section.querySelector('h2, summary')).not.toBeNull();
    }
  });
});

describe('Reasons', () => {
  const voice = (source: string, name: string): Check['verdict']['reasons'][number] => ({
    id: 'reason_sourceMalicious',
    weight: 'medium',
    source,
    values: { source: name },
  });
  const sign = (id: string): Check['verdict']['reasons'][number] => ({ id, weight: 'weak' });
  const shown = (reasons: Check['verdict']['reasons']) => {
    const verdict = { ...samples.malicious.verdict, reasons };
    return view(check({ verdict })).part('reasons');
  };

  it('names those who say the same in one sentence', () => {
    const part = shown([
      voice('otx', 'AlienVault OTX'),
      sign('signal_no_https'),
      { ...voice('quad9', 'Quad9'), id: 'reason_sourceMaliciousDetail' },
    ]);
    expect(part?.querySelectorAll('li')).toHaveLength(2);
    expect(part?.querySelector('li')?.textContent).toBe(
      english('same_sourceMalicious', { count: 2, sources: 'AlienVault OTX and Quad9' }),
    );
  });

  it('shows three at once and folds the rest', () => {
    const part = shown(['a', 'b', 'c', 'd', 'e'].map(sign));
    const folded = [...(part?.querySelectorAll('.quiet li') ?? [])].map(it => it.textContent);
    expect(part?.querySelectorAll('li')).toHaveLength(5);
    expect(folded).toEqual(['d', 'e']);
  });

  it('tells weights apart without color', () => {
    const { container } = view(samples.malicious);
    const forms = [...container.querySelectorAll('[data-part="reasons"] li path')].map(it =>
      it.getAttribute('d'),
    );
    expect(new Set(forms).size).toBe(4);
  });
});

describe('Advice', () => {
  it('shows the organization’s own words about having clicked', () => {
    const { part } = view(samples.malicious, { guidance: 'Call 1234.\nNow.' });
    const lines = [...(part('advice')?.querySelectorAll('details p') ?? [])].map(
      it => it.textContent,
    );
    expect(lines).toEqual(['Call 1234.', 'Now.']);
  });

  it.each([
    ['nobody is named', {}],
    ['the template is no web address', { report: { template: 'javascript:alert({url})' } }],
  ])('copies a report to hand on where %s', async (_, policy) => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { container } = view(samples.malicious, policy);
    expect(container.querySelector('[data-action="report"]')).toBeNull();
    fireEvent.click(container.querySelector('[data-action="copy-report"]') as Element);
    const [[text = ''] = []] = write.mock.calls;
    expect(text).toContain('hxxps://');
    expect(text).toContain(english('verdict_malicious'));
    expect(text).toContain('- urlscan.io opened the page');
    expect(text).not.toMatch(/https?:\/\//);
  });

  it('is provisional while the check is under way, with nothing to report yet', () => {
    const { container, part } = view(samples.working);
    expect(part('advice')?.textContent).toContain(english('nowWorking'));
    expect(
      container.querySelector<HTMLButtonElement>('[data-action="copy-report"]')?.disabled,
    ).toBe(true);
  });
});
