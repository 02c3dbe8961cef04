import * as z from 'zod/mini';
import { isObject } from './salvage.ts';
import { meantBy } from './spelling.ts';

/** A name that stands in a value and means nothing there. */
interface StrangeName {
  /** The names above it, outermost first. */
  readonly above: readonly string[];
  readonly name: string;
  /** What it was probably meant for; null where that cannot be told. */
  readonly meant: string | null;
}

/** Every name in a value that its schema does not know, at any depth. */
export function strangeNames(
  schema: z.core.$ZodType,
  value: unknown,
  above: readonly string[] = [],
): StrangeName[] {
  if (schema instanceof z.ZodMiniOptional) return strangeNames(schema.def.innerType, value, above);
  if (schema instanceof z.ZodMiniArray) {
    const entries: unknown[] = Array.isArray(value) ? value : [];
    return entries.flatMap((it, at) =>
      strangeNames(schema.def.element, it, [...above, String(at)]),
    );
  }
  if (!isObject(value)) return [];
  const known = knownNames(schema);
  return Object.entries(value).flatMap(([name, entry]) => {
    if (known && !known.includes(name)) return [{ above, name, meant: meantBy(name, known) }];
    const inner = schemaOf(schema, name);
    return inner ? strangeNames(inner, entry, [...above, name]) : [];
  });
}

/** The names that an object can have; null where it can have any. */
function knownNames(schema: z.core.$ZodType): readonly string[] | null {
  if (schema instanceof z.ZodMiniObject) return Object.keys(schema.def.shape);
  const names = schema instanceof z.ZodMiniRecord ? schema.def.keyType : null;
  return names instanceof z.ZodMiniEnum ? names.options.map(String) : null;
}

function schemaOf(schema: z.core.$ZodType, name: string): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodMiniObject) return schema.def.shape[name];
  return schema instanceof z.ZodMiniRecord ? schema.def.valueType : undefined;
}
