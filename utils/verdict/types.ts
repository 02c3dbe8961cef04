import * as z from 'zod/mini';
import { caps } from '../signals/caps.ts';
import { valuesSchema } from '../signals/types.ts';

/** The four words a person may read. There is no fifth that says "safe". */
export const verdictWords = ['malicious', 'suspicious', 'no-threat-found', 'unknown'] as const;
export type VerdictWord = (typeof verdictWords)[number];

/**
 * One reason in the verdict. `id` is the key of its text, `reason_…` or `signal_…`, which is filled
 * from `values`. Weightiest first.
 */
const reasonSchema = z.object({
  id: z.string(),
  weight: z.enum(['strong', 'medium', 'weak', 'note', 'clears']),
  values: z.optional(valuesSchema),
  /** The source that says so, where one does. */
  source: z.optional(z.string()),
});
export type Reason = z.infer<typeof reasonSchema>;

export const verdictSchema = z.object({
  word: z.enum(verdictWords),
  reasons: z.array(reasonSchema),
  /** How many of the sources that were asked gave an answer. */
  coverage: z.object({ answered: z.number(), asked: z.number() }),
  /** False while something that could change the word is still under way. */
  final: z.boolean(),
  /** Why silence says nothing here: texts `capped_<cap>` and `cappedAdvice_<cap>` lead then. */
  cap: z.optional(z.enum(caps)),
  /** The address that the link leads on to, where the verdict is about that one. */
  about: z.optional(z.string()),
});
export type Verdict = z.infer<typeof verdictSchema>;
