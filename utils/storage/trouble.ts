import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { storageTroubles } from './trouble-codes.ts';

type Code = (typeof storageTroubles)[number];

const troubleSchema = z.object({
  code: z.enum(storageTroubles),
  /** Whether the person has said that they read it. */
  told: z.boolean(),
});
export type StorageTrouble = z.infer<typeof troubleSchema>;

/** Key in the browser's session storage: told once for as long as the browser runs. */
export const troubleKey = 'storage trouble';

let here: StorageTrouble | null = null;
let isProven = false;

/** Whether something could not be written in this process, which leaves the disk alone from then on. */
export function isInTrouble(): boolean {
  return here !== null;
}

/** Remembers that the disk cannot be used, and why; pages read it with `readTrouble`. */
export async function noteTrouble(error: unknown): Promise<void> {
  const known = here;
  // Before any await: the next write must find it.
  here ??= { code: 'unknown', told: false };
  const code = await codeOf(error);
  const before = known ?? (await readStored());
  const isSame = before?.code === code || (before !== null && code === 'unknown');
  here = isSame && before ? before : { code, told: false };
  await browser.storage.session.set({ [troubleKey]: here }).catch(() => {});
}

/** Remembers that a write went through: what was in its way before is over. */
export function noteKept(): void {
  if (isProven) return;
  isProven = true;
  void browser.storage.session.remove(troubleKey).catch(() => {});
}

/** What keeps records from the disk; null where nothing does. */
export async function readTrouble(): Promise<StorageTrouble | null> {
  // What a page met that this process does not meet is no trouble.
  if (!here && isProven) return null;
  const stored = await readStored();
  return here && stored?.code !== here.code ? here : stored;
}

/** Remembers until the browser ends that the person has read of this trouble. */
export async function noteTold(): Promise<void> {
  const trouble = await readTrouble();
  if (!trouble) return;
  const told = { ...trouble, told: true };
  if (here) here = told;
  await browser.storage.session.set({ [troubleKey]: told }).catch(() => {});
}

async function readStored(): Promise<StorageTrouble | null> {
  const stored = await browser.storage.session.get(troubleKey).catch(() => null);
  const parsed = troubleSchema.safeParse(stored?.[troubleKey]);
  return parsed.success ? parsed.data : null;
}

/** With less than this to spare a browser writes no database any more. */
const leastFreeBytes = 4 * 1024 * 1024;

async function codeOf(error: unknown): Promise<Code> {
  const { name = '', message = '' } = error instanceof Error ? error : {};
  if (name === 'VersionError') return 'newer-version';
  if (name === 'QuotaExceededError') return 'disk-full';
  // Firefox in permanent private browsing; SecurityError where sites may store nothing.
  if (name === 'SecurityError') return 'keeps-nothing';
  if (name === 'InvalidStateError' && /mutation/i.test(message)) return 'keeps-nothing';
  // On a full disk the browsers say AbortError or UnknownError; their estimate knows more.
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  if (!estimate?.quota) return 'unknown';
  return estimate.quota - (estimate.usage ?? 0) < leastFreeBytes ? 'disk-full' : 'unknown';
}
