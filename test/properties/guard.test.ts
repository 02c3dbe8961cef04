import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admits, type Clearance } from '../../utils/guard/clearance.ts';
import { decide } from '../../utils/guard/decide.ts';
import { guardAnswers } from '../../utils/guard/types.ts';
import { type LeakAction, type LeakKind, leakActions, leakKinds } from '../../utils/leaks/types.ts';
import { disclosures, least } from '../../utils/link/disclosure.ts';
import type { Rules } from '../../utils/policy/schema.ts';
import { leakyTargets } from './arbitraries.ts';
import { forAll, patienceMs } from './for-all.ts';

const domains = ['evil.example', 'example', 'docs.google.com', 's3.amazonaws.com', 'other.example'];

const policies: fc.Arbitrary<Rules> = fc.record(
  {
    maxDisclosure: fc.constantFrom(...disclosures),
    internalDomains: fc.subarray(domains),
    leakActions: fc.dictionary(fc.constantFrom(...leakKinds), fc.constantFrom(...leakActions)),
  },
  { requiredKeys: [] },
);

/** A policy that is nowhere milder than either. */
function join(a: Rules, b: Rules): Rules {
  const stricter = (kind: LeakKind): LeakAction | undefined =>
    leakActions.findLast(it => it === a.leakActions?.[kind] || it === b.leakActions?.[kind]);
  const actions = leakKinds.flatMap(kind => {
    const action = stricter(kind);
    return action ? [[kind, action] as const] : [];
  });
  return {
    maxDisclosure: least(a.maxDisclosure ?? 'visit', b.maxDisclosure ?? 'visit'),
    internalDomains: [...(a.internalDomains ?? []), ...(b.internalDomains ?? [])],
    leakActions: Object.fromEntries(actions),
  };
}

/** How far a clearance goes, as a place among the disclosures; -1 for nowhere. */
function reach(clearance: Clearance): number {
  return disclosures.findLastIndex(level => admits(clearance, level));
}

const answers = fc.constantFrom(undefined, ...guardAnswers);

describe('the guard', { timeout: patienceMs }, () => {
  it('lets no more go under a stricter policy, whatever was answered', () => {
    forAll([leakyTargets, policies, policies, answers], (target, rules, more, answer) => {
      const before = decide(target, rules, answer);
      const after = decide(target, join(rules, more), answer);
      expect(reach(after.clearance)).toBeLessThanOrEqual(reach(before.clearance));
    });
  });

  it('offers no more under a stricter policy', () => {
    forAll([leakyTargets, policies, policies], (target, rules, more) => {
      const before = decide(target, rules).state;
      const after = decide(target, join(rules, more)).state;
      if (before.state === 'cleared') return;
      expect(after.options.filter(it => !before.options.includes(it))).toEqual([]);
    });
  });

  it('goes beyond no ceiling', () => {
    forAll([leakyTargets, policies, answers], (target, rules, answer) => {
      const ceiling = disclosures.indexOf(rules.maxDisclosure ?? 'visit');
      expect(reach(decide(target, rules, answer).clearance)).toBeLessThanOrEqual(ceiling);
    });
  });
});
