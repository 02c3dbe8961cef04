import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file of a build: its path in the build, its bytes, and as many as gzip makes of them. */
export interface Weighed {
  readonly name: string;
  readonly bytes: number;
  readonly gzipped: number;
}

/** Every script, style, page and text of a build, the heaviest first. */
export function weigh(folder: string): Weighed[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:js|css|html|json)$/.test(name))
    .map(name => weighFile(folder, name))
    .sort((a, b) => b.gzipped - a.gzipped);
}

/** What the background or a page loads before it can do anything: the file, and what that imports at once. */
export function weighStart(folder: string, entry: string): Weighed[] {
  const names = new Set([entry]);
  // A set hands out what is added to it on the way.
  for (const name of names) {
    for (const loaded of loadedBy(folder, name)) names.add(loaded);
  }
  return [...names].map(name => weighFile(folder, name));
}

/** Gzipped bytes of all these files together. */
export function sumOf(files: readonly Weighed[]): number {
  return files.reduce((sum, { gzipped }) => sum + gzipped, 0);
}

function loadedBy(folder: string, name: string): string[] {
  const text = readFileSync(join(folder, name), 'utf8');
  if (name.endsWith('.html')) {
    return [...text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  }
  // A static import names its file right after `from` or `import`; a lazy one puts it in brackets.
  const imported = text.matchAll(/\b(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g);
  return [...imported].map(([, path = '']) => normalize(join(dirname(name), path)));
}

function weighFile(folder: string, name: string): Weighed {
  const bytes = readFileSync(join(folder, name));
  return { name, bytes: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
}
