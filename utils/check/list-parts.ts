import { sha256Of } from '../list/digest.ts';
import type { SearchableList } from '../list/lookup.ts';
import { addressOfPart, brokenIn, entryIn, mostPartBytes, partOf } from '../list/parts.ts';
import type { ListPart, ListProblem, PartedList } from '../list/types.ts';
import { keepPart, keptParts, readPart } from '../storage/list-parts.ts';
import { type Fetching, fetchFile } from './list-fetch.ts';

/** So many parts are fetched at a time. */
const abreast = 4;

/** Why a part did not come, and which. */
export interface PartTrouble {
  readonly part: string;
  readonly problem: ListProblem;
}

/** The parts of a list that are not kept here yet. */
export async function missingParts({ parts }: PartedList): Promise<ListPart[]> {
  const kept = await keptParts();
  return parts.filter(it => !kept.has(it.digest));
}

/**
 * Fetches parts in their order, which no link has anything to do with, and keeps each as it arrives.
 * Ends with the first that does not come as the index says; null where all came. Never throws.
 */
export async function fetchParts(
  address: string,
  parts: readonly ListPart[],
  fetching: Fetching,
  onKept: () => Promise<void>,
): Promise<PartTrouble | null> {
  const waiting = [...parts];
  let trouble: PartTrouble | null = null;
  const work = async () => {
    for (let part = waiting.shift(); part && !trouble; part = waiting.shift()) {
      const problem = await fetchPart(address, part, fetching);
      if (problem) trouble ??= { part: part.name, problem };
      else await onKept();
    }
  };
  await Promise.all(Array.from({ length: abreast }, work));
  return trouble;
}

async function fetchPart(
  address: string,
  { name, digest }: ListPart,
  fetching: Fetching,
): Promise<ListProblem | null> {
  const answer = await fetchFile(addressOfPart(address, name), mostPartBytes, fetching);
  if (typeof answer === 'string') return answer;
  if ((await sha256Of(new Uint8Array(answer.bytes))) !== digest) return 'differs';
  // What nobody wants any more must not come back after it was forgotten.
  if (fetching.signal.aborted) return 'timeout';
  const text = answer.text();
  await keepPart({ digest, text, broken: brokenIn(text, name) });
  return null;
}

/** A parted list of which only those parts are read in which a name would stand, each once. */
export function searchParts({ expires, parts }: PartedList): SearchableList {
  const digests = new Map(parts.map(it => [it.name, it.digest]));
  const read = new Map<string, Promise<string | null>>();
  const textOf = (name: string) => {
    const reading = read.get(name) ?? readPart(digests.get(name) ?? '');
    read.set(name, reading);
    return reading;
  };
  const get = async (digest: string) => entryIn((await textOf(partOf(digest))) ?? '', digest);
  return { expires, entries: { get } };
}
