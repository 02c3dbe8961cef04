import type * as z from 'zod/mini';
import { codeOf, type PolicyProblemCode } from '../problems.ts';
import type { Lost, Salvage } from './declaration.ts';

type Read = (normalized: unknown) => Salvage | null;

/**
 * Keeps the entries of a list that are readable; what is no list cannot be salvaged. Where `least`
 * wants one, a list without a readable entry is nothing.
 */
export function readableEntries(entry: z.ZodMiniType, least?: 'at-least-one'): Read {
  return normalized => {
    if (!Array.isArray(normalized)) return null;
    const read = normalized.map(it => entry.safeParse(it));
    const value = read.flatMap(it => (it.success ? [it.data] : []));
    const isNothing = least !== undefined && value.length === 0;
    return { value: isNothing ? undefined : value, lost: read.flatMap(lostAt) };
  };
}

function lostAt({ error }: z.core.util.SafeParseResult<unknown>, at: number): Lost[] {
  return error ? lostIn(error, String(at), 'left-out') : [];
}

/** Enough to find what is wrong. */
const mostPlaces = 10;

/** Every place in a `part` of a value that its schema refuses, with the reason where that has a word of its own. */
export function lostIn(
  { issues }: z.core.$ZodError,
  part: string,
  otherwise: PolicyProblemCode,
): Lost[] {
  const lost = issues.map(({ path, message }) => ({
    part: [part, ...path.map(String)].filter(Boolean).join('.'),
    code: codeOf(message, otherwise),
  }));
  return lost
    .filter((it, at) => lost.findIndex(other => other.part === it.part) === at)
    .slice(0, mostPlaces);
}

/**
 * Keeps the fields of an object that are readable, and puts `instead` in the place of the others.
 * Names that are no field are left out; names.ts tells of them.
 */
export function readableFields(
  fieldOf: (name: string) => z.ZodMiniType | null,
  instead?: unknown,
): Read {
  return normalized => {
    if (!isObject(normalized)) return null;
    const value: Record<string, unknown> = {};
    const lost: Lost[] = [];
    for (const [name, written] of Object.entries(normalized)) {
      const parsed = fieldOf(name)?.safeParse(written);
      if (!parsed) continue;
      if (parsed.success) value[name] = parsed.data;
      else {
        lost.push(
          ...lostIn(parsed.error, name, instead === undefined ? 'left-out' : 'invalid-value'),
        );
        if (instead !== undefined) value[name] = instead;
      }
    }
    return { value, lost };
  };
}

/** Whether a value is an object with names, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value where it is an object with names, else an empty one. */
export function asObject(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}
