import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { momentSchema } from '../../platform/moment.ts';

/** How far the newest heartbeat is; text `heartbeatState_<state>`. `sending` is written before it leaves. */
export const beatStates = [
  'again',
  'sending',
  'arrived',
  'refused',
  'maybe',
  'not-permitted',
  'given-up',
] as const;

const latestSchema = z.object({
  id: z.string(),
  /** Exactly what leaves. */
  body: z.string(),
  /** When it was put together, and when it last left; missing where it never did. */
  at: momentSchema,
  sentAt: z.optional(momentSchema),
  state: z.enum(beatStates),
  attempts: z.number(),
  /** Of a refusal; 0 where there was no answer. */
  status: z.optional(z.number()),
});
export type Latest = z.infer<typeof latestSchema>;

const stateSchema = z.object({
  /** The recipient's id, as recipient-id.ts makes it. */
  to: z.string(),
  dueAt: momentSchema,
  arrivedAt: z.optional(momentSchema),
  /** The newest one; missing before the first. */
  latest: z.optional(latestSchema),
});
export type BeatState = z.infer<typeof stateSchema>;

const stateItem = storage.defineItem<unknown>('local:heartbeat', {
  fallback: null,
  version: 1,
  migrations: {},
});
const installationItem = storage.defineItem<unknown>('local:installation', {
  fallback: null,
  version: 1,
  migrations: {},
});

/** How the heartbeat stands; null where there is none. Never throws. */
export async function readBeat(): Promise<BeatState | null> {
  return parsed(await stateItem.getValue().catch(() => null));
}

/** Keeps how it stands; false where the disk does not take it. Never throws. */
export function keepBeat(state: BeatState): Promise<boolean> {
  return stateItem.setValue(state).then(
    () => true,
    () => false,
  );
}

/** Forgets it, where no policy wants any. */
export async function forgetBeat(): Promise<void> {
  await stateItem.removeValue().catch(() => {});
}

/** Calls `listener` after each change until the returned function is called. */
export function watchBeat(listener: (state: BeatState | null) => void): () => void {
  return stateItem.watch(value => listener(parsed(value)));
}

/**
 * The random id of this installation, made where it is wanted first and gone with the extension's
 * data. Null where it cannot be kept: another one each day would look like many browsers.
 */
export async function readInstallation(): Promise<string | null> {
  const known = z.uuid().safeParse(await installationItem.getValue().catch(() => null));
  if (known.success) return known.data;
  const made = crypto.randomUUID();
  return installationItem.setValue(made).then(
    () => made,
    () => null,
  );
}

function parsed(value: unknown): BeatState | null {
  const read = stateSchema.safeParse(value);
  return read.success ? read.data : null;
}
