import * as z from 'zod/mini';
import { guardStateSchema } from '../guard/types.ts';
import { leakSchema } from '../leaks/types.ts';
import { disclosureSchema } from '../link/disclosure.ts';
import { otherLinkSchema, targetSchema } from '../link/types.ts';
import { listedSchema } from '../list/types.ts';
import { outcomeSchema } from '../lookup/types.ts';
import { momentSchema } from '../platform/moment.ts';
import { listPlaceSchema } from '../platform/place.ts';
import { visibilitySchema } from '../policy/visibility.ts';
import { scanSchema } from '../scan/types.ts';
import { signalsSchema } from '../signals/types.ts';
import { verdictSchema } from '../verdict/types.ts';

/** What was sent to whom. `sends` is exactly the part of the target that the request held. */
const receiptSchema = z.object({
  /** Source id, or `urlscan` for the scan. */
  to: z.string(),
  origin: z.string(),
  sends: z.string(),
  discloses: disclosureSchema,
  at: momentSchema,
  /** Of a submission: the visibility that was asked for. */
  visibility: z.optional(visibilitySchema),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** One source's row. */
const rowSchema = z.discriminatedUnion('state', [
  z.object({ source: z.string(), state: z.literal('waiting') }),
  z.object({
    source: z.string(),
    state: z.literal('analyzing'),
    /** What is looked into there, as the source is asked about it. */
    asked: z.string(),
    startedAt: momentSchema,
    /** The platform's ids. Missing until it has answered: the request may have left, or not. */
    jobs: z.optional(z.array(z.string())),
  }),
  z.object({
    source: z.string(),
    state: z.literal('answered'),
    outcome: outcomeSchema,
    /** What it was asked about. */
    asked: z.optional(z.string()),
    /** Epoch milliseconds of the answer; older than the check where it came from the cache. */
    at: momentSchema,
    cached: z.boolean(),
    /** Set where it is the end of an analysis, so that no second one is offered. */
    analyzed: z.optional(z.boolean()),
  }),
]);
export type Row = z.infer<typeof rowSchema>;

/** Why no scan is under way, where none is: text `scanNone_<why>`. */
export const noScanSchema = z.object({
  state: z.literal('none'),
  why: z.enum([
    'no-key',
    'on-request',
    'asking',
    'not-cleared',
    'turned-off',
    'blocked-by-policy',
    'hidden-destination',
    'full-name',
    'sign-in-trap',
    'made-for-one',
  ]),
});

export const checkOrigins = [
  'link',
  'selection',
  'page',
  'popup',
  'omnibox',
  'shortcut',
  'picture',
] as const;

/** Another address that the link leads on to: read, asked about and judged like the link itself. */
const carriedSchema = z.object({
  target: targetSchema,
  leaks: z.array(leakSchema),
  signals: signalsSchema,
  rows: z.array(rowSchema),
  addresses: z.array(z.string()),
});

/**
 * One run of everything for one target: the record the popup shows. Only the background writes it.
 *
 * `choosing` waits for the person to pick one of several links; `asking` for the guard's question,
 * while lookups that need no answer already run; `done` means that nothing is under way.
 */
export const checkSchema = z.object({
  id: z.string(),
  stage: z.enum(['reading', 'choosing', 'asking', 'working', 'done']),
  origin: z.enum(checkOrigins),
  private: z.boolean(),
  startedAt: momentSchema,
  updatedAt: momentSchema,
  /** What the person gave us, at most 2,000 characters of it. */
  input: z.string(),
  /** Several links to choose from, else empty. */
  choices: z.array(z.string()),
  /** The text that people saw in place of the link, where it is known. */
  shown: z.optional(z.string()),
  /** The same for each of the choices, by its address. */
  shownFor: z.optional(z.record(z.string(), z.string())),
  target: z.nullable(targetSchema),
  /** Set instead of `target` where the link is no web address. */
  other: z.nullable(otherLinkSchema),
  /** Addresses that the link leads on to, nearest first. Missing in records of before. */
  carried: z.optional(z.array(carriedSchema)),
  /** Addresses that the link only mentions. */
  mentions: z.optional(z.array(z.string())),
  /** What the organization's list says of these addresses. Missing where it says nothing. */
  listed: z.optional(z.array(listedSchema)),
  /** Set where the person wants others asked though the organization has decided. */
  anyway: z.optional(z.boolean()),
  leaks: z.array(leakSchema),
  signals: signalsSchema,
  guard: guardStateSchema,
  rows: z.array(rowSchema),
  /** Addresses the resolver step learned. */
  addresses: z.array(z.string()),
  /** Host names that may have been made for one person, and the domains that resolvers are asked about instead. */
  held: z.optional(z.array(z.object({ host: z.string(), domain: z.string() }))),
  /** Whether the person agreed to a host name being resolved that may have been made for one person. */
  fullName: z.optional(z.boolean()),
  scan: z.union([scanSchema, noScanSchema]),
  verdict: verdictSchema,
  receipts: z.array(receiptSchema),
  /** Whether the popup has shown it finished. */
  seen: z.boolean(),
  /** How urgently it is to be told (attention.ts); missing where it is not. Kept for the index. */
  attention: z.optional(z.number()),
  /** Whether the context sources ("More") were asked for. */
  more: z.boolean(),
  /** Set while nothing is sent because a policy may still be on its way. */
  waitingForPolicy: z.optional(z.boolean()),
  /** Set where it is one of a list: told by the list's own page alone, and scanned only where ticked. */
  place: z.optional(listPlaceSchema),
});
export type Check = z.infer<typeof checkSchema>;
