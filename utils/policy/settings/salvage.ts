import type * as z from 'zod/mini';
import { codeOf } from '../problems.ts';
import type { Lost, Salvage } from './declaration.ts';

type Read = (normalized: unknown) => Salvage | null;

/**
 * Keeps the entries of a list that are readable; what is no list cannot be salvaged, and neither can
 * a list without one readable entry where `least` wants one.
 */
export function readableEntries(entry: z.ZodMiniType, least?: 'at-least-one'): Read {
  return normalized => {
    if (!Array.isArray(normalized)) return null;
    const read = normalized.map(it => entry.safeParse(it));
    const value = read.flatMap(it => (it.success ? [it.data] : []));
    return least && value.length === 0 ? null : { value, lost: read.flatMap(lostAt) };
  };
}

function lostAt(read: z.core.util.SafeParseResult<unknown>, at: number): Lost[] {
  return read.success ? [] : [{ part: String(at), code: codeOf(read.error.issues[0]?.message) }];
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
        lost.push({ part: name, code: codeOf(parsed.error.issues[0]?.message) });
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
