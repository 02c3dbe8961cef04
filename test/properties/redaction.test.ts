import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../utils/leaks/find.ts';
import { redact } from '../../utils/leaks/redact.ts';
import type { Leak } from '../../utils/leaks/types.ts';
import { parseTarget } from '../../utils/link/parse.ts';
import type { Target } from '../../utils/link/types.ts';
import { leakyTargets } from './arbitraries.ts';
import { forAll, patienceMs, runs } from './for-all.ts';

/** Shorter parts stand in any address by chance. */
const shortestTelling = 4;

const redacted = leakyTargets
  .map(target => ({ target, leaks: findLeaks(target) }))
  .map(it => ({ ...it, url: redact(it.target, it.leaks) }));

const offered = redacted.filter(it => it.url !== null) as fc.Arbitrary<{
  target: Target;
  leaks: Leak[];
  url: string;
}>;

describe('a redaction', { timeout: patienceMs }, () => {
  it('is possible for most targets', () => {
    const results = fc.sample(redacted, { ...runs, numRuns: 1_000 });
    expect(results.filter(it => it.url !== null).length).toBeGreaterThan(400);
  });

  it('leaves nothing to ask about or to refuse', () => {
    forAll([offered], ({ url }) => {
      const left = findLeaks(parseTarget(url) as Target);
      expect(left.filter(leak => leak.action !== 'warn')).toEqual([]);
    });
  });

  it('holds no part that was found', () => {
    forAll([offered], ({ leaks, url }) => {
      const telling = leaks.filter(leak => leak.part.length >= shortestTelling);
      expect(telling.filter(leak => url.includes(leak.part))).toEqual([]);
    });
  });

  it('leaves host and port as they were', () => {
    forAll([offered], ({ target, url }) => {
      expect(new URL(url).host).toBe(new URL(target.url).host);
    });
  });

  it('changes nothing where nothing leaks', () => {
    forAll([offered], ({ target, leaks, url }) => {
      if (leaks.length === 0) expect(url).toBe(target.url);
    });
  });
});

describe('a leak', { timeout: patienceMs }, () => {
  it('is marked exactly, whatever is encoded', () => {
    forAll([leakyTargets], target => {
      for (const { start, end, part } of findLeaks(target)) {
        expect(part).not.toBe('');
        expect(target.url.slice(start, end)).toBe(part);
      }
    });
  });
});
