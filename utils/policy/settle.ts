import { type Delivery, openDelivery } from './delivery.ts';
import { parsePolicy } from './parse.ts';
import type { PolicyProblem } from './problems.ts';
import { afterAbsence, type PolicyRecord, recordOf } from './record.ts';
import { type Policy, strictDefaults, strictPolicy } from './schema.ts';
import type { KeptKey, PolicyState } from './types.ts';

/** A policy and what is to be remembered of it. */
interface Settled {
  readonly state: PolicyState;
  readonly record: PolicyRecord | null;
}

/** What the strictest reading of each key is; keys that strictness would harm are missing. */
const strictest: Readonly<Record<string, unknown>> = { ...strictPolicy, defaults: strictDefaults };

/**
 * The policy in force, of what managed storage delivered now (null or empty where it delivered
 * nothing) and of what was in force before. Nothing that was locked is loosened by being late,
 * missing or broken: a key goes only where the file says so.
 */
export function settlePolicy(
  raw: Readonly<Record<string, unknown>> | null,
  record: PolicyRecord | null,
  knownSources: readonly string[],
  now: number,
): Settled {
  const last = parsePolicy(record?.policy, knownSources).policy;
  if (raw && Object.keys(raw).length > 0)
    return settleDelivery(raw, record, last, knownSources, now);
  const left = record && Object.keys(last).length > 0 ? afterAbsence(record, now) : null;
  if (!left) {
    return { state: { policy: {}, problems: [], freshness: 'none', kept: [] }, record: null };
  }
  const kept = Object.keys(last).map(key => ({ key, since: left.missingSince[key] ?? now }));
  const problems: PolicyProblem[] = [{ code: 'missing', path: '' }];
  return { state: { policy: last, problems, freshness: 'last-known', kept }, record: left };
}

function settleDelivery(
  raw: unknown,
  record: PolicyRecord | null,
  last: Policy,
  knownSources: readonly string[],
  now: number,
): Settled {
  const delivery = openDelivery(raw);
  const { policy, problems, meant } = parsePolicy(delivery.written, knownSources, last);
  const missing = missingOf(delivery, last, meant);
  const standIns = missing.filter(it => it.value !== undefined).map(it => [it.key, it.value]);
  const since = (key: string) => record?.missingSince[key] ?? now;
  const inForce = { ...Object.fromEntries(standIns), ...policy };
  const kept = missing.flatMap(({ key, why }): KeptKey[] =>
    why === 'left-out' ? [{ key, since: since(key) }] : [],
  );
  return {
    state: {
      policy: inForce,
      problems: [...delivery.problems, ...problems, ...missing.flatMap(problemOf)],
      freshness: 'current',
      kept,
      ...(delivery.revision ? { revision: delivery.revision } : {}),
    },
    record: recordOf(inForce, Object.fromEntries(missing.map(it => [it.key, since(it.key)]))),
  };
}

/** A key that is in force without having arrived. */
interface Missing {
  readonly key: string;
  readonly value: unknown;
  /** The file says that it sets the key; nobody can read the file; or it says nothing of the key. */
  readonly why: 'declared' | 'unreadable' | 'left-out';
}

function missingOf(delivery: Delivery, last: Policy, meant: readonly string[]): Missing[] {
  const before: Readonly<Record<string, unknown>> = { ...last };
  if (delivery.isUnreadable) {
    const values = Object.keys(before).length > 0 ? before : strictest;
    return Object.entries(values).map(([key, value]) => standIn(key, 'unreadable', value));
  }
  const missed = delivery.declared.filter(key => !meant.includes(key));
  const left = Object.keys(before).filter(key => !meant.includes(key) && !missed.includes(key));
  return [
    ...missed.map(key => standIn(key, 'declared', before[key] ?? strictest[key])),
    ...left.filter(key => !delivery.lifts(key)).map(key => standIn(key, 'left-out', before[key])),
  ];
}

function standIn(key: string, why: Missing['why'], value: unknown): Missing {
  return { key, why, value };
}

function problemOf({ key, why }: Missing): PolicyProblem[] {
  return why === 'declared' ? [{ code: 'not-arrived', path: key }] : [];
}
