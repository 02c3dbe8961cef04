// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { VerdictHeader } from '../../components/VerdictHeader.tsx';
import { samples } from './samples.ts';
import { show } from './screen.ts';

describe('VerdictHeader', () => {
  it.each([
    ['malicious', 'Dangerous', '5 of 7 sources answered'],
    ['suspicious', 'Suspicious', '4 of 4 sources answered'],
    ['harmless', 'No known threat', 'That is not a promise.'],
    ['offline', 'Not enough known', '0 of 3 sources answered'],
    ['working', 'Checking…', '1 of 5 sources answered'],
    ['asking', 'One question first', '2 of 3 sources answered'],
    ['choosing', 'Which link?', 'several links'],
    ['internal', 'Not checked', 'Nothing was sent to anyone.'],
    ['script', 'Suspicious', 'Nothing was sent to anyone.'],
  ] as const)('says of %s: %s', (name, title, line) => {
    const { container } = show(<VerdictHeader check={samples[name]} />);
    expect(container.querySelector('h1')?.textContent).toBe(title);
    expect(container.querySelector('[role="status"]')?.textContent).toContain(line);
  });

  it('shows a bad verdict at once, even while it asks or waits', () => {
    const check = { ...samples.asking, verdict: samples.malicious.verdict };
    expect(show(<VerdictHeader check={check} />).text()).toContain('Dangerous');
  });

  it('says "nothing so far", not a verdict, while sources may still object', () => {
    const verdict = { ...samples.harmless.verdict, final: false };
    const check = { ...samples.harmless, stage: 'working' as const, verdict };
    const { text } = show(<VerdictHeader check={check} />);
    expect(text()).toContain('Nothing known so far');
    expect(text()).not.toContain('No known threat');
  });

  it('says that there was no link where there was none', () => {
    const check = { ...samples.internal, target: null, other: null };
    expect(show(<VerdictHeader check={check} />).text()).toContain('No link found');
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
