import { ipv4Number, ipv6Groups } from '../../link/ipnumbers.ts';
import type { Http, HttpAnswer } from '../../platform/http.ts';
import { parseJson } from '../../platform/json.ts';
import { isProblem, type Problem } from '../../platform/problem.ts';
import { withoutSlash } from '../../platform/slash.ts';
import type { RecipientRule } from '../../policy/settings/recipients.ts';
import type { Answer, Contents } from '../types.ts';

/** What a recipient is given. */
export interface Sending {
  /** The idempotency key, a UUID; the same at every attempt. */
  readonly key: string;
  readonly contents: Contents;
  /** Epoch milliseconds of this attempt. */
  readonly now: number;
}

/** What came of an attempt. `maybe` is for those who cannot tell a second delivery from a second report. */
export type Outcome =
  | { readonly state: 'delivered'; readonly answer: Answer }
  | { readonly state: 'refused'; readonly status: number }
  | { readonly state: 'again'; readonly at?: number }
  | { readonly state: 'maybe' };

/** What came of asking how a report stands; `over` where there is nothing more to ask. */
export type Standing = Answer | 'unchanged' | 'over';

/** One kind of recipient: its requests and how its answers are read. One file each, one shape. */
export interface Recipient {
  readonly kind: RecipientRule['kind'];
  /** Whether it knows a report that arrives twice, so that an uncertain attempt may be repeated. */
  readonly knowsTwice: boolean;
  /** Delivers. Never throws. */
  send(sending: Sending, rule: RecipientRule, http: Http): Promise<Outcome>;
  /** Whether its answer leaves something to ask later. */
  canAsk(answer: Answer): boolean;
  /** Asks once how a delivered report stands. Never throws. */
  ask(sending: Sending, answer: Answer, rule: RecipientRule, http: Http): Promise<Standing>;
}

/** What a status says where the recipient has no meaning of its own for it; null where it was taken. */
export function outcomeOf(
  answer: HttpAnswer | Problem,
  knowsTwice: boolean,
  at: number | undefined,
): Exclude<Outcome, { state: 'delivered' }> | null {
  const again = { state: 'again', ...(at === undefined ? {} : { at }) } as const;
  const uncertain = knowsTwice ? again : ({ state: 'maybe' } as const);
  const { status } = answer;
  // An answer that was too long to read still has a status.
  if (status === undefined) {
    const nothingLeft = isProblem(answer) && /^(?:not-permitted|blocked)/.test(answer.code);
    return nothingLeft ? { state: 'refused', status: 0 } : uncertain;
  }
  if (status < 300) return null;
  if (status === 425 || status === 429 || status === 503) return again;
  if (status === 408 || status >= 500) return uncertain;
  return { state: 'refused', status };
}

/**
 * What a recipient has of a report: `there` where it says more than anybody reads, `unheard` where it
 * says neither yes nor no, null where it has none.
 */
export type Found = Answer | 'there' | 'unheard' | null;

/** Reads what a recipient has of a report; `read` gives null for an object that is none. */
export function foundIn(
  answer: HttpAnswer | Problem,
  read: (body: Record<string, unknown>) => Answer | null,
): Found {
  if (outcomeOf(answer, true, undefined)?.state === 'again') return 'unheard';
  if (answer.status !== 200) return null;
  return isProblem(answer) ? 'there' : read(objectIn(answer));
}

/** What came of an attempt that was refused, and perhaps because the report is there; null where it is not. */
export function outcomeOfFound(found: Found, remote: string): Outcome | null {
  if (found === 'unheard') return { state: 'again' };
  if (found === 'there')
    return { state: 'delivered', answer: said({ status: 'received', remote }) };
  return found && { state: 'delivered', answer: found };
}

/** How a report stands by what was found of it; what cannot be read takes nothing back. */
export function standingOf(found: Found): Standing {
  return typeof found === 'object' && found ? found : 'unchanged';
}

/** The body as JSON where it is an object; empty where it is anything else, or was too long. */
export function objectIn(answer: HttpAnswer | Problem): Record<string, unknown> {
  if (isProblem(answer)) return {};
  try {
    const value = parseJson(answer.text());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** A word of the recipient's as one line of plain text, cut; undefined where it is none. */
export function lineOf(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const line = String(value)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return line ? [...line].slice(0, most).join('') : undefined;
}

/** No recipient names its reports longer; half a name leads elsewhere. */
const longestId = 200;

/** The fields of an answer that say something. */
export function said(fields: {
  status: Answer['status'];
  reference?: unknown;
  message?: unknown;
  statusUrl?: string | undefined;
  remote?: string | undefined;
}): Answer {
  const reference = lineOf(fields.reference, 60);
  const message = lineOf(fields.message, 300);
  return {
    status: fields.status,
    ...(reference ? { reference } : {}),
    ...(message ? { message } : {}),
    ...(fields.statusUrl ? { statusUrl: fields.statusUrl } : {}),
    ...(fields.remote && fields.remote.length <= longestId ? { remote: fields.remote } : {}),
  };
}

/** What a report tells of its link, as systems sort it; `text` where it is no address and no name of one. */
export function linkKindOf({ link: { detail, value } }: Contents): 'url' | 'ip' | 'host' | 'text' {
  if (detail === 'whole') return /^https?:/.test(value) ? 'url' : 'text';
  if (detail !== 'host') return 'text';
  if (ipv4Number(value) !== null || ipv6Groups(value) !== null) return 'ip';
  // Neither a name without a dot nor the scheme that stands for a link of another kind.
  return /^[\w-]+(?:\.[\w-]+)+$/.test(value) ? 'host' : 'text';
}

/** The address of a path below the recipient's own, however that ends. */
export function addressIn({ url }: Pick<RecipientRule, 'url'>, path: string): string {
  return `${withoutSlash(url)}${path}`;
}
