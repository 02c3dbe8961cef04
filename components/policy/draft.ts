import type { Kind } from '../../utils/policy/export/kinds.ts';
import { declaredKeys } from '../../utils/policy/schema.ts';
import { declaredChoices } from '../../utils/policy/settings/chosen.ts';
import { asObject } from '../../utils/policy/settings/salvage.ts';

/** A policy in the making. Values are as they were entered; the kit's reader says what is wrong with them. */
export interface Draft {
  readonly locked: Readonly<Record<string, unknown>>;
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** What is said of a key: nothing, a start that can be changed, or a lock. */
export type How = 'unset' | 'default' | 'locked';

/** A draft that says nothing. */
export const emptyDraft: Draft = { locked: {}, defaults: {} };

/** A draft that says what a policy says. */
export function draftOf(policy: Readonly<Record<string, unknown>>): Draft {
  const { defaults, ...locked } = policy;
  return { locked, defaults: asObject(defaults) };
}

/** The policy that a draft says, its keys in their usual order. */
export function policyOf({ locked, defaults }: Draft): Record<string, unknown> {
  const starts = inOrder(defaults);
  const isBegun = Object.keys(starts).length > 0;
  return { ...inOrder(locked), ...(isBegun ? { defaults: starts } : {}) };
}

function inOrder(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known = Object.keys(declaredKeys);
  const names = [...known.filter(key => key in values), ...Object.keys(values)];
  return Object.fromEntries(names.map(key => [key, values[key]]));
}

/** What a draft says of a key. */
export function howOf({ locked, defaults }: Draft, key: string): How {
  if (key in locked) return 'locked';
  return key in defaults ? 'default' : 'unset';
}

/** The draft with a value for a key in one place, and in no other. */
export function withValue(draft: Draft, key: string, how: How, value: unknown): Draft {
  const { [key]: _, ...locked } = draft.locked;
  const { [key]: __, ...defaults } = draft.defaults;
  if (how === 'locked') return { defaults, locked: { ...locked, [key]: value } };
  if (how === 'default') return { locked, defaults: { ...defaults, [key]: value } };
  return { locked, defaults };
}

/** The draft with other entries of services in one place; none takes the key away. */
export function withSources(
  draft: Draft,
  place: keyof Draft,
  entries: Readonly<Record<string, unknown>>,
): Draft {
  const { sources: _, ...rest } = draft[place];
  const isEmpty = Object.keys(entries).length === 0;
  return { ...draft, [place]: isEmpty ? rest : { ...rest, sources: entries } };
}

/** What a key has when it is set at first. */
export function firstValue(key: string, kind: Kind): unknown {
  const declared: Readonly<Record<string, { builtIn: unknown }>> = declaredChoices;
  if (Object.hasOwn(declared, key)) return declared[key]?.builtIn;
  switch (kind.kind) {
    case 'words':
      return kind.words[0];
    case 'flag':
      return false;
    case 'number':
      return kind.least;
    case 'list':
      return [];
    case 'fields':
      return {};
    default:
      return '';
  }
}
