import { mostBytes, readList } from '../list/read.ts';
import { signerOf } from '../list/signature.ts';
import type { ListProblem, OrganizationList } from '../list/types.ts';
import { createHttp } from '../platform/http.ts';
import { isProblem, type Problem } from '../platform/problem.ts';
import type { Rules } from '../policy/schema.ts';
import type { ListCopy } from '../storage/list.ts';

/** What the policy says of the organization's list. */
export type ListRule = NonNullable<Rules['organizationList']>;

/** A copy of the list, and what was read in it. */
export interface ReadCopy {
  readonly copy: ListCopy;
  readonly list: OrganizationList;
}

const patienceMs = 20_000;

/** The keys of which one must have signed the list; none where any list will do. */
export function keysOf({ publicKey }: ListRule): string[] {
  return publicKey?.split(',') ?? [];
}

/**
 * Fetches the list, without a word about any link. One that is not signed as the policy wants, or
 * older than `before`, is none. Never throws.
 */
export async function fetchList(
  rule: ListRule,
  before: ReadCopy | null,
  closed: readonly string[],
): Promise<ReadCopy | ListProblem> {
  const http = createHttp({
    origins: [new URL(rule.url).origin],
    closed,
    discloses: 'nothing',
    admits: () => true,
    maxBytes: mostBytes,
    signal: AbortSignal.timeout(patienceMs),
  });
  const answer = await http({ url: rule.url, sends: '', cache: 'no-cache' });
  if (isProblem(answer)) return problemFrom(answer);
  if (answer.status !== 200) return 'refused';
  const keys = keysOf(rule);
  const signedBy = keys.length > 0 ? await signerOf(answer.bytes, keys) : null;
  if (keys.length > 0 && !signedBy) return 'unsigned';
  const text = answer.text();
  const list = text === before?.copy.text ? before.list : readList(text);
  if (typeof list === 'string') return list;
  if (before && list.serial < before.list.serial) return 'older';
  return { copy: { url: rule.url, signedBy, text }, list };
}

function problemFrom({ code }: Problem): ListProblem {
  if (code === 'timeout') return 'timeout';
  if (code === 'unexpected-answer') return 'too-large';
  return code === 'offline' ? 'offline' : 'refused';
}
