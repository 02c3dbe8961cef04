import * as z from 'zod/mini';
import type { Salvage } from './declaration.ts';
import { choice, type Declaration } from './declaration.ts';
import { fromJsonText, toFlag, toTrimmed, toWord } from './normalize.ts';
import { asObject, isObject } from './salvage.ts';

/** What can be set of one source. A field without a strictest value switches the source off where it is unreadable. */
export const sourceFields = {
  enabled: { schema: z.boolean(), normalize: toFlag, strictest: false },
  key: { schema: z.string().check(z.maxLength(512)), normalize: toTrimmed },
  /** A gateway's address, or the organization's own. */
  base: { schema: z.url({ protocol: /^https?$/ }), normalize: toTrimmed },
  sendUrl: { schema: z.boolean(), normalize: toFlag, strictest: false },
} satisfies Record<string, Declaration>;

/** Settings of one source, every one of which may be missing. */
const sourceSettingsSchema = z.object({
  enabled: z.optional(sourceFields.enabled.schema),
  key: z.optional(sourceFields.key.schema),
  base: z.optional(sourceFields.base.schema),
  sendUrl: z.optional(sourceFields.sendUrl.schema),
} satisfies Record<keyof typeof sourceFields, unknown>);
export type SourceSettings = z.infer<typeof sourceSettingsSchema>;

/** Stands for every source that is not named beside it. */
export const everyOther = '*';

/** By source id; `urlscan` holds the key for scans. */
export const sourcesChoice = choice({
  schema: z.record(z.string(), sourceSettingsSchema),
  builtIn: {},
  normalize: toEntries,
  salvage: readEntries,
  strictest: { [everyOther]: { enabled: false } },
  standIn,
});

function toEntries(written: unknown): unknown {
  const given = fromJsonText(written);
  if (!isObject(given)) return given;
  return Object.fromEntries(
    Object.entries(given).map(([id, entry]) => [toWord(id), toFields(entry)]),
  );
}

function toFields(written: unknown): unknown {
  const given = fromJsonText(written);
  if (!isObject(given)) return given;
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      fieldOf(name)?.normalize?.(value) ?? value,
    ]),
  );
}

/** Each source by itself: a mistake in one entry must not switch the others back to their defaults. */
function readEntries(normalized: unknown): Salvage | null {
  if (!isObject(normalized)) return null;
  const read = Object.entries(normalized).map(([id, entry]) => ({ id, ...readFields(entry) }));
  return {
    value: Object.fromEntries(read.map(({ id, value }) => [id, value])),
    lost: read.flatMap(({ id, lost }) =>
      lost.map(name => ({ part: name ? `${id}.${name}` : id, code: 'invalid-value' as const })),
    ),
  };
}

/** A source that is asked without its key, or elsewhere than at its gateway, is not the one that was meant. */
const off: SourceSettings = { enabled: false };

function readFields(normalized: unknown): { value: unknown; lost: string[] } {
  if (!isObject(normalized)) return { value: off, lost: [''] };
  let value: Record<string, unknown> = {};
  const lost: string[] = [];
  for (const [name, entry] of Object.entries(normalized)) {
    const field = fieldOf(name);
    const parsed = field?.schema.safeParse(entry);
    if (parsed?.success) value[name] = parsed.data;
    else if (field) lost.push(name);
  }
  for (const name of lost) value = { ...value, ...strictField(name) };
  return { value, lost };
}

function strictField(name: string): Record<string, unknown> {
  const field = fieldOf(name);
  return field && 'strictest' in field ? { [name]: field.strictest } : off;
}

/** In the place of a source, or of one of its fields. */
function standIn(read: unknown, [id = '', name]: readonly string[], last: unknown): unknown {
  const entries = asObject(read);
  const before = asObject(last)[id];
  if (name === undefined) return { ...entries, [id]: before ?? off };
  const known = asObject(before)[name];
  const part = known === undefined ? strictField(name) : { [name]: known };
  return { ...entries, [id]: { ...asObject(entries[id]), ...part } };
}

function fieldOf(name: string): Declaration | null {
  return Object.hasOwn(sourceFields, name) ? sourceFields[name as keyof typeof sourceFields] : null;
}
