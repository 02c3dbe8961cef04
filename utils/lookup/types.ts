import * as z from 'zod/mini';
import type { Disclosure } from '../link/disclosure.ts';
import { type Indicator, type IndicatorType, indicatorTypes } from '../link/types.ts';
import type { Http, HttpAnswer, HttpRequest } from '../platform/http.ts';
import { momentSchema } from '../platform/moment.ts';
import { type Problem, problemSchema } from '../platform/problem.ts';

/** Labels of facts; each has a text `fact_<label>`. Add one here when a source has something new to show. */
export const factLabels = [
  'threat',
  'malwareFamily',
  'tags',
  'detections',
  'reports',
  'publicScans',
  'score',
  'listedBy',
  'firstSeen',
  'lastSeen',
  'registered',
  'expires',
  'registrar',
  'abuse',
  'status',
  'addresses',
  'asn',
  'network',
  'country',
  'organization',
  'title',
  'certificateSince',
  'certificates',
  'rank',
  'openPorts',
  'hostnames',
  'redirectsTo',
  'looksLike',
  'snapshot',
  'analyzedAt',
  'note',
] as const;

/** One thing worth showing. Dates are ISO 8601 and shown in the person's way; the rest is shown as it is. */
const factSchema = z.object({
  label: z.enum(factLabels),
  value: z.string(),
  as: z.optional(z.enum(['text', 'date', 'country'])),
});
export type Fact = z.infer<typeof factSchema>;

/**
 * What a source says. `clean` only where the service explicitly clears the indicator; "not in the
 * database" is `no-data`; `context` is knowledge without judgment.
 */
export const ratings = ['malicious', 'suspicious', 'clean', 'no-data', 'context'] as const;

/**
 * How much a bad rating weighs in the verdict: `strong` decides alone, two independent `medium`
 * decide together, `weak` only adds to something else. Present on malicious and suspicious findings.
 * Each source's own thresholds for them were set by hand.
 */
const strengths = ['weak', 'medium', 'strong'] as const;

const findingSchema = z.object({
  kind: z.literal('finding'),
  rating: z.enum(ratings),
  strength: z.optional(z.enum(strengths)),
  facts: z.array(factSchema),
  /** What the entry names, where that is something else than what was asked about. */
  names: z.optional(z.enum(indicatorTypes)),
  /** Epoch milliseconds of the newest that is known of a bad entry: seen, changed or confirmed. */
  seenAt: z.optional(momentSchema),
  /** Set where the service found that what it lists is no longer there. */
  offline: z.optional(z.boolean()),
  /** Other services on whose word a bad rating rests, where they are counted. */
  engines: z.optional(z.array(z.string())),
  /** Page for people about this very answer. http(s) only; opened only by a click. */
  link: z.optional(z.string()),
  /** Epoch milliseconds of when the service gave it, where a gateway kept it since. */
  answeredAt: z.optional(momentSchema),
  /** How long the answer may be reused, where the service says so; otherwise lifetimes.ts decides. */
  ttlMs: z.optional(z.number()),
});
export type Finding = z.infer<typeof findingSchema>;

export const outcomeSchema = z.discriminatedUnion('kind', [findingSchema, problemSchema]);
export type Outcome = Finding | Problem;

/** What the settings hold for one source. */
export interface SourceConfig {
  readonly key?: string;
  /** Address of a gateway or of the organization's own instance, without a trailing slash. */
  readonly base?: string;
  /** Set where the organization locked the address: its gateway may bring the key, and judges one of its own kind. */
  readonly gateway?: boolean;
  /** Send the URL itself where the source could do with its hash or its host. */
  readonly sendUrl?: boolean;
}

