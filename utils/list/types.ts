import * as z from 'zod/mini';

/** What an entry can say of what it names; one that is withdrawn says nothing any more. */
export const listWords = ['bad', 'suspicious', 'good', 'withdrawn'] as const;
export type ListWord = (typeof listWords)[number];

/** What an entry can name: a domain with all below it, one host, or a page (or folder) of one. */
export const listForms = ['domain', 'host', 'page'] as const;
export type ListForm = (typeof listForms)[number];

/** One line of the list without the name that it hides. */
export interface ListEntry {
  readonly word: ListWord;
  /** As `2026-11-26`. */
  readonly day: string;
  /** The organization's own words, at most 200 characters; empty where there are none. */
  readonly words: string;
}

/** The organization's list as it was read. */
export interface OrganizationList {
  /** Its version: only ever higher. */
  readonly serial: number;
  /** Epoch milliseconds after which its good words no longer count; null where it does not say. */
  readonly expires: number | null;
  /** By digest of the name. */
  readonly entries: ReadonlyMap<string, ListEntry>;
  /** Lines that could not be read. */
  readonly broken: number;
}

/** One part of a list that is too long for one file. */
export interface ListPart {
  /** Two hex digits, with which the digest of every name in it begins. */
  readonly name: string;
  /** SHA-256 of its bytes in hex. */
  readonly digest: string;
  readonly entries: number;
}

/** The index of a parted list: which bytes its parts have, and nothing of what stands in them. */
export interface PartedList {
  readonly serial: number;
  /** As that of a list in one file. */
  readonly expires: number | null;
  /** All of them, by name. */
  readonly parts: readonly ListPart[];
}

/** What the list says of one address of a check. */
export const listedSchema = z.object({
  /** The address that it is about. */
  url: z.string(),
  word: z.enum(['bad', 'suspicious', 'good']),
  form: z.enum(listForms),
  day: z.string(),
  words: z.string(),
});
export type Listed = z.infer<typeof listedSchema>;

/** Why a file is no list that can be used, or could not be had. */
export const listProblems = [
  'offline',
  'timeout',
  'refused',
  'too-large',
  'no-list',
  'unknown-version',
  'cut',
  'too-many',
  'unsigned',
  'older',
  'differs',
] as const;
export type ListProblem = (typeof listProblems)[number];
