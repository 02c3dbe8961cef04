import { keepListState, type ListState } from '../storage/list.ts';
import { keepOnlyParts } from '../storage/list-parts.ts';
import type { Fetching, ReadCopy } from './list-fetch.ts';
import { fetchParts, missingParts, type PartTrouble } from './list-parts.ts';

/** After so many parts it is noted how far it came; a call of the browser's also keeps us from being stopped. */
const noteEach = 16;
/** A server that is slow with every part is left, and gone on with at the next time. */
const patienceMs = 240_000;

/**
 * Sees to it that every part of a list is here: fetches those that are not, beside the parts of the
 * list in use. What it came to where one does not come; null where all are here, or there are none.
 */
export async function bringParts(
  { copy: { url }, list }: ReadCopy,
  before: ReadCopy | null,
  fetching: Fetching,
  kept: Pick<ListState, 'copy'>,
): Promise<(PartTrouble & Pick<ListState, 'unfinished'>) | null> {
  if (!('parts' in list)) return null;
  const missing = await missingParts(list);
  if (missing.length === 0) return null;
  const inUse = before && 'parts' in before.list ? before.list.parts : [];
  await keepOnlyParts(new Set([...inUse, ...list.parts].map(it => it.digest)));
  const of = list.parts.length;
  let parts = of - missing.length;
  const unfinished = () => ({ serial: list.serial, parts, of });
  const note = async () => {
    if (fetching.signal.aborted) return;
    await keepListState({ url, triedAt: Date.now(), unfinished: unfinished(), ...kept });
  };
  await note();
  const signal = AbortSignal.any([fetching.signal, AbortSignal.timeout(patienceMs)]);
  const trouble = await fetchParts(url, missing, { ...fetching, signal }, async () => {
    parts += 1;
    if (parts % noteEach === 0) await note();
  });
  return trouble && { ...trouble, unfinished: unfinished() };
}
