import type { PolicyProblem } from './problems.ts';
import { policyKeys } from './schema.ts';
import { controls, everyKey, namesIn } from './settings/controls.ts';
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
  const given = asObject(raw);
  const { steering, rest } = sort(given, problems);
  if (!Object.hasOwn(given, 'policyText')) {
    const slip = Object.keys(rest).find(key => meantBy(key, policyKeys) === 'policyText');
    if (slip === undefined) return readKeys(rest, steering, false, problems);
    problems.push({ code: 'misspelled', path: slip, meant: 'policyText' });
  }
  const text = toObject(steering.policyText);
  if (!text) {
    problems.push({ code: 'unreadable-text', path: 'policyText' });
    return { ...readKeys({}, steering, false, problems), isUnreadable: true };
  }
  for (const path of Object.keys(rest)) problems.push({ code: 'beside-text', path });
  const inner = sort(text, problems);
  const { revision } = { ...steering, ...inner.steering };
  // A text is whole or unreadable, so that what it lacks was left out on purpose.
  const own = { ...inner.steering, ...(revision ? { revision } : {}) };
  return readKeys(inner.rest, own, true, problems);
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

function toObject(text: string | undefined): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
