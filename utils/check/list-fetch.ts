import { readAnyList } from '../list/parts.ts';
import { mostBytes } from '../list/read.ts';
import { signerOf } from '../list/signature.ts';
import type { ListProblem, OrganizationList, PartedList } from '../list/types.ts';
import { createHttp, type HttpAnswer } from '../platform/http.ts';
import { isProblem, type Problem } from '../platform/problem.ts';
import type { Rules } from '../policy/schema.ts';
import type { ListCopy } from '../storage/list.ts';

/** What the policy says of the organization's list. */
export type ListRule = NonNullable<Rules['organizationList']>;

/** A copy of the list, and what was read in it. */
export interface ReadCopy {
  readonly copy: ListCopy;
  readonly list: OrganizationList | PartedList;
}

const patienceMs = 20_000;

/** The keys of which one must have signed the list; none where any list will do. */
export function keysOf({ publicKey }: ListRule): string[] {
  return publicKey?.split(',') ?? [];
}

/** Under which conditions anything of the list is fetched. */
export interface Fetching {
  /** Origins that the policy closes. */
  readonly closed: readonly string[];
  /** Ends it at once: the policy wants another list, or none. */
  readonly signal: AbortSignal;
}

/**
 * Fetches the list, or the index of one that is parted, without a word about any link. One that is not
 * signed as the policy wants, or older than `before`, is none. Never throws.
 */
export async function fetchList(
  rule: ListRule,
  before: ReadCopy | null,
  fetching: Fetching,
): Promise<ReadCopy | ListProblem> {
  const answer = await fetchFile(rule.url, mostBytes, fetching);
  if (typeof answer === 'string') return answer;
  const keys = keysOf(rule);
  const signedBy = keys.length > 0 ? await signerOf(answer.bytes, keys) : null;
  if (keys.length > 0 && !signedBy) return 'unsigned';
  const text = answer.text();
  const list = text === before?.copy.text ? before.list : readAnyList(text);
  if (typeof list === 'string') return list;
  if (before && list.serial < before.list.serial) return 'older';
  return { copy: { url: rule.url, signedBy, text }, list };
}

/** Fetches one file of the list, of at most so many bytes. Never throws. */
export async function fetchFile(
  url: string,
  maxBytes: number,
  { closed, signal }: Fetching,
): Promise<HttpAnswer | ListProblem> {
  const http = createHttp({
    origins: [new URL(url).origin],
    closed,
    discloses: 'nothing',
    admits: () => true,
    maxBytes,
    signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
  });
  const answer = await http({ url, sends: '', cache: 'no-cache' });
  if (isProblem(answer)) return problemFrom(answer);
  return answer.status === 200 ? answer : 'refused';
}

function problemFrom({ code }: Problem): ListProblem {
  if (code === 'timeout') return 'timeout';
  if (code === 'unexpected-answer') return 'too-large';
  return code === 'offline' ? 'offline' : 'refused';
}
