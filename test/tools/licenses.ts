import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A package of somebody else's that stands in the build. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
}

/** Whose data stand in the build without being a package. */
const data = [
  'Unicode confusables.txt (utils/signals/confusables.ts), Unicode-3.0',
  'Copyright © 1991-Present Unicode, Inc. Unicode and the Unicode Logo are registered trademarks of',
  'Unicode, Inc. in the U.S. and other countries. https://www.unicode.org/license.txt',
  '',
  'Public Suffix List (within tldts), MPL-2.0',
  'https://publicsuffix.org/list/public_suffix_list.dat, https://mozilla.org/MPL/2.0/',
].join('\n');

/** Every package that the lock file installs for the build's own code, by name. */
export function shippedPackages(): Shipped[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; license?: string; dev?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version, license = '' }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      license,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The file `licenses.txt` of a build: who wrote what is in it, and under which conditions. */
export function licensesText(): string {
  const parts = shippedPackages().map(
    ({ name, version, license }) => `${name} ${version}, ${license}\n\n${textOf(name)}`,
  );
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  return `${[`Second Look\n\n${own}`, ...parts, data].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** The texts of a package's licenses, as it brings them. */
function textOf(name: string): string {
  const folder = join(root, 'node_modules', name);
  const files = readdirSync(folder).filter(file => /^(?:licen[cs]e|notice|copying)/i.test(file));
  if (files.length === 0) throw new Error(`${name} brings no license text.`);
  return files
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8').replaceAll('\r', '').trim())
    .join('\n\n');
}
