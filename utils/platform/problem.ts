import * as z from 'zod/mini';
import { gatewaySchema } from './gateway.ts';
import { momentSchema } from './moment.ts';

/** Why there is no answer. Each has a text `problem_<code>` that says what to do. */
export const problemCodes = [
  'no-key',
  'bad-key',
  'quota',
  'offline',
  'timeout',
  'not-permitted',
  'turned-away',
  'blocked-by-policy',
  'unexpected-answer',
  'unsupported',
  'analysis-failed',
  'still-running',
  'interrupted',
] as const;

/** A failure as a value. `message` is in the service's own words, shortened, and never holds a key. */
export const problemSchema = z.object({
  kind: z.literal('problem'),
  code: z.enum(problemCodes),
  status: z.optional(z.number()),
  message: z.optional(z.string()),
  /** Epoch milliseconds before which asking again is useless. */
  resetAt: z.optional(momentSchema),
  /** Page for people where one can see more. http(s) only; opened only by a click. */
  link: z.optional(z.string()),
  /** Set where it is a gateway of the organization that stood in the way. */
  gateway: z.optional(gatewaySchema),
});
export type Problem = z.infer<typeof problemSchema>;
type ProblemCode = Problem['code'];

/** Makes a problem; shortens `message` to what fits a row. */
export function problem(
  code: ProblemCode,
  more: Partial<Omit<Problem, 'kind' | 'code'>> = {},
): Problem {
  const { message, ...rest } = more;
  const words = message?.replace(/\s+/g, ' ').trim().slice(0, 300);
  return { kind: 'problem', code, ...rest, ...(words ? { message: words } : {}) };
}

/** Tells a problem from anything else that has a `kind`, or none. */
export function isProblem(value: unknown): value is Problem {
  return (value as Problem | null)?.kind === 'problem';
}