/** One question to one source. */
export interface Question {
  readonly indicator: Indicator;
  /** Registrable domain of the target by the whole Public Suffix List; null for addresses. */
  readonly domain: string | null;
  readonly config: SourceConfig;
  /** True where many publish under the target's host by path, so that an entry about it says little of one page. */
  readonly shared: boolean;
  /** What the resolver step learned; null where it was not asked or did not answer. */
  readonly resolved: Resolved | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Addresses of the target's host by an unfiltered resolver; empty where the name does not resolve. */
export interface Resolved {
  readonly addresses: readonly string[];
}

/** What a source's key looks like and where one gets it. */
export interface KeySpec {
  readonly need: 'none' | 'optional' | 'required';
  /** Checked before a key is ever sent. */
  readonly shape?: RegExp;
  /** Page where one gets a key. */
  readonly where?: string;
}

/**
 * How an organization's own platform is made to look into something, which uses up its quotas and
 * may open the page: only ever at a person's click. analysis.ts turns refusals into problems before
 * these functions see an answer.
 */
export interface Analysis {
  /** Starts one analysis; the ids of its jobs, or why there is none. */
  start(question: Question, http: Http): Promise<readonly string[] | Problem>;
  /** The request for a job; it carries nothing of the target. */
  request(job: string, config: SourceConfig): HttpRequest;
  /** How far the job is; `interpret` reads the answer of one that is finished. */
  progress(answer: HttpAnswer): 'running' | 'finished' | Problem;
  /** Page for people about the job. */
  page(job: string, config: SourceConfig): string;
}

/**
 * A reputation service, in one file named after `id`.
 *
 * `request` and `interpret` are pure: converse.ts sends and limits, lookup.ts turns the refusals
 * that all services share into problems, so that a source only says what is its own.
 */
export interface Source {
  /** File name, settings key and message prefix (`source_<id>` tells people what it is). */
  readonly id: string;
  readonly name: string;
  /** `reputation` and `own`, which the organization runs, are asked at once; `context` when the person opens "More". */
  readonly group: 'reputation' | 'context' | 'own';
  /** A context source that the verdict needs, and so is asked at once. */
  readonly atOnce?: true;
  /** Sources of one family draw on the same data and count as one voice in the verdict. */
  readonly family: string;
  /** Exact https origins; empty only where the address comes from the settings (`base`). */
  readonly origins: readonly string[];
  /** Whether requests may also go to addresses learned from the first answer (RDAP). Never with a key. */
  readonly follows?: boolean;
  /** The indicator types it takes, most telling first; it is asked about the first one the target has. */
  readonly accepts: readonly IndicatorType[];
  /** The most that a request of it reveals, with the settings as they come. */
  readonly discloses: Disclosure;
  readonly key: KeySpec;
  /** The source whose key it shares, where one key opens both. */
  readonly keyOf?: string;
  /** The service that answers this question too, so that an address set for that one counts here. */
  readonly partOf?: string;
  /** Where the API takes the key in the address only; such an address is never shown or logged. */
  readonly keyInUrl?: true;
  /** Whether it cannot judge without the unfiltered answer of the resolver step. */
  readonly needsResolved?: true;
  /** Whether asking it resolves the name, which the name's owner can see. */
  readonly resolves?: true;
  /** Conditions shown beside the switch and the key. */
  readonly terms?: 'non-commercial' | 'paid' | 'low-volume';
  readonly enabledByDefault: boolean;
  /** Time limit for one lookup. Default: converse.ts. */
  readonly limitMs?: number;
  /** Statuses beside 200 that `interpret` understands, e.g. 404 for "not found". */
  readonly meaningful?: readonly number[];
  /** Disclosure under these settings, where they change it. */
  disclosesWith?(config: SourceConfig): Disclosure;
  /** The request(s) that put the question. Several are sent in order; the worst finding counts. */
  request(
    question: Question,
    http: Http,
  ): HttpRequest | HttpRequest[] | Outcome | Promise<HttpRequest | HttpRequest[] | Outcome>;
  /** Recognizes refusals that look different at this service than everywhere else; runs first. */
  refusal?(answer: HttpAnswer): Problem | undefined;
  /** Reads an answer whose status is 200 or in `meaningful`. */
  interpret(answer: HttpAnswer, question: Question): Outcome | Promise<Outcome>;
  /** Where it can be asked to look into something itself. Nothing but a click starts this. */
  readonly analysis?: Analysis;
}
