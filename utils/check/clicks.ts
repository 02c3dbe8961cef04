import * as z from 'zod/mini';
import { armResume } from '../platform/alarms.ts';
import { announceLostClick } from '../platform/messages.ts';
import { listPlaceSchema } from '../platform/place.ts';
import { newId } from '../storage/collection.ts';
import { forget, recall, recallAll, remember, rememberIfItFits } from '../storage/memory.ts';
import { advance } from './advance.ts';
import { begin, type Input } from './begin.ts';
import { readCheck } from './records.ts';
import { type Check, checkOrigins } from './types.ts';

const noteSchema = z.object({
  text: z.string(),
  origin: z.enum(checkOrigins),
  private: z.boolean(),
  shown: z.optional(z.string()),
  links: z.optional(z.array(z.object({ url: z.string(), shown: z.string() }))),
  place: z.optional(listPlaceSchema),
});

/** A longer text is not worth a copy: its record follows within milliseconds. */
const mostNoted = 100_000;
/** Later nobody remembers which click was meant. */
const lostForMs = 600_000;
const lostKey = 'lost click';

/** Clicks that this process is about to record. */
const underWay = new Set<string>();

/**
 * Begins a check and takes it as far as it goes; where it cannot even begin, the person is told.
 * `show` gets the check, or null for one that was lost.
 */
export async function takeUp(
  input: Input,
  show: (check: Check | null) => Promise<void>,
): Promise<void> {
  const check = await beginNoted(input).catch(() => null);
  await Promise.all([check ? advance(check.id) : lose(), show(check)]);
}

/**
 * Begins a check. What was asked is noted in the very first turn, and a wake-up ordered, so that a
 * background that is stopped before the record is written goes on with it. Throws where it cannot begin.
 */
export async function beginNoted(input: Input, id = newId(input.private)): Promise<Check> {
  underWay.add(id);
  const noted = Promise.allSettled([armResume(), note(id, input)]);
  try {
    return await begin(input, Date.now(), id);
  } finally {
    await noted;
    await forget(noteKey(id));
    underWay.delete(id);
  }
}

/** Goes on with clicks whose background was stopped before it had written their record. */
export async function goOnWithClicks(): Promise<void> {
  for (const [key, value] of await recallAll(noteKey(''))) {
    const id = key.slice(noteKey('').length);
    if (underWay.has(id)) continue;
    const noted = noteSchema.safeParse(value);
    const isRecorded = (await readCheck(id)) !== null;
    await forget(key);
    if (isRecorded) continue;
    const check = noted.success ? await beginNoted(noted.data, id).catch(() => null) : null;
    if (!check) await lose();
  }
}

/** Whether a click is about to be recorded in this process. */
export function isTakingUp(): boolean {
  return underWay.size > 0;
}

/** Whether a click of just now was lost; true once for each. */
export async function takeLostClick(now = Date.now()): Promise<boolean> {
  const at = await recall(lostKey);
  if (typeof at !== 'number') return false;
  await forget(lostKey);
  return now - at < lostForMs;
}

async function lose(): Promise<void> {
  await remember(lostKey, Date.now());
  await announceLostClick();
}

async function note(id: string, input: Input): Promise<void> {
  if (JSON.stringify(input).length <= mostNoted) await rememberIfItFits(noteKey(id), input);
}

function noteKey(id: string): string {
  return `click ${id}`;
}
