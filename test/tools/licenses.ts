import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');

/** What may be shipped with a program under MIT, as long as its text goes with it. */
const allowed = ['ISC', 'MIT', 'MIT-0', '(MIT OR Apache-2.0)', 'MPL-2.0'];

const lockedSchema = z.object({
  version: z.string(),
  license: z.optional(z.string()),
  integrity: z.string(),
  dependencies: z.optional(z.record(z.string(), z.string())),
});

/** A package of somebody else's, as the lock file pins it. */
export interface Shipped extends z.infer<typeof lockedSchema> {
  /** Its key in the lock file, such as `node_modules/zod`. */
  readonly path: string;
  readonly name: string;
  /** SPDX expression. */
  readonly license: string;
}

/** Tools that put a few lines of their own into every build. */
const builders = ['node_modules/rolldown', 'node_modules/vite'];

/** Whose data stand in the build without being a package. */
const data = [
  'Unicode confusables.txt (utils/signals/confusables.ts), Unicode-3.0',
  'Copyright © 1991-Present Unicode, Inc. Unicode and the Unicode Logo are registered trademarks of',
  'Unicode, Inc. in the U.S. and other countries. https://www.unicode.org/license.txt',
  '',
  'Public Suffix List (within tldts), MPL-2.0',
  'https://publicsuffix.org/list/public_suffix_list.dat, https://mozilla.org/MPL/2.0/',
].join('\n');

/** What the lock file says of the packages at these paths, by name. Throws where one may not be shipped. */
export function shippedPackages(paths: Iterable<string>): Shipped[] {
  const packages = lockedPackages();
  return [...paths]
    .map(path => {
      const locked = lockedSchema.parse(packages[path]);
      const name = nameAt(path);
      const license = locked.license ?? 'no license';
      if (!allowed.includes(license)) throw new Error(`${name} comes under ${license}.`);
      return { ...locked, path, name, license };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where the lock file has these packages, given as `name@version`. Throws where it lacks one. */
export function pathsOf(named: readonly string[]): string[] {
  const packages = Object.entries(lockedPackages());
  return named.map(wanted => {
    const found = packages.find(([path, it]) => `${nameAt(path)}@${it.version}` === wanted);
    if (!found) throw new Error(`The lock file has no ${wanted}.`);
    return found[0];
  });
}

function lockedPackages(): Record<string, { readonly version?: string }> {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
}

function nameAt(path: string): string {
  return path.replace(/^.*node_modules\//, '');
}

/** The file `licenses.txt` of a build that holds these packages: who wrote it, on which conditions. */
export function licensesText(paths: Iterable<string>): string {
  const parts = shippedPackages(paths).map(
    it => `${it.name} ${it.version}, ${it.license}\n\n${textOf(it)}`,
  );
  const lines = shippedPackages(builders).map(
    it => `Lines of the bundler: ${it.name} ${it.version}, ${it.license}\n\n${textOf(it)}`,
  );
  const all = [`Second Look\n\n${ownText()}`, ...parts, ...lines, data];
  return `${all.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** The packages that a `licenses.txt` names, as `name@version`. */
export function packagesNamed(text: string): string[] {
  return [...text.matchAll(/^-{72}\n\n(\S+) (\d\S*), \S/gm)].map(
    ([, name, version]) => `${name}@${version}`,
  );
}

function ownText(): string {
  return readFileSync(join(root, 'LICENSE'), 'utf8').trim();
}

/** The texts of a package's licenses, as it brings them. */
function textOf({ path, name, license }: Shipped): string {
  const folder = join(root, path);
  const files = readdirSync(folder).filter(file => /^(?:licen[cs]e|notice|copying)/i.test(file));
  if (files.length === 0) return standardText(folder, name, license);
  return files
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8').replaceAll('\r', ''))
    .map(text => text.split('\n# Licenses of bundled dependencies')[0]?.trim())
    .join('\n\n');
}

/** A package that names MIT and its author and brings no text gets the text that everybody's MIT has. */
function standardText(folder: string, name: string, license: string): string {
  const { author } = z
    .object({ author: z.object({ name: z.string() }) })
    .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  if (license !== 'MIT') throw new Error(`${name} brings no license text.`);
  return ownText().replace(/^Copyright .*$/m, `Copyright (c) ${author.name}`);
}
