import * as z from 'zod/mini';

/** What the person can answer when the guard asks. */
export const guardAnswers = ['redacted', 'as-is', 'host-only', 'cancel'] as const;
export type GuardAnswer = (typeof guardAnswers)[number];

/** The guard's state in a check, for showing; the permission itself is a Clearance and is never stored. */
export const guardStateSchema = z.object({
  state: z.enum(['cleared', 'asking', 'refused', 'cancelled']),
  /** Why it asks or refuses: text `guard_<reason>`. */
  reason: z.optional(
    z.enum(['leaks', 'secrets', 'internal', 'policy', 'hidden-by-wrapper', 'not-a-web-link']),
  ),
  /** The answers on offer while it asks. */
  options: z.array(z.enum(guardAnswers)),
  /** What would be sent instead; null where nothing sensible remains. */
  redacted: z.nullable(z.string()),
  answer: z.optional(z.enum(guardAnswers)),
});
export type GuardState = z.infer<typeof guardStateSchema>;
