import * as z from 'zod/mini';

export const indicatorTypes = ['url', 'domain', 'hostname', 'ipv4', 'ipv6'] as const;
export type IndicatorType = (typeof indicatorTypes)[number];

/** A value one can ask a source about. Hosts are A-labels in lower case, IPv6 has no brackets. */
export interface Indicator {
  readonly type: IndicatorType;
  readonly value: string;
}

/** A link-protection, redirecting or tracking URL that stood around the target. */
const wrapperSchema = z.object({
  /** Row of the wrapper table, e.g. `safelinks`. */
  id: z.string(),
  /** Product name as people know it, e.g. `Microsoft Safe Links`. Not translated. */
  name: z.string(),
  kind: z.enum(['gateway', 'redirector', 'tracker']),
  /** The wrapping URL itself. It is shown, never sent. */
  url: z.string(),
  /** False where only its maker can open the wrapper, or where what it holds is no web address. */
  opened: z.boolean(),
  /** What an unopened wrapper says of its destination: a host name. */
  hint: z.optional(z.string()),
  /** The link in it, of at most 500 characters, where that is no web address: `mailto:`, `ftp:`, … */
  holds: z.optional(z.string().check(z.maxLength(500))),
  /** The e-mail address of the recipient, where the wrapper carries it. */
  recipient: z.optional(z.string()),
});
export type Wrapper = z.infer<typeof wrapperSchema>;

/**
 * Whether a wrapper keeps its destination to itself in a way that only opening it would tell. A
 * gateway's goes to nobody; a sender's may be opened by the person's own click.
 */
export function isOutOfSight({ opened, kind, holds }: Wrapper): boolean {
  return !opened && kind !== 'gateway' && !holds;
}

/** What the person asked about, after refanging and unwrapping: always one http(s) URL. */
export const targetSchema = z.object({
  /** As the browser's parser writes it. */
  url: z.string(),
  /** A-label, lower case, no port, no trailing dot; IPv6 without brackets. */
  host: z.string(),
  /** `host` with its xn-- labels decoded; equal to `host` where there are none. */
  unicodeHost: z.string(),
  /** Registrable domain by the whole Public Suffix List (`evil.vercel.app`); null for addresses and bare suffixes. */
  domain: z.nullable(z.string()),
  /** Registrable domain by the list's ICANN section only (`vercel.app`): what WHOIS and RDAP know. */
  registeredDomain: z.nullable(z.string()),
  /** The private suffix under which anyone can create a page (`vercel.app`); null elsewhere. */
  sharedSuffix: z.nullable(z.string()),
  ip: z.nullable(z.enum(['ipv4', 'ipv6'])),
  /** Outermost first. Only the last can be unopened; `url` is then that wrapper itself and goes to nobody. */
  wrappers: z.array(wrapperSchema),
});
export type Target = z.infer<typeof targetSchema>;

/** A link that is no web address: `javascript:`, `data:`, `file:`, `ms-word:`, … */
export const otherLinkSchema = z.object({ scheme: z.string(), url: z.string() });
export type OtherLink = z.infer<typeof otherLinkSchema>;

/** All links found in a text, in order, without duplicates. */
export interface Reading {
  readonly targets: readonly Target[];
  readonly others: readonly OtherLink[];
}
