import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import japanese from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { exportFormats } from '../../utils/check/export.ts';
import { noScanSchema } from '../../utils/check/types.ts';
import { guardAnswers, guardStateSchema } from '../../utils/guard/types.ts';
import { disclosures } from '../../utils/link/disclosure.ts';
import { factLabels, ratings } from '../../utils/lookup/types.ts';
import { pivotGroups } from '../../utils/pivots/types.ts';
import { problemCodes } from '../../utils/platform/problem.ts';
import { policyProblemCodes } from '../../utils/policy/problems.ts';
import { policyKeys } from '../../utils/policy/schema.ts';
import { visibilities } from '../../utils/policy/visibility.ts';
import { unseenKinds } from '../../utils/scan/seen.ts';
import { scanProblemSchema } from '../../utils/scan/types.ts';
import { caps } from '../../utils/signals/caps.ts';
import { storageTroubles } from '../../utils/storage/trouble.ts';
import { verdictWords } from '../../utils/verdict/types.ts';

type Texts = Record<string, { message: string }>;
const languages: [string, Texts][] = [
  ['English', english],
  ['Japanese', japanese],
];

/** Families of texts whose members are named by the code that makes them. */
const families: Record<string, readonly string[]> = {
  verdict: verdictWords,
  advice: verdictWords,
  capped: caps,
  cappedAdvice: caps,
  now: verdictWords,
  nowCapped: caps,
  nowGuard: Object.values(guardStateSchema.shape.reason.def.innerType.def.entries),
  scanSeen: visibilities,
  rating: ratings,
  fact: factLabels,
  problem: problemCodes,
  problemName: problemCodes,
  scanProblem: Object.values(scanProblemSchema.shape.code.def.entries),
  scanNone: Object.values(noScanSchema.shape.why.def.entries),
  guard: Object.values(guardStateSchema.shape.reason.def.innerType.def.entries),
  answer: guardAnswers,
  answerMeans: guardAnswers,
  disclosure: disclosures,
  sends: disclosures,
  visibility: visibilities,
  visibilityName: visibilities,
  visibilityMeans: visibilities,
  visibilityNote: visibilities,
  alarmMeans: visibilities,
  scanWay: ['automatic', 'on-request', 'off'],
  scanWayMeans: ['automatic', 'on-request', 'off'],
  reason_scanUnseen: unseenKinds,
  scanState: ['queued', 'submitting', 'running'],
  quotaWindow: ['minute', 'hour', 'day'],
  quotaLeft: ['minute', 'hour', 'day'],
  storageTrouble: storageTroubles,
  storageAdvice: storageTroubles,
  theme: ['system', 'light', 'dark'],
  terms: ['non-commercial', 'paid', 'low-volume'],
  sourceGroup: ['reputation', 'context', 'own'],
  sourceGroupMeans: ['reputation', 'context', 'own'],
  pivotGroup: ['favorites', ...pivotGroups],
  policy: ['none', 'current', 'last-known'],
  origin: ['locked', 'policy', 'policy-default', 'user', 'default'],
  policyMeans: policyKeys,
  policyProblem: policyProblemCodes,
  exportWay: ['safe', 'whole'],
  exportWayMeans: ['safe', 'whole'],
  exportAs: exportFormats,
  exportState: ['working', 'done', 'failed'],
  keyState: ['testing', 'works', 'misshapen', 'refused', 'untested'],
};

describe.each(languages)('the texts in %s', (_, texts) => {
  it.each(Object.entries(families))('has one for every %s', (family, members) => {
    const keys = members.map(member => `${family}_${member.replaceAll('-', '_')}`);
    expect(keys.filter(key => !texts[key])).toEqual([]);
  });

  it('never calls a link safe', () => {
    const claims = /\b(?:is|are|looks?|seems?) safe\b|安全です/i;
    const guilty = Object.entries(texts).filter(([, { message }]) => claims.test(message));
    expect(guilty.map(([key]) => key)).toEqual([]);
  });
});

describe('both languages', () => {
  it('have the same texts', () => {
    expect(Object.keys(japanese)).toEqual(Object.keys(english));
  });

  it('leave the same places for values', () => {
    const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    const different = Object.entries(english as Texts).filter(
      ([key, { message }]) =>
        String(places(message)) !== String(places((japanese as Texts)[key]?.message ?? '')),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });
});
