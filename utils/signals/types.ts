import * as z from 'zod/mini';

export const signalLevels = ['note', 'worth-a-scan', 'strong'] as const;
export type SignalLevel = (typeof signalLevels)[number];

/** Evidence visible in the link itself. `id` names the rule and its text `signal_<id>`; `values` fill that text. */
export const signalSchema = z.object({
  id: z.string(),
  level: z.enum(signalLevels),
  values: z.optional(z.record(z.string(), z.string())),
});
export type Signal = z.infer<typeof signalSchema>;
