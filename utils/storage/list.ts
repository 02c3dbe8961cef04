import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { listProblems } from '../list/types.ts';
import { momentSchema } from '../platform/moment.ts';
import { keepOnlyParts } from './list-parts.ts';

/** The last good copy of what the list's address hands out: the list, or the index of its parts. */
const copySchema = z.object({
  url: z.string(),
  /** The key by which it was signed when it was fetched; null where no key was wanted. */
  signedBy: z.nullable(z.string()),
  text: z.string(),
});
export type ListCopy = z.infer<typeof copySchema>;

/** What is known of the copy without reading it. */
const stateSchema = z.object({
  url: z.string(),
  /** When it was last asked for, with whatever success. */
  triedAt: momentSchema,
  /** Why that brought no list; missing where it did. */
  problem: z.optional(z.enum(listProblems)),
  /** The part with which that was, where it was with one. */
  part: z.optional(z.string()),
  /** A newer list of which not every part is there; what is said of the copy stays true meanwhile. */
  unfinished: z.optional(z.object({ serial: z.number(), parts: z.number(), of: z.number() })),
  /** Of the copy in use; missing where there is none yet. */
  copy: z.optional(
    z.object({
      fetchedAt: momentSchema,
      serial: z.number(),
      entries: z.number(),
      broken: z.number(),
      expires: z.nullable(momentSchema),
      signed: z.boolean(),
    }),
  ),
});
export type ListState = z.infer<typeof stateSchema>;

// Apart, so that what the options page tells is read without the whole list.
const copyItem = storage.defineItem<unknown>('local:organizationList', {
  fallback: null,
  version: 1,
  migrations: {},
});
const stateItem = storage.defineItem<unknown>('local:organizationListState', {
  fallback: null,
  version: 1,
  migrations: {},
});

/** The last good copy; null where there is none that can be read. Never throws. */
export async function readListCopy(): Promise<ListCopy | null> {
  return parsed(copySchema, await copyItem.getValue().catch(() => null));
}

/** How the copy stands; null where none was ever asked for. Never throws. */
export async function readListState(): Promise<ListState | null> {
  return parsed(stateSchema, await stateItem.getValue().catch(() => null));
}

/** Keeps a copy; on a full disk it serves for as long as the process does. */
export async function keepListCopy(copy: ListCopy): Promise<void> {
  await copyItem.setValue(copy).catch(() => {});
}

/** Keeps how the copy stands. */
export async function keepListState(state: ListState): Promise<void> {
  await stateItem.setValue(state).catch(() => {});
}

/** Forgets the list, of which the policy says no more. */
export async function forgetList(): Promise<void> {
  await Promise.all([copyItem.removeValue(), stateItem.removeValue()]).catch(() => {});
  await keepOnlyParts(new Set());
}

function parsed<T>(schema: z.ZodMiniType<T>, value: unknown): T | null {
  const read = schema.safeParse(value);
  return read.success ? read.data : null;
}
