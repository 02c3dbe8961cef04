import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../utils/leaks/find.ts';
import { redact } from '../../utils/leaks/redact.ts';
import type { Leak } from '../../utils/leaks/types.ts';
import { parseTarget } from '../../utils/link/parse.ts';
import type { Target } from '../../utils/link/types.ts';
import { leakyTargets } from './arbitraries.ts';
import { forAll, patienceMs, pure, runsOf } from './for-all.ts';

/** By itself hardly any of these would be asked about; beside one that is, all of them tell. */
// biome-ignore format: a table of parameters
const personalPairs: [string, string][] = [
  ['otp', '482913'], ['pin', '4821'], ['bookingNumber', '4012345678'], ['bn', '4098765432'], ['pnr', 'QWERTZ'],
  ['firstName', 'Jane'], ['last_name', 'Doering'], ['name', 'Mustermann'], ['trip', '77120'], ['tripId', '99120034'],
  ['phone', '+442079460018'], ['email', 'bob@corp.example'], ['user', 'jdoering'], ['ref', 'ABC123'], ['code', 'R7Q44'],
];

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
    const results = fc.sample(redacted, { ...runsOf(pure), numRuns: 1_000 });
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

  it('holds nothing that tells who, which booking or which code', () => {
    const telling = fc.uniqueArray(fc.constantFrom(...personalPairs), {
      minLength: 1,
      maxLength: 4,
    });
    const places = fc.constantFrom('?', '#', '/stay?lang=de&', '/#/enter?');
    forAll([telling, places], (pairs, place) => {
      const query = pairs.map(([name, value]) => `${name}=${value}`).join('&');
      const target = parseTarget(`https://hotel.example/x${place}${query}`) as Target;
      const leaks = findLeaks(target);
      // Something of it is asked about, or nothing of it has to go.
      fc.pre(leaks.some(leak => leak.action !== 'warn'));
      const url = redact(target, leaks) ?? '';
      expect(pairs.filter(([, value]) => url.includes(value))).toEqual([]);
    });
  });

  it('takes its address from whoever is hidden in a code', () => {
    const code = fc
      .tuple(fc.constantFrom('jane.doe@corp.example', 'ann@shop.example'), fc.nat({ max: 2 }))
      .map(([address, times]) =>
        Array.from({ length: times + 1 }).reduce<string>(it => btoa(it), address),
      );
    const around = fc.constantFrom('', 'x', '.html', '!', '.', '=', ',a');
    const places = fc.constantFrom('/', '/?', '/#', '/?a=', '/#/x/', '/a/b/');
    forAll([code, around, places], (hidden, behind, place) => {
      const target = parseTarget(`https://evil.example${place}${hidden}${behind}`) as Target;
      const leaks = findLeaks(target);
      expect(leaks.map(leak => leak.action)).toContain('ask');
      expect(redact(target, leaks)).not.toContain(hidden);
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
