import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { indicatorTypes } from '../../utils/link/types.ts';
import { type Finding, type Outcome, ratings } from '../../utils/lookup/types.ts';
import { problem } from '../../utils/platform/problem.ts';
import type { Case, Voice } from '../../utils/verdict/case.ts';
import { judge } from '../../utils/verdict/judge.ts';
import { forAll, patienceMs } from '../properties/for-all.ts';
import { given, now, voice } from './cases.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const findings: fc.Arbitrary<Finding> = fc
  .record({
    rating: fc.constantFrom(...ratings),
    strength: fc.constantFrom('weak' as const, 'medium' as const, 'strong' as const),
    ageDays: maybe(fc.integer({ min: -2, max: 900 })),
    offline: fc.boolean(),
    names: maybe(fc.constantFrom(...indicatorTypes)),
    engines: fc.subarray(['URLhaus', 'Phishtank', 'AlienVault', 'Other', 'One more']),
    detail: fc.boolean(),
  })
  .map(({ rating, strength, ageDays, offline, names, engines, detail }) => ({
    kind: 'finding' as const,
    rating,
    facts: detail ? [{ label: 'threat' as const, value: 'phishing' }] : [],
    ...(rating === 'malicious' || rating === 'suspicious' ? { strength } : {}),
    ...(ageDays === undefined ? {} : { seenAt: now - ageDays * 86_400_000 }),
    ...(offline ? { offline } : {}),
    ...(names ? { names } : {}),
    ...(engines.length > 0 ? { engines } : {}),
  }));

const outcomes: fc.Arbitrary<Outcome | null> = fc.oneof(
  { weight: 6, arbitrary: findings },
  fc.constantFrom(null, problem('timeout'), problem('no-key')),
);

const families = ['abuse-ch', 'phishtank', 'otx', 'virustotal', 'misp', 'robtex', 'quad9'];

const voices: fc.Arbitrary<Voice> = fc
  .record({
    source: fc.constantFrom(...families),
    group: fc.constantFrom('reputation' as const, 'context' as const, 'own' as const),
    askedAbout: fc.constantFrom(...indicatorTypes),
    outcome: outcomes,
  })
  .map(({ source, outcome, ...more }) => voice(source, outcome, more));

const cases: fc.Arbitrary<Case> = fc
  .record({
    voices: fc.uniqueArray(voices, { maxLength: 7, selector: it => it.source }),
    publisher: fc.constantFrom('owner' as const, 'tenant' as const, 'strangers' as const),
    isAddress: fc.boolean(),
    hidden: fc.boolean(),
    pending: fc.boolean(),
  })
  .map(given);

const isBad = ({ outcome }: Voice) =>
  outcome?.kind === 'finding' &&
  (outcome.rating === 'malicious' || outcome.rating === 'suspicious');
const isCalm = (word: string) => word === 'unknown' || word === 'no-threat-found';
const joining = [
  'reason_sourceShared',
  'reason_sourceOld',
  'reason_sourceOffline',
  'reason_sourceCounted',
  'reason_sourceAlone',
  'reason_sourceOutweighed',
];

describe('word, reasons and rows agree', () => {
  it('says of each warning why it decides nothing, where it does not', {
    timeout: patienceMs,
  }, () => {
    forAll([cases], it => {
      const { word, reasons } = judge(it);
      if (!isCalm(word)) return;
      const explained = reasons.filter(reason => joining.includes(reason.id)).map(r => r.source);
      expect(explained.sort()).toEqual(
        it.voices
          .filter(isBad)
          .map(v => v.source)
          .sort(),
      );
      expect(reasons.some(reason => /^reason_source(?:Malicious|Suspicious)/.test(reason.id))).toBe(
        false,
      );
    });
  });

  it('never says that nobody objects beside somebody who does', { timeout: patienceMs }, () => {
    forAll([cases], it => {
      const ids = judge(it).reasons.map(reason => reason.id);
      if (ids.includes('reason_noObjection')) expect(it.voices.some(isBad)).toBe(false);
    });
  });

  it('names somebody who warns under every word that is none of calm', {
    timeout: patienceMs,
  }, () => {
    forAll([cases], it => {
      const { word, reasons } = judge(it);
      if (isCalm(word)) return;
      expect(reasons.some(reason => ['strong', 'medium', 'weak'].includes(reason.weight))).toBe(
        true,
      );
    });
  });

  it('has a text with its values for every reason', { timeout: patienceMs }, () => {
    const texts: Record<string, { message: string } | undefined> = english;
    forAll([cases], it => {
      for (const { id, source, values } of judge(it).reasons) {
        const places = [...(texts[id]?.message ?? '{missing}').matchAll(/\{(\w+)\}/g)];
        const known = Object.keys({ ...(source ? { source } : {}), ...values });
        expect(places.map(([, name]) => name).filter(name => !known.includes(name ?? ''))).toEqual(
          [],
        );
      }
    });
  });
});

describe('rules that no combination of voices breaks', () => {
  const rank = ['no-threat-found', 'unknown', 'suspicious', 'malicious'];
  const rankOf = (it: Case) => rank.indexOf(judge(it).word);

  it('an own bad word is at least suspicious', { timeout: patienceMs }, () => {
    forAll([cases], it => {
      if (!it.voices.some(v => v.group === 'own' && isBad(v))) return;
      expect(rankOf(it)).toBeGreaterThanOrEqual(rank.indexOf('suspicious'));
    });
  });

  it('what is said of an address behind a name moves nothing', { timeout: patienceMs }, () => {
    const address = fc.constantFrom('ipv4' as const, 'ipv6' as const);
    forAll([cases, findings, address], (it, { names: _, ...finding }, askedAbout) => {
      const more = voice('more', finding, { group: 'context', askedAbout });
      const before = { ...it, isAddress: false };
      expect(rankOf({ ...before, voices: [...it.voices, more] })).toBe(rankOf(before));
    });
  });

  it('one more bad word never betters a verdict', { timeout: patienceMs }, () => {
    forAll([cases, findings], (it, finding) => {
      const bad = voice(
        'context',
        { ...finding, rating: 'malicious', strength: 'medium' },
        { group: 'context' },
      );
      expect(rankOf({ ...it, voices: [...it.voices, bad] })).toBeGreaterThanOrEqual(rankOf(it));
    });
  });
});
