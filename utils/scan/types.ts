import * as z from 'zod/mini';
import { gatewaySchema } from '../platform/gateway.ts';
import { momentSchema } from '../platform/moment.ts';
import { visibilitySchema } from '../policy/visibility.ts';

/** A host that a scanned page asked, and whether the page itself did or a frame in it. */
const seenRequestSchema = z.object({ host: z.string(), main: z.boolean() });
export type SeenRequest = z.infer<typeof seenRequestSchema>;

/** What urlscan.io found, reduced to what a person or the verdict needs. Contract: its result API. */
const scanResultSchema = z.object({
  /** False where the page never loaded: there is then nothing to judge. */
  loaded: z.boolean(),
  /** urlscan.io's own boolean; null where it has no verdict. */
  malicious: z.nullable(z.boolean()),
  /** -100 (legitimate) to 100 (malicious); null without a verdict. */
  score: z.nullable(z.number()),
  /** Where the browser ended up after redirects. */
  pageUrl: z.optional(z.string()),
  pageDomain: z.optional(z.string()),
  title: z.optional(z.string()),
  ip: z.optional(z.string()),
  country: z.optional(z.string()),
  asn: z.optional(z.string()),
  /** The network error, where the page did not load. */
  loadError: z.optional(z.string()),
  brands: z.array(z.string()),
  categories: z.array(z.string()),
  screenshot: z.enum(['waiting', 'stored', 'none']),
  /** Set where there was a picture, and it could not be kept. */
  pictureLost: z.optional(z.boolean()),
  /** Missing in records of before, as all that follows. */
  requests: z.optional(z.array(seenRequestSchema)),
  /** A brand's own sign-in files that a foreign page loaded, as `<brand> <file>`. */
  brandFiles: z.optional(z.array(z.string())),
  /** SHA-256 of what was loaded, in hex. */
  hashes: z.optional(z.array(z.string())),
  /** How many of the files are the organization's own, on a page that is not. */
  ownFiles: z.optional(z.number()),
  /** Set where the page's text told people to paste a command; the text itself is not kept. */
  tellsToPaste: z.optional(z.boolean()),
});
export type ScanResult = z.infer<typeof scanResultSchema>;

/** A refusal or failure of a scan, in the service's own words. `code` names the text `scanProblem_<code>`. */
export const scanProblemSchema = z.object({
  code: z.enum([
    'no-key',
    'bad-key',
    'refused',
    'quota',
    'offline',
    'timeout',
    'not-permitted',
    'deleted',
    'not-yours',
    'unexpected-answer',
    'interrupted',
  ]),
  status: z.optional(z.number()),
  message: z.optional(z.string()),
  description: z.optional(z.string()),
  /** Of a 429: which window ran out. Nobody waits for a day window. */
  window: z.optional(z.enum(['minute', 'hour', 'day'])),
  /** Epoch milliseconds. */
  resetAt: z.optional(momentSchema),
  /** Set where it is a gateway of the organization that stood in the way. */
  gateway: z.optional(gatewaySchema),
});
export type ScanProblem = z.infer<typeof scanProblemSchema>;

/** What is left of the quota of one visibility, as the service last said. */
const quotaSchema = z.object({
  visibility: visibilitySchema,
  window: z.enum(['minute', 'hour', 'day']),
  limit: z.number(),
  remaining: z.number(),
  /** Epoch milliseconds. */
  resetAt: z.optional(z.number()),
});
export type Quota = z.infer<typeof quotaSchema>;

/** A submission to urlscan.io: a persisted job that goes on after the background was stopped. */
export const scanSchema = z.object({
  /** Ours; the service's is `uuid`. */
  id: z.string(),
  url: z.string(),
  /** `submitting` is written before the request leaves, so that nothing is ever submitted twice. */
  state: z.enum(['queued', 'submitting', 'running', 'done', 'failed']),
  /** How the page was looked at: as a computer, unless the person asked for a phone. */
  as: z.optional(z.enum(['phone'])),
  /** Two-letter country that it was looked at from, where a setting or a policy says so. */
  country: z.optional(z.string()),
  /** As requested. */
  visibility: visibilitySchema,
  /** As the service answered. Wider than `visibility` is an alarm. */
  effectiveVisibility: z.optional(visibilitySchema),
  /** The service's id. Who has it can read a private scan, so it is never logged. */
  uuid: z.optional(z.string()),
  createdAt: momentSchema,
  submittedAt: z.optional(momentSchema),
  finishedAt: z.optional(momentSchema),
  /** Epoch milliseconds of its turn, where it is queued because the quota of a minute is used up. */
  beginAt: z.optional(momentSchema),
  /** Epoch milliseconds of the next poll, and of giving up. */
  nextPollAt: z.optional(momentSchema),
  deadline: momentSchema,
  result: z.optional(scanResultSchema),
  problem: z.optional(scanProblemSchema),
  quota: z.optional(quotaSchema),
  /** How often its picture was fetched, counted before each request. */
  pictureTries: z.optional(z.number()),
  /** From a private window: kept in memory only. */
  private: z.boolean(),
});
export type Scan = z.infer<typeof scanSchema>;
