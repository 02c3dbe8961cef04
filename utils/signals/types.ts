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

/** What `findSignals` may be told beside the target. */
export interface SignalOptions {
  /** Domains that the organisation wants guarded like a well-known brand. */
  readonly protectedDomains?: readonly string[];
  /** The link as it was written, before any parser touched it. */
  readonly raw?: string;
}
