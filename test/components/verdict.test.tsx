// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { VerdictHeader } from '../../components/VerdictHeader.tsx';
import { english } from '../english.ts';
import { samples } from './samples.ts';
import { show } from './screen.ts';

const answeredOf = (answered: number, asked: number) => english('coverage', { answered, asked });

describe('VerdictHeader', () => {
  it.each([
    ['malicious', english('verdict_malicious'), answeredOf(5, 7)],
    ['suspicious', english('verdict_suspicious'), answeredOf(4, 4)],
    ['harmless', english('verdict_no_threat_found'), english('noPromise')],
    ['offline', english('verdict_unknown'), answeredOf(0, 3)],
    ['working', english('headlineWorking'), answeredOf(1, 5)],
    ['asking', english('headlineAsking'), answeredOf(2, 3)],
    ['choosing', english('headlineChoosing'), english('subtitleChoosing')],
    ['internal', english('headlineRefused'), english('receiptsNone')],
    ['script', english('verdict_suspicious'), english('receiptsNone')],
  ] as const)('says of %s: %s', (name, title, line) => {
    const { container } = show(<VerdictHeader check={samples[name]} />);
    expect(container.querySelector('h1')?.textContent).toBe(title);
    expect(container.querySelector('[role="status"]')?.textContent).toContain(line);
  });

  it('shows a bad verdict at once, even while it asks or waits', () => {
    const check = { ...samples.asking, verdict: samples.malicious.verdict };
    expect(show(<VerdictHeader check={check} />).text()).toContain(english('verdict_malicious'));
  });

  it('says "nothing so far", not a verdict, while sources may still object', () => {
    const verdict = { ...samples.harmless.verdict, final: false };
    const check = { ...samples.harmless, stage: 'working' as const, verdict };
    const { text } = show(<VerdictHeader check={check} />);
    expect(text()).toContain(english('headlineSoFar'));
    expect(text()).not.toContain(english('verdict_no_threat_found'));
  });

  it('says that there was no link where there was none', () => {
    const check = { ...samples.internal, target: null, other: null };
    expect(show(<VerdictHeader check={check} />).text()).toContain(english('noLink'));
  });

  it('never relies on color alone: each verdict has its own drawing', () => {
    const drawings = (['malicious', 'suspicious', 'harmless', 'offline'] as const).map(name =>
      show(<VerdictHeader check={samples[name]} />)
        .container.querySelector('path')
        ?.getAttribute('d'),
    );
    expect(new Set(drawings).size).toBe(4);
  });
});
