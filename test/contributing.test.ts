import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dependencies, devDependencies } from '../package.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '..');
const contributing = readFileSync(resolve(root, '.github/CONTRIBUTING.md'), 'utf8');

/** Paths in inline code; one with a placeholder such as `<id>` stands for the folder above it. */
const paths = [
  ...contributing.matchAll(/`((?:utils|components|entrypoints|test|public)\/[^`\s]*)`/g),
].map(([, path = '']) => path.replace(/[^/]*<.*$/, ''));

describe('.github/CONTRIBUTING.md', () => {
  it('names only what is there', () => {
    expect(paths.length).toBeGreaterThan(30);
    const gone = [...new Set(paths)].filter(path => !existsSync(resolve(root, path)));
    const sentences = gone.map(path => `${path} does not exist: name what took its place.`);
    expect(sentences).toEqual([]);
  });

  it.each([
    ['is shipped', 'What is shipped', dependencies],
    ['only builds and tests', 'What only builds and tests', devDependencies],
  ])('has a reason for each package that %s, and for no other', (_, title, packages) => {
    const section = contributing.split('### A reason for each dependency')[1]?.split('\n## ')[0];
    const table = section?.split(`${title}:\n\n`)[1]?.split('\n\n')[0] ?? '';
    const rows = [...table.matchAll(/^\| `([^`]+)` \| \S.{9,} \|$/gm)];
    expect(rows.map(([, name]) => name)).toEqual(Object.keys(packages));
  });
});
