import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine } from '../../utils/policy/effective.ts';
import { type PolicyRecord, recordOf } from '../../utils/policy/record.ts';
import { declaredKeys, policyKeys } from '../../utils/policy/schema.ts';
import { settlePolicy } from '../../utils/policy/settle.ts';
import { type Cases, forAll, patienceMs } from './for-all.ts';
import { throughChromium } from './managed-storage.ts';
import { knownSources, strictnesses, type Written } from './strictness.ts';

type File = Readonly<Record<string, Written>>;
const now = Date.UTC(2025, 2, 31);
/** One policy takes a millisecond or two. */
const cases: Cases = { test: 1_000, fuzz: 100_000 };

const files = fc.record(
  Object.fromEntries(Object.entries(strictnesses).map(([key, it]) => [key, it.written])),
  { requiredKeys: [] },
) as fc.Arbitrary<File>;
const earlier: fc.Arbitrary<Record<string, unknown>> = fc.record(
  Object.fromEntries(Object.entries(strictnesses).map(([key, it]) => [key, it.good])),
  { requiredKeys: [] },
);
/** A record of the last policy, or none as on a fresh machine. */
const records = fc.option(earlier.map(it => recordOf(it, {})));

const valuesOf = (file: File) =>
  Object.fromEntries(Object.entries(file).map(([key, { value }]) => [key, value]));

function settle(raw: Record<string, unknown> | null, record: PolicyRecord | null) {
  const { policy } = settlePolicy(raw, record, knownSources, now).state;
  return policy as Readonly<Record<string, unknown>>;
}

/** Keys that are read wider than the widest value they may be read as. */
function tooWide(
  policy: Readonly<Record<string, unknown>>,
  bounds: Readonly<Record<string, unknown>>,
) {
  return Object.entries(bounds).filter(
    ([key, bound]) => !strictnesses[key]?.isWithin(policy[key], bound),
  );
}

const boundsOf = (file: File) =>
  Object.fromEntries(Object.entries(file).map(([key, { bound }]) => [key, bound]));

/** Where a key is lost on the way, what was last in force is as good as what was written. */
function boundsOrLast(file: File, arrived: object, record: PolicyRecord | null) {
  return Object.fromEntries(
    Object.entries(file).map(([key, { bound }]) => [
      key,
      key in arrived ? bound : (record?.policy[key] ?? strictnesses[key]?.strictest),
    ]),
  );
}

/** One slip in every name. */
const slip = (key: string) => `${key.slice(0, 2)}${key.slice(1)}`;

describe('a policy, whatever is written in it', { timeout: patienceMs }, () => {
  it('has a measure for every key that can be read strictly', () => {
    const strict = Object.entries(declaredKeys).filter(([, it]) => 'strictest' in it);
    expect(Object.keys(strictnesses).sort()).toEqual(strict.map(([key]) => key).sort());
  });

  it('is never read wider than it is written', () => {
    forAll(
      [files, records],
      (file, record) => {
        expect(tooWide(settle(valuesOf(file), record), boundsOf(file))).toEqual([]);
      },
      cases,
    );
  });

  it('is never read wider when its names are misspelled', () => {
    forAll(
      [files, records],
      (file, record) => {
        const slips = Object.entries(valuesOf(file)).map(([key, value]) => [slip(key), value]);
        const policy = settle({ revision: '1', ...Object.fromEntries(slips) }, record);
        expect(tooWide(policy, boundsOrLast(file, {}, record))).toEqual([]);
      },
      cases,
    );
  });

  it('is never read wider as one text', () => {
    forAll(
      [files, records],
      (file, record) => {
        const raw = throughChromium({ policyText: JSON.stringify(valuesOf(file)) });
        expect(tooWide(settle(raw, record), boundsOf(file))).toEqual([]);
      },
      cases,
    );
  });

  it('is never read wider after Chromium dropped what is of the wrong type, where it declares its keys', () => {
    forAll(
      [files, records],
      (file, record) => {
        const declares = Object.keys(file).join(', ');
        const raw = throughChromium({ ...valuesOf(file), declares });
        expect(tooWide(settle(raw, record), boundsOrLast(file, raw, record))).toEqual([]);
      },
      cases,
    );
  });

  it('loosens nothing of what was locked, where it neither declares its keys nor lifts any', () => {
    forAll(
      [files, earlier],
      (file, before) => {
        const raw = throughChromium({ ...valuesOf(file), guidance: 'Call us.' });
        const policy = settle(raw, recordOf(before, {}));
        const untouched = Object.entries(before).filter(([key]) => !(key in raw));
        expect(tooWide(policy, Object.fromEntries(untouched))).toEqual([]);
      },
      cases,
    );
  });

  it('loosens nothing by being an unreadable text', () => {
    forAll(
      [fc.string().filter(it => !/^\s*\{/.test(it)), records],
      (policyText, record) => {
        const strict = Object.entries(strictnesses).map(([key, it]) => [key, it.strictest]);
        const last = record && Object.keys(record.policy).length > 0 ? record.policy : null;
        const policy = settle({ policyText }, record);
        expect(tooWide(policy, last ?? Object.fromEntries(strict))).toEqual([]);
      },
      cases,
    );
  });
});

const oddNames = fc.constantFrom(
  'toString',
  'constructor',
  '__proto__',
  'valueOf',
  'hasOwnProperty',
  '',
  '0',
);
const names = fc.oneof(fc.constantFrom(...policyKeys), oddNames, fc.string());
const { anything } = fc.letrec(tie => ({
  anything: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('anything'), { maxLength: 3 }),
    fc
      .array(
        fc.tuple(
          fc.oneof(names, fc.constantFrom(...knownSources, 'enabled', 'key', 'email')),
          tie('anything'),
        ),
        { maxLength: 4 },
      )
      .map(objectOf),
  ),
}));

/** Also with `__proto__` as a name like any other. */
function objectOf(pairs: readonly (readonly [string, unknown])[]): unknown {
  return JSON.parse(
    `{${pairs.map(([name, it]) => `${JSON.stringify(name)}:${JSON.stringify(it)}`).join(',')}}`,
  );
}

const wild = fc.array(fc.tuple(names, anything), { maxLength: 6 }).map(objectOf) as fc.Arbitrary<
  Record<string, unknown>
>;

describe('any object at all', { timeout: patienceMs }, () => {
  it('is a policy that can be read, and read again from what is remembered of it', () => {
    forAll(
      [wild, fc.option(wild)],
      (raw, before) => {
        const record = before && recordOf(before, {});
        const first = settlePolicy(raw, record, knownSources, now);
        const known = knownSources.map(id => ({ id, enabledByDefault: true }));
        combine(first.state.policy, {}, known);
        expect(Object.keys(first.state.policy).filter(key => !policyKeys.includes(key))).toEqual(
          [],
        );
        expect(settlePolicy(null, first.record, knownSources, now).state.policy).toEqual(
          first.state.policy,
        );
      },
      cases,
    );
  });
});
