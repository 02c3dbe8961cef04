// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Announcement } from '../../components/Announcement.tsx';
import { VerdictHeader } from '../../components/VerdictHeader.tsx';
import type { Check } from '../../utils/check/types.ts';
import { english } from '../english.ts';
import { answered, finding, now, samples, scan } from './samples.ts';
import { catalog, show } from './screen.ts';

function header(check: Check) {
  return show(<VerdictHeader check={check} catalog={catalog} now={now} />);
}

describe('VerdictHeader', () => {
  it.each([
    ['malicious', english('verdict_malicious'), 'it imitates PayPal.'],
    ['suspicious', english('verdict_suspicious'), 'Quad9 has reports against it.'],
    ['harmless', english('verdict_no_threat_found'), english('noPromise')],
    ['offline', english('verdict_unknown'), 'Only 0 of 3 services answered.'],
    ['working', english('headlineWorking'), english('soFarNothing')],
    ['asking', english('headlineAsking'), english('guard_leaks')],
    ['choosing', english('headlineChoosing'), english('subtitleChoosing')],
    ['internal', english('refused_internal'), english('receiptsNone')],
    ['script', english('verdict_suspicious'), english('signal_script_link')],
  ] as const)('says of %s: %s', (name, title, line) => {
    const { container } = header(samples[name]);
    expect(container.querySelector('h1')?.textContent).toBe(title);
    expect(container.querySelector('header p')?.textContent).toContain(line);
  });

  it('shows a bad verdict at once, even while it asks or waits', () => {
    const check = { ...samples.asking, verdict: samples.malicious.verdict };
    expect(header(check).text()).toContain(english('verdict_malicious'));
  });

  it('says "nothing so far", not a verdict, while sources may still object', () => {
    const verdict = { ...samples.harmless.verdict, final: false };
    const check = { ...samples.harmless, stage: 'working' as const, verdict };
    const { text } = header(check);
    expect(text()).toContain(english('headlineSoFar'));
    expect(text()).not.toContain(english('verdict_no_threat_found'));
  });

  it('says that there was no link where there was none', () => {
    const check = { ...samples.internal, target: null, other: null };
    expect(header(check).text()).toContain(english('noLink'));
  });

  it('never relies on color alone: each verdict has its own drawing', () => {
    const drawings = (['malicious', 'suspicious', 'harmless', 'offline'] as const).map(name =>
      header(samples[name]).container.querySelector('path')?.getAttribute('d'),
    );
    expect(new Set(drawings).size).toBe(4);
  });

  it('says what is waited for, never only how many answered', () => {
    const running = scan({ state: 'running', submittedAt: now - 1000 });
    const { text } = header({ ...samples.working, scan: running });
    expect(text()).toContain(english('soFarPicture', { seconds: 10 }));
    const noScan = { ...samples.working, scan: { state: 'none', why: 'no-key' } as const };
    expect(header(noScan).text()).toContain(english('soFarAsking', { count: 2 }));
  });

  it('counts warnings while a check is under way', () => {
    const rows = [answered('otx', finding('suspicious', { strength: 'weak' }))];
    expect(header({ ...samples.working, rows }).text()).toContain(english('soFarWarnsOne'));
  });

  it('shows how far it is only while something is under way', () => {
    expect(header(samples.working).container.querySelector('progress')).not.toBeNull();
    expect(header(samples.malicious).container.querySelector('progress')).toBeNull();
  });
});

describe('Announcement', () => {
  const region = (of: Check) => <Announcement check={of} catalog={catalog} now={now} />;

  it('tells the verdict once: nothing of what changes without it', () => {
    const { part, rerender } = show(region(samples.working));
    const before = part('heard')?.textContent;
    const rows = [answered('otx', finding('suspicious', { strength: 'weak' }))];
    rerender(region({ ...samples.working, rows }));
    expect(part('heard')?.textContent).toBe(before);
    rerender(region(samples.malicious));
    expect(part('heard')?.textContent).toContain(english('verdict_malicious'));
  });
});
