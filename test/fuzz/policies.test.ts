import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurable } from '../../utils/check/configurable.ts';
import { combine } from '../../utils/policy/effective.ts';
import { recordOf } from '../../utils/policy/record.ts';
import { policyKeys, type Settings } from '../../utils/policy/schema.ts';
import { settlePolicy } from '../../utils/policy/settle.ts';
import { isWider } from '../../utils/policy/visibility.ts';
import { policies } from '../policy/export/policies.ts';
import { forAll, patienceMs } from '../properties/for-all.ts';
import { strictnesses } from '../properties/strictness.ts';
import { counts } from './counts.ts';
import { mutate, mutations } from './mutations.ts';

type Values = Readonly<Record<string, unknown>>;

const known = configurable.map(({ id }) => id);
const now = Date.UTC(2026, 10, 26);
const toBytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** Good policies with something done to their bytes, as keys or as one text. */
const damaged = fc.tuple(policies, mutations, fc.boolean()).map(([before, all, asText]) => {
  const text = new TextDecoder().decode(mutate(toBytes(before), all));
  const after = parse(text);
  return { before, after: after ?? {}, raw: asText || !after ? { policyText: text } : after };
});

/** What a person may have chosen before the policy came. */
const settings: fc.Arbitrary<Settings> = policies.map(it => it.defaults ?? {}) as never;

const settle = (raw: Values | null, record = null as ReturnType<typeof recordOf> | null) =>
  settlePolicy(raw, record, known, now);
const read = (raw: Values, last?: Values) =>
  settle(raw, last ? recordOf(last, {}) : null).state.policy as Values;

/** Keys that let more happen than they did. */
const wider = (policy: Values, bounds: Values, keys: readonly string[]) =>
  keys.filter(key => strictnesses[key] && !strictnesses[key].isWithin(policy[key], bounds[key]));

describe('a policy, whatever befell its file', { timeout: patienceMs }, () => {
  it('is read, and read again from what is remembered of it', () => {
    forAll(
      [damaged, fc.option(policies)],
      ({ raw }, last) => {
        const { state, record } = settle(raw, last && recordOf(last, {}));
        expect(Object.keys(state.policy).filter(it => !policyKeys.includes(it))).toEqual([]);
        if (record) expect(settle(null, record).state.policy).toEqual(state.policy);
      },
      counts.policies,
    );
  });

  it('means by every key that is whole what it meant before', () => {
    forAll(
      [damaged],
      ({ before, after, raw }) => {
        const whole = Object.keys(before).filter(
          key =>
            Object.hasOwn(after, key) && JSON.stringify(after[key]) === JSON.stringify(before[key]),
        );
        expect(wider(read(raw), read(before), whole)).toEqual([]);
      },
      counts.policies,
    );
  });

  it('loosens nothing by a key that is gone where the last policy had it, unless its text is whole', () => {
    forAll(
      [damaged],
      ({ before, after, raw }) => {
        const gone = Object.keys(before).filter(key => !Object.hasOwn(after, key));
        // `{}` is whole too: somebody wants no policy any more.
        const isWholeText = typeof raw.policyText === 'string' && parse(raw.policyText) !== null;
        if (isWholeText || Object.keys(raw).length === 0) return;
        expect(wider(read(raw, before), read(before), gone)).toEqual([]);
      },
      counts.policies,
    );
  });

  it('is in force whatever the person chose: no ceiling is passed and nothing forbidden asked', () => {
    forAll(
      [damaged, settings],
      ({ raw }, chosen) => {
        const policy = settle(raw).state.policy;
        const effective = combine(policy, chosen, configurable);
        expect(isWider(effective.visibility.value, policy.maxVisibility ?? 'public')).toBe(false);
        for (const [id, source] of Object.entries(effective.sources)) {
          const own = policy.sources?.[id] ?? policy.sources?.['*'];
          const isForbidden = policy.forbiddenSources?.some(it => it === id || it === '*');
          const isOff = isForbidden || own?.enabled === false;
          expect([id, isOff && source.enabled.value]).toEqual([id, isOff && false]);
          if (own?.sendUrl === false) expect([id, source.sendUrl.value]).toEqual([id, false]);
        }
      },
      counts.policies,
    );
  });
});

function parse(text: string): Values | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Values)
      : null;
  } catch {
    return null;
  }
}
