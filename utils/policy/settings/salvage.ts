import type * as z from 'zod/mini';
import type { Salvage } from './declaration.ts';

type Read = (normalized: unknown) => Salvage | null;

/** Keeps the entries of a list that are readable; what is no list cannot be salvaged. */
export function readableEntries(entry: z.ZodMiniType): Read {
  return normalized => {
    if (!Array.isArray(normalized)) return null;
    const read = normalized.map(it => entry.safeParse(it));
    const lost = read.flatMap((it, at) => (it.success ? [] : [String(at)]));
    return { value: read.flatMap(it => (it.success ? [it.data] : [])), lost };
  };
}

/** Keeps the fields of an object that are readable, and puts `instead` in the place of the others. */
export function readableFields(
  fieldOf: (name: string) => z.ZodMiniType | null,
  instead?: unknown,
): Read {
  return normalized => {
    if (!isObject(normalized)) return null;
    const value: Record<string, unknown> = {};
    const lost: string[] = [];
    for (const [name, written] of Object.entries(normalized)) {
      const field = fieldOf(name);
      const parsed = field?.safeParse(written);
      if (parsed?.success) value[name] = parsed.data;
      else {
        lost.push(name);
        if (field && instead !== undefined) value[name] = instead;
      }
    }
    return { value, lost };
  };
}

/** Whether a value is an object with names, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
