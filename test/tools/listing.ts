import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './privacy-words.ts';
import { root } from './run.ts';

/** A store's listing in one language, in its parts. */
export interface Listing {
  readonly text: string;
  readonly name: string;
  readonly summary: string;
  readonly mozillaSummary: string;
  readonly description: string;
  readonly singlePurpose: string;
  /** Why each permission is asked for, by permission. */
  readonly permissions: ReadonlyMap<string, string>;
  /** Hosts that the installation allows, as patterns. */
  readonly hosts: readonly string[];
  /** What Mozilla has people agree to at the installation. */
  readonly consent: string;
  readonly searchWords: readonly string[];
  /** File names with headlines. */
  readonly pictures: readonly (readonly string[])[];
}

/** Reads `.github/store/<language>.md`, whose parts stand in the same order in each language. */
export function readListing(language: Language): Listing {
  const text = readFileSync(join(root, `.github/store/${language}.md`), 'utf8');
  const parts = text.split(/^## .*\n/m).map(it => it.trim());
  const [, name = '', summary = '', mozillaSummary = '', description = '', ...rest] = parts;
  const [singlePurpose = '', permissions = '', , dataUse = '', , words = '', pictures = ''] = rest;
  const [reasons = '', hosts = ''] = permissions.split('<!-- table: ');
  return {
    ...{ text, name, summary, mozillaSummary, description, singlePurpose },
    permissions: new Map(rowsOf(reasons).map(([first = '', why = '']) => [first, why])),
    hosts: rowsOf(hosts).map(([first = '']) => first),
    consent: /`(\w+)`/.exec(dataUse)?.[1] ?? '',
    searchWords: [...words.matchAll(/^- (.*)$/gm)].map(([, word = '']) => word),
    pictures: rowsOf(pictures),
  };
}

/** The rows of the tables in a text whose first cell is code, without its marks. */
function rowsOf(text: string): string[][] {
  return [...text.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, first = '', others = '']) => [
    first,
    ...others.split('|').map(it => it.trim()),
  ]);
}
