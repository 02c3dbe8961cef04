import { randomBytes } from 'node:crypto';
import type { Simulation } from '../../service.ts';

export type Visibility = 'public' | 'unlisted' | 'private' | 'deleted';

/** A scan as the simulated service remembers it. */
export interface StoredScan {
  readonly uuid: string;
  readonly url: string;
  readonly host: string;
  readonly tags: readonly string[];
  /** Epoch milliseconds. */
  readonly submittedAt: number;
  readonly firstVisibility: Visibility;
  visibility: Visibility;
  /** How often the result was asked for while it was pending. */
  polls: number;
}

/** All scans of this simulator, by uuid, in the order in which they came. */
export function scansOf({ memory }: Simulation): Map<string, StoredScan> {
  const scans = (memory.get('scans') as Map<string, StoredScan> | undefined) ?? new Map();
  memory.set('scans', scans);
  return scans;
}

/** A uuid that begins with the time, as the service has given them since 2026: not of version 4. */
export function timeOrderedUuid(now: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
