import { openDelivery } from '../delivery.ts';
import { readJson } from '../json.ts';
import type { PolicyProblem } from '../problems.ts';
import { declaredKeys, type Policy } from '../schema.ts';
import { isObject } from '../settings/salvage.ts';
import { settlePolicy } from '../settle.ts';
import { unwrap } from './unwrap.ts';

/** What can be wrong with a policy as a file, beside all that can be wrong with a policy; text `kitProblem_<code>`. */
export const fileProblemCodes = [
  'broken',
  'no-object',
  'empty',
  'unprintable',
  'bad-id',
  'bad-address',
  'bad-revision',
  'encoding',
] as const;

/** Why no file is made: a problem of the policy, or of the file it stands in. */
export type FileProblem =
  | PolicyProblem
  | {
      readonly code: (typeof fileProblemCodes)[number];
      readonly path: string;
      readonly line?: number;
    };

/** A policy without a fault, as the kit writes it. */
export interface FaultlessPolicy {
  readonly policy: Policy;
  readonly revision?: string;
}

type PolicyRead = FaultlessPolicy | { readonly problems: readonly FileProblem[] };

/** Reads a policy file strictly: any mistake in it, by the name of its key, and no policy then. */
export function readPolicyText(
  text: string,
  knownSources: readonly string[],
  ids: readonly string[] = [],
): PolicyRead {
  const json = readJson(text);
  if ('faults' in json) return { problems: json.faults };
  return readPolicyValue(unwrap(json.value, ids), knownSources);
}

/** The same of a policy that is an object already. */
export function readPolicyValue(raw: unknown, knownSources: readonly string[]): PolicyRead {
  if (!isObject(raw)) return { problems: [{ code: 'no-object', path: '' }] };
  const { policy, problems, revision } = settlePolicy(raw, null, knownSources, 0).state;
  const unprintable = unprintableIn({ ...policy, revision });
  const all: FileProblem[] = [...problems, ...unprintable];
  if (all.length > 0) return { problems: all };
  const isEmpty = Object.keys(policy).length === 0;
  if (isEmpty && !liftsAll(raw)) return { problems: [{ code: 'empty', path: '' }] };
  return { policy, ...(revision ? { revision } : {}) };
}

function liftsAll(raw: Record<string, unknown>): boolean {
  if (Object.keys(raw).length === 0) return false;
  const { lifts } = openDelivery(raw);
  return Object.keys(declaredKeys).every(key => lifts(key));
}

/** Neither XML nor the registry can hold these, not even escaped; a text with them is a slip anyway. */
const unwritable = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u;

function unprintableIn(value: unknown, path: readonly string[] = []): FileProblem[] {
  if (typeof value === 'string') {
    const isFine = value.isWellFormed() && !unwritable.test(value);
    return isFine ? [] : [{ code: 'unprintable', path: path.join('.') }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, it]) => [
    ...unprintableIn(name, path),
    ...unprintableIn(it, [...path, name]),
  ]);
}
