import * as z from 'zod/mini';
import { policyProblemCodes } from '../policy/problems.ts';
import { storageTroubles } from '../storage/trouble-codes.ts';
import { verdictWords } from '../verdict/types.ts';
import { deliveryStates, reportKinds } from './types.ts';

const text = (most: number) => z.string().check(z.maxLength(most));
const count = z.int().check(z.nonnegative());
const names = z.array(text(100)).check(z.maxLength(200));

/** Browsers that one can tell apart by what they call themselves. */
const families = ['edge', 'opera', 'firefox', 'chromium', 'other'] as const;

/**
 * Everything that a heartbeat says: how the extension stands in one browser, and never a link, a host
 * that was asked about, a mail address or a text of anybody's. Contract: `data` of the webhook,
 * described for receivers by `heartbeat.schema.json`; fields are only ever added.
 */
export const heartbeatSchema = z.object({
  /** Made at random once; it says nothing of the person or the machine. */
  installation: z.uuid(),
  product: z.object({ name: text(60), version: text(30) }),
  browser: z.object({ family: z.enum(families), version: z.nullable(count) }),
  /** Of the browser's own face, e.g. `ja`. */
  locale: text(20),
  policy: z.object({
    /** The administrator's own name for it. */
    revision: z.nullable(text(200)),
    freshness: z.enum(['none', 'current', 'last-known']),
    /** By the key it is about; null where that is no key, since such a name could be anything. */
    problems: z
      .array(z.object({ key: z.nullable(text(100)), code: z.enum(policyProblemCodes) }))
      .check(z.maxLength(200)),
    /** Keys that are in force although they are no longer sent. */
    kept: names,
  }),
  /** What the browser does not allow yet: origins that policy and sources need. */
  missing: z.object({
    origins: z.array(text(300)).check(z.maxLength(200)),
    notifications: z.boolean(),
  }),
  /** `open`, or why nothing can be kept in it. */
  database: z.enum(['open', ...storageTroubles]),
  /** Null where the policy names no list; without a serial where there is no copy yet. */
  list: z.nullable(
    z.object({
      serial: z.nullable(z.number()),
      ageMinutes: z.nullable(count),
      problem: z.nullable(text(30)),
    }),
  ),
  /** Of normal windows alone, since the last heartbeat that is known to have arrived. */
  totals: z.object({
    /** ISO 8601. */
    since: text(30),
    until: text(30),
    checks: z.record(z.enum(verdictWords), count),
    scans: count,
    questions: count,
    reports: z.object({
      kinds: z.record(z.enum(reportKinds), count),
      deliveries: z.record(z.enum(deliveryStates), count),
      /** Those on their way now; they are counted when they are through. */
      waiting: count,
    }),
  }),
});
export type Heartbeat = z.infer<typeof heartbeatSchema>;

const brands: readonly (readonly [Heartbeat['browser']['family'], RegExp])[] = [
  ['edge', /\bEdg\w*\/(\d+)/],
  ['opera', /\bOPR\/(\d+)/],
  ['firefox', /\bFirefox\/(\d+)/],
  ['chromium', /Chrom(?:e|ium)\/(\d+)/],
];

/** Family and major version of the browser that calls itself so, and nothing else of it. */
export function browserOf(userAgent: string): Heartbeat['browser'] {
  for (const [family, brand] of brands) {
    const version = brand.exec(userAgent)?.[1];
    if (version) return { family, version: Number(version) };
  }
  return { family: 'other', version: null };
}

/**
 * The key that a problem's path is about, as far as its names are known words: what an administrator
 * wrote anywhere else could be a value. Null where nothing of it is known.
 */
export function knownPath(path: string, known: ReadonlySet<string>): string | null {
  const parts = path.split('.');
  const strange = parts.findIndex(it => !known.has(it));
  return parts.slice(0, strange < 0 ? undefined : strange).join('.') || null;
}

/** All of it as lines for people who read it in a chat or a ticket. */
export function heartbeatText(it: Heartbeat): string {
  const { product, browser, policy, missing, database, list, totals } = it;
  const lines = [
    `${product.name} ${product.version}, ${browser.family} ${browser.version ?? '?'}, ${it.locale}`,
    `Installation: ${it.installation}`,
    `Policy: ${policy.freshness}, revision ${policy.revision ?? 'not named'}`,
    `Problems: ${told(policy.problems.map(({ key, code }) => `${key ?? '(policy)'} ${code}`))}`,
    `Kept, no longer sent: ${told(policy.kept)}`,
    `Not permitted yet: ${told([...missing.origins, ...(missing.notifications ? ['notifications'] : [])])}`,
    `Database: ${database}`,
    ...(list
      ? [`List: serial ${list.serial ?? 'none'}, ${list.ageMinutes ?? '?'} minutes old`]
      : []),
    `Since ${totals.since}:`,
    `Checks: ${counted(totals.checks)}`,
    `Scans: ${totals.scans}, questions: ${totals.questions}`,
    `Reports: ${counted(totals.reports.kinds)}; waiting ${totals.reports.waiting}`,
  ];
  return lines.join('\n');
}

function told(words: readonly string[]): string {
  return words.join(', ') || 'none';
}

function counted(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, number]) => `${name} ${number}`)
    .join(', ');
}
