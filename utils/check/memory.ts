import { fromDisk } from '../storage/disk.ts';
import { readTrouble, type StorageTrouble } from '../storage/trouble.ts';
import { heldCheck } from './records.ts';
import type { Check } from './types.ts';

/** What only the background can say. */
export interface Memory {
  readonly trouble: StorageTrouble | null;
  /** The check that was asked for, where only this process has it. */
  readonly check: Check | null;
}

/** What keeps records from the disk, and the check that pages cannot read themselves. */
export async function readMemory(isPrivate: boolean, id?: string): Promise<Memory> {
  // Whether the database opens is known only after a try.
  await fromDisk(async () => {}, undefined);
  return { trouble: await readTrouble(), check: await heldCheck(isPrivate, id) };
}
