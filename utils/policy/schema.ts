import * as z from 'zod/mini';
import { declaredChoices, settingsSchema } from './settings/chosen.ts';
import { controls } from './settings/controls.ts';
import { type Declaration, optionalShape } from './settings/declaration.ts';
import { rules } from './settings/rules.ts';

export type { Settings } from './settings/chosen.ts';
export type { SourceSettings } from './settings/sources.ts';

/** Every key of a policy but `defaults`, which holds what a person can set once more. */
export const declaredKeys = { ...declaredChoices, ...rules };

/** Every name that a policy can have at its top, in the order of README's table. */
export const policyKeys = [...Object.keys(declaredKeys), 'defaults', ...Object.keys(controls)];

/** What `defaults` would be if nobody could read it. */
export const strictDefaults = strictestOf(declaredChoices);

/** What a policy would be if nobody could read it. */
export const strictPolicy = strictestOf(declaredKeys);

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

/** A policy with the keys that say how it is to be read, as managed storage delivers it. */
export const deliverySchema = z.object({
  ...policySchema.shape,
  ...optionalShape(controls),
});

function strictestOf(declared: Readonly<Record<string, Declaration>>): Record<string, unknown> {
  const strict = Object.entries(declared).map(([key, { strictest }]) => [key, strictest] as const);
  return Object.fromEntries(strict.filter(([, strictest]) => strictest !== undefined));
}
