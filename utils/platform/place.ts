import * as z from 'zod/mini';

/** The place of a check in a list that was given at once. */
export const listPlaceSchema = z.object({
  list: z.string().check(z.maxLength(64)),
  /** Counted from 0, of so many that were to be checked. */
  at: z.int().check(z.minimum(0)),
  of: z.int().check(z.minimum(1)),
  /** Whether the person ticked it to have its page photographed. */
  ticked: z.boolean(),
});
