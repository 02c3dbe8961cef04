// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Boundary } from '../../components/Boundary.tsx';
import { CheckView } from '../../components/CheckView.tsx';
import { FailedPage } from '../../components/Failed.tsx';
import { clock, day, distance, iso } from '../../components/time.ts';
import type { Check } from '../../utils/check/types.ts';
import { english } from '../english.ts';
import { now, receipt, samples } from './samples.ts';
import { catalog, effective, fakeActions, show } from './screen.ts';

beforeEach(() => {
  // Preact says on the console what a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

function view(check: Check) {
  return (
    <CheckView
      check={check}
      catalog={catalog}
      actions={fakeActions()}
      now={now}
      effective={effective()}
    />
  );
}

/** A record that fits no schema: what a page must survive all the same. */
function broken(more: object): Check {
  return { ...samples.malicious, ...more } as unknown as Check;
}

describe('a part of a check that cannot be shown', () => {
  it.each([
    ['receipts', { receipts: null }],
    ['sources', { rows: null }],
    ['target', { target: { url: null } }],
    ['scan', { scan: { state: 'done', result: { loaded: true, brands: null } } }],
    ['reasons', { verdict: { ...samples.malicious.verdict, reasons: null } }],
  ])('%s: the verdict stands, and the rest with it', (_, more) => {
    const { container, part, text } = show(view(broken(more)));
    expect(part('verdict')?.textContent).toContain(english('verdict_malicious'));
    expect(part('failed')?.textContent).toBe(english('failedPart'));
    expect(text()).toContain(english('advice'));
    expect(container.querySelectorAll('section').length).toBeGreaterThan(2);
  });

  it('leaves the word where even the head of the check cannot be shown', () => {
    const verdict = { ...samples.malicious.verdict, reasons: null };
    const { part } = show(view(broken({ verdict })));
    expect(part('verdict')?.textContent).toBe(english('verdict_malicious'));
  });

  it('is shown again once the record is whole', () => {
    const { container, rerender } = show(view(broken({ receipts: null })));
    expect(container.querySelector('[data-part="receipts"]')).toBeNull();
    rerender(view(samples.malicious));
    expect(container.querySelector('[data-part="receipts"]')).not.toBeNull();
    expect(container.querySelector('[data-part="failed"]')).toBeNull();
  });
});

describe('a page that cannot be shown', () => {
  it('says so, and what to do', () => {
    const Bad = () => {
      throw new Error('bad');
    };
    const { text } = show(
      <Boundary of={null} instead={<FailedPage />}>
        <Bad />
      </Boundary>,
    );
    expect(text()).toContain(english('failedPageAdvice'));
  });
});

describe('a time that no calendar knows', () => {
  it.each([1e300, -1e300, 8.64e15 + 1, Number.NaN, Number.POSITIVE_INFINITY])('%s', at => {
    expect([clock(at, now), distance(at, now)]).toEqual(['–', '–']);
    expect(iso(at)).toBeUndefined();
    expect(day(String(at))).toBe(String(at));
  });

  it('blanks no receipts', () => {
    const { part } = show(
      view({ ...samples.malicious, receipts: [receipt('otx', { at: 1e18 }), receipt('quad9')] }),
    );
    expect(part('receipts')?.querySelectorAll('time')).toHaveLength(2);
    expect(part('failed')).toBeNull();
  });
});
