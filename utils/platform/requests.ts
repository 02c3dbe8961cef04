import * as z from 'zod/mini';
import { listPlaceSchema } from './place.ts';

const id = z.string().check(z.maxLength(64));

const guardAnswer = z.enum(['redacted', 'as-is', 'host-only', 'cancel']);

/** Links of rich text, each with what was seen in its place. */
const shownLinks = z
  .array(
    z.object({
      url: z.string().check(z.maxLength(100_000)),
      shown: z.string().check(z.maxLength(2_000)),
    }),
  )
  .check(z.maxLength(1_000));

/** Everything a page may ask of the background. Parsed there: a message is data from outside. */
export const pageRequestSchema = z.discriminatedUnion('kind', [
  /** Begin a check of a text that holds one or more links. */
  z.object({
    kind: z.literal('start'),
    text: z.string().check(z.maxLength(2_000_000)),
    origin: z.enum(['popup', 'page', 'picture']),
    links: z.optional(shownLinks),
    /** A page may ask for memory only; none may ask for less than its window says. */
    private: z.optional(z.literal(true)),
    /** Set for one of several; such a check waits for `go-on`. */
    place: z.optional(listPlaceSchema),
  }),
  /** Take a check as far as it goes now, and answer only then: with an answer, or asking a source again. */
  z.object({
    kind: z.literal('go-on'),
    check: id,
    answer: z.optional(guardAnswer),
    source: z.optional(id),
  }),
  /** Keep a text for the page that checks several at once. Answers a token for it. */
  z.object({
    kind: z.literal('hand-over'),
    text: z.string().check(z.maxLength(2_000_000)),
    links: shownLinks,
    private: z.optional(z.literal(true)),
  }),
  /** The text that a token stands for; it works once. */
  z.object({ kind: z.literal('take-over'), token: id }),
  /** Which check this page was opened for; the token works once. */
  z.object({ kind: z.literal('open'), token: id }),
  /** Pick one of several links. */
  z.object({ kind: z.literal('choose'), check: id, url: z.string() }),
  /** Answer the guard's question. */
  z.object({
    kind: z.literal('answer'),
    check: id,
    answer: guardAnswer,
  }),
  /** Submit to urlscan.io now; `again` also where a scan of the target exists. */
  z.object({
    kind: z.literal('scan'),
    check: id,
    again: z.boolean(),
    as: z.optional(z.enum(['phone'])),
  }),
  /** Ask all sources, or one, again, past the cache. */
  z.object({ kind: z.literal('ask-again'), check: id, source: z.optional(id) }),
  /** Have the organization's own platform look into the link. Nothing but a click sends this. */
  z.object({ kind: z.literal('analyze'), check: id, source: id }),
  /** Ask again what the browser allows by now. */
  z.object({ kind: z.literal('permitted'), check: id }),
  /** Ask with a host name that may have been made for one person. Nothing but a click sends this. */
  z.object({ kind: z.literal('ask-full-name'), check: id }),
  /** Ask the context sources too. */
  z.object({ kind: z.literal('more'), check: id }),
  /** Report the link to Netcraft in the name of this address, which is not kept. */
  z.object({ kind: z.literal('report'), check: id, email: z.email().check(z.maxLength(254)) }),
  /**
   * Report the link to the organization, as the contents say and were shown. Sent again under the
   * same key it is the same report. Answers the report; refused where the policy tells less by now.
   */
  z.object({
    kind: z.literal('send-report'),
    check: id,
    key: z.uuid(),
    contents: z.unknown(),
    /** Ids of recipients, and whether the page itself hands it to a mail program or opens a page. */
    to: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(20)),
    handsOver: z.optional(z.enum(['mail', 'page'])),
  }),
  /** What becomes of a report that may have arrived, or may not leave: another attempt, or none. */
  z.object({
    kind: z.literal('settle-report'),
    report: id,
    to: z.string().check(z.maxLength(300)),
    again: z.boolean(),
  }),
  /** The popup showed a finished check. */
  z.object({ kind: z.literal('seen'), check: id }),
  /** A page showed several finished checks. */
  z.object({ kind: z.literal('seen-all'), checks: z.array(id).check(z.maxLength(500)) }),
  /** Try a key before it is saved. Answers an Outcome: a finding means that the key works. */
  z.object({
    kind: z.literal('test-key'),
    source: id,
    key: z.string(),
    base: z.optional(z.string()),
  }),
  /** Forget one check, with what only it shows. */
  z.object({ kind: z.literal('forget'), check: id }),
  z.object({ kind: z.literal('clear'), what: z.enum(['history', 'cache', 'everything']) }),
  /** What only the background knows: trouble with the disk, and a check that nothing else holds. */
  z.object({ kind: z.literal('memory'), check: z.optional(id) }),
  /** Whether a click of just now was lost; answered with yes only once. */
  z.object({ kind: z.literal('lost-click') }),
  /** The picture that was clicked, to look for a QR code in it: the named one, or the popup's own. */
  z.object({ kind: z.literal('picture'), picture: z.optional(id) }),
  /** The person has read what is wrong with the disk. */
  z.object({ kind: z.literal('trouble-told') }),
]);
export type PageRequest = z.infer<typeof pageRequestSchema>;
