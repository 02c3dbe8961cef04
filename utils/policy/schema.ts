import * as z from 'zod/mini';
import { choices } from './settings/choices.ts';
import type { Declaration, OptionalShape } from './settings/declaration.ts';
import { rules } from './settings/rules.ts';
import { sourcesChoice } from './settings/sources.ts';

/** Everything that a person can set, each key declared once. */
export const declaredChoices = { ...choices, sources: sourcesChoice };

/** Every key of a policy but `defaults`, which holds what a person can set once more. */
export const declaredKeys = { ...declaredChoices, ...rules };

/** What a person set. Every key may be missing. */
export const settingsSchema = z.object(optionalShape(declaredChoices));
export type Settings = z.infer<typeof settingsSchema>;
export type { SourceSettings } from './settings/sources.ts';

/** What only an administrator can say. */
const rulesSchema = z.object(optionalShape(rules));
export type Rules = z.infer<typeof rulesSchema>;

/** Managed storage: each setting at the top is locked, inside `defaults` it is a starting value. */
export const policySchema = z.object({
  ...settingsSchema.shape,
  ...rulesSchema.shape,
  defaults: z.optional(settingsSchema),
});
export type Policy = z.infer<typeof policySchema>;

function optionalShape<D extends Readonly<Record<string, Declaration>>>(
  declared: D,
): OptionalShape<D> {
  const shape = Object.entries(declared).map(([key, { schema }]) => [key, z.optional(schema)]);
  return Object.fromEntries(shape) as OptionalShape<D>;
}
