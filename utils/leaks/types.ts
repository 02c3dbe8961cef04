import * as z from 'zod/mini';

/** What the guard does about a leak by itself, mildest first. A policy can only move it to the right. */
export const leakActions = ['warn', 'ask', 'refuse'] as const;
export type LeakAction = (typeof leakActions)[number];

/** The classes of leak. Each has a text `leak_<kind>` and a rule in this folder. */
export const leakKinds = [
  'internal-host',
  'password',
  'username',
  'email',
  'encoded-email',
  'token',
  'secret-key',
  'signed-address',
  'secret-parameter',
  'personal-data',
  'one-time-link',
  'sharing-link',
  'signing-link',
  'meeting-link',
  'login-callback',
  'order-or-invoice',
  'unsubscribe-link',
  'identifier',
] as const;
export type LeakKind = (typeof leakKinds)[number];

/** A part of the target's URL that would give something away. */
export const leakSchema = z.object({
  kind: z.enum(leakKinds),
  action: z.enum(leakActions),
  /** The exact text as it stands in `target.url`. */
  part: z.string(),
  /** Offsets of `part` in `target.url`, in UTF-16 units, end exclusive. */
  start: z.number(),
  end: z.number(),
  /** A proper name for the sentence, e.g. `SharePoint`, `AWS`, or the parameter's name. */
  detail: z.optional(z.string()),
});
export type Leak = z.infer<typeof leakSchema>;

/** What an organization adds: its own domains, and classes that are to be taken more seriously. */
export interface LeakPolicy {
  readonly internalDomains?: readonly string[] | undefined;
  /** A milder action than the rules' own changes nothing. */
  readonly leakActions?: Readonly<Partial<Record<LeakKind, LeakAction>>> | undefined;
}
