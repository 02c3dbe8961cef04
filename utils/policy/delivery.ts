import { readJson } from './json.ts';
import type { PolicyProblem } from './problems.ts';
import { policyKeys } from './schema.ts';
import { controls, everyKey, namesIn } from './settings/controls.ts';
import { fromBox, mapValues } from './settings/normalize.ts';
import { asObject, isObject } from './settings/salvage.ts';
import { meantBy } from './settings/spelling.ts';

/** What managed storage delivered, and what it says of what it does not hold. */
export interface Delivery {
  /** The keys of the policy as they were written. */
  readonly written: Readonly<Record<string, unknown>>;
  /** Set where the policy is a text that nobody can read. */
  readonly isUnreadable: boolean;
  /** Keys that the file says it sets; they are missed where they did not arrive. */
  readonly declared: readonly string[];
  /** Whether the lock of a key that neither arrived nor is declared ends. */
  lifts(key: string): boolean;
  readonly revision: string | undefined;
  readonly problems: readonly PolicyProblem[];
}

type Steering = { readonly [K in keyof typeof controls]?: string };

/** Tells the keys that say how to read a policy from the policy itself. */
export function openDelivery(raw: unknown): Delivery {
  const problems: PolicyProblem[] = [];
  const given = mapValues(asObject(raw), fromBox) as Record<string, unknown>;
  const { steering, rest } = sort(given, problems);
  if (!Object.hasOwn(given, 'policyText')) {
    const slip = Object.keys(rest).find(key => meantBy(key, policyKeys) === 'policyText');
    if (slip === undefined) return readKeys(rest, steering, false, problems);
    problems.push({ code: 'misspelled', path: slip, meant: 'policyText' });
  }
  return readText(steering, rest, problems);
}

/** A text is whole or unreadable, so that what it lacks was left out on purpose. */
function readText(steering: Steering, beside: object, problems: PolicyProblem[]): Delivery {
  const text = toObject(steering.policyText, problems);
  if (!text || !saysSomething(text)) {
    const code = text ? 'foreign-text' : 'unreadable-text';
    problems.push({ code, path: 'policyText' });
    return { ...readKeys({}, steering, false, problems), isUnreadable: true };
  }
  for (const path of Object.keys(beside)) problems.push({ code: 'beside-text', path });
  const inner = sort(mapValues(text, fromBox) as Record<string, unknown>, problems);
  const { revision } = { ...steering, ...inner.steering };
  const own = { ...inner.steering, ...(revision ? { revision } : {}) };
  // A whole delivery may have been put into its own text once more.
  if (own.policyText !== undefined) return readText(own, inner.rest, problems);
  return readKeys(inner.rest, own, true, problems);
}

/** Whether a text is a policy: an empty one ends all locks, but one of foreign names alone is something else. */
function saysSomething(text: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(text);
  return names.length === 0 || names.some(name => meantBy(name, policyKeys) !== null);
}

function readKeys(
  written: Readonly<Record<string, unknown>>,
  { declares, lift, revision }: Steering,
  isWhole: boolean,
  problems: PolicyProblem[],
): Delivery {
  const declared = readNames(declares, 'declares', problems);
  const lifted = readNames(lift, 'lift', problems);
  // An empty text declares nothing, and says nothing of what is missing either.
  const lacksNothing = isWhole || namesIn(declares ?? '').length > 0;
  return {
    written,
    isUnreadable: false,
    declared,
    lifts: key => lacksNothing || lifted.includes(key),
    revision,
    problems,
  };
}

/** Known keys among names with commas; a slip in what is declared counts, in what is lifted it does not. */
function readNames(
  list: string | undefined,
  key: 'declares' | 'lift',
  problems: PolicyProblem[],
): string[] {
  const liftable = policyKeys.filter(name => !Object.hasOwn(controls, name));
  return namesIn(list ?? '').flatMap(name => {
    if (name.toLowerCase() === everyKey) return liftable;
    const exact = liftable.find(it => it.toLowerCase() === name.toLowerCase());
    if (exact) return exact;
    const meant = meantBy(name, liftable);
    const path = `${key}.${name}`;
    problems.push(meant ? { code: 'misspelled', path, meant } : { code: 'unknown-key', path });
    return meant && key === 'declares' ? meant : [];
  });
}

function sort(given: Record<string, unknown>, problems: PolicyProblem[]) {
  const steering: Partial<Record<keyof typeof controls, string>> = {};
  const rest = { ...given };
  for (const [key, { schema, normalize }] of Object.entries(controls)) {
    if (!Object.hasOwn(given, key)) continue;
    delete rest[key];
    const read = schema.safeParse(normalize ? normalize(given[key]) : given[key]);
    if (read.success) steering[key as keyof typeof controls] = read.data;
    else if (key !== 'policyText') problems.push({ code: 'invalid-value', path: key });
  }
  return { steering, rest };
}

/** What stands there twice is unreadable: nobody can tell which of the two was meant. */
function toObject(
  text: string | undefined,
  problems: PolicyProblem[],
): Record<string, unknown> | null {
  const plain = (text ?? '').replace(/^\ufeff/, '');
  const value = fromJson(plain);
  if (!isObject(value)) return null;
  const read = readJson(plain);
  const twice = 'faults' in read ? read.faults.filter(({ code }) => code === 'twice') : [];
  for (const { path } of twice) {
    problems.push({ code: 'twice', path });
    value[path.split('.', 1)[0] ?? path] = null;
  }
  return value;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
