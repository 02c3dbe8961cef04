import * as z from 'zod/mini';
import { momentSchema } from '../platform/moment.ts';
import { recipientKinds } from '../policy/settings/recipient-kinds.ts';
import { verdictWords } from '../verdict/types.ts';

/** What a person says by a report; text `reportKind_<kind>`. */
export const reportKinds = ['suspicious', 'wrong-verdict', 'clicked'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** How much of a link a report tells; text `reportDetail_<detail>`. */
export const details = ['hash', 'host', 'disarmed', 'whole'] as const;
export type Detail = (typeof details)[number];

const text = (most: number) => z.string().check(z.maxLength(most));

/** The most that a person can write beside it. */
export const longestNote = 1_000;

/**
 * Everything that a report says, as it was shown before it was sent. Contract: `data` of the webhook,
 * described for receivers by `report.schema.json`; fields are only ever added.
 */
export const contentsSchema = z.object({
  kind: z.enum(reportKinds),
  /** One line for a list of reports. */
  title: text(200),
  /** All of it as people read it, in the reporter's language. */
  text: text(12_000),
  link: z.object({
    detail: z.enum(details),
    /** Of a hash: 32 hex digits, the same that the organization's list holds for a page. */
    value: text(4_000),
    /** Of a hash: the digits that the list holds for the host. */
    host: z.optional(text(300)),
  }),
  verdict: z.enum(verdictWords),
  /** What kept the verdict from being better, or the link from being asked about. */
  because: z.nullable(text(60)),
  /** Ids, with whoever says so; the words only where they cannot give away more than the link does. */
  reasons: z
    .array(z.object({ id: text(100), source: z.optional(text(60)), text: z.optional(text(600)) }))
    .check(z.maxLength(30)),
  /** Who was told of the link before, and when (ISO 8601). */
  receipts: z.array(z.object({ source: text(60), at: text(30) })).check(z.maxLength(100)),
  /** The scan's page. */
  scan: z.nullable(text(300)),
  note: z.nullable(text(longestNote)),
  by: z.nullable(text(200)),
  /** ISO 8601. */
  at: text(30),
  locale: text(20),
  product: z.object({ name: text(60), version: text(30) }),
});
export type Contents = z.infer<typeof contentsSchema>;

/** Where an organization says a report stands; text `reportAnswer_<status>`. */
export const answerStatuses = [
  'received',
  'working',
  'confirmed',
  'harmless',
  'duplicate',
  'closed',
] as const;
export type AnswerStatus = (typeof answerStatuses)[number];

/** What a recipient answered: data from outside, shown as text. */
const answerSchema = z.object({
  status: z.enum(answerStatuses),
  reference: z.optional(z.string()),
  message: z.optional(z.string()),
  /** Where it says how the report stands: its own origin, or its own id of the report. */
  statusUrl: z.optional(z.string()),
  remote: z.optional(z.string()),
});
export type Answer = z.infer<typeof answerSchema>;

/**
 * How far one recipient is; text `reportState_<state>`. `sending` is written before the request
 * leaves; `maybe` waits for the person: it may have arrived, and a second one would be seen twice.
 */
export const deliveryStates = [
  'queued',
  'sending',
  'maybe',
  'delivered',
  'handed-over',
  'not-permitted',
  'refused',
  'given-up',
  'left',
] as const;

const deliverySchema = z.object({
  /** The recipient's id, as recipient-id.ts makes it. */
  to: z.string(),
  name: z.string(),
  kind: z.enum([...recipientKinds, 'mail', 'page']),
  state: z.enum(deliveryStates),
  attempts: z.number(),
  /** When it is tried, or asked, next. */
  dueAt: z.optional(momentSchema),
  /** The status of the last refusal. */
  refusal: z.optional(z.number()),
  answer: z.optional(answerSchema),
  polls: z.number(),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** One report with all that became of it: the outbox's record. */
export const reportSchema = z.object({
  id: z.string(),
  check: z.string(),
  private: z.boolean(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
  contents: contentsSchema,
  deliveries: z.array(deliverySchema),
});
export type Report = z.infer<typeof reportSchema>;

/** The id that recipients tell a second delivery by: a UUID without a word about windows. */
export function keyOf({ id }: Pick<Report, 'id'>): string {
  return id.slice(-36);
}
