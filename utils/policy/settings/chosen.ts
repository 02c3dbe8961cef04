import * as z from 'zod/mini';
import { choices } from './choices.ts';
import { optionalShape } from './declaration.ts';
import { sourcesChoice } from './sources.ts';

/** Everything that a person can set, each key declared once. */
export const declaredChoices = { ...choices, sources: sourcesChoice };

/**
 * What a person set. Every key may be missing. It stands apart from the policy's schema because
 * the popup reads it before its first frame, and needs none of the rules.
 */
export const settingsSchema = z.object(optionalShape(declaredChoices));
export type Settings = z.infer<typeof settingsSchema>;
