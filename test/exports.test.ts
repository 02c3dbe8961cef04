import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const ours = ['entrypoints', 'components', 'utils'];

const codes = new Map(
  [...ours, 'test'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(?:tsx?|mjs)$/.test(name))
      .map(name => join(folder, name))
      .map(file => [file, readFileSync(join(root, file), 'utf8')] as const),
  ),
);
codes.set('wxt.config.ts', readFileSync(join(root, 'wxt.config.ts'), 'utf8'));

const declared =
  /^export (?:async )?(?:const|let|function\*?|class|interface|type|enum) +(\w+)|^export \{([^}]*)\}/gm;
const named = /^(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'([^']+)'/gm;
const late = /\bimport\(\s*'([^']+)'/g;

/** The names a file exports. The default export of an entrypoint is the browser's to call. */
function exportsOf(code: string): string[] {
  return [...code.matchAll(declared)].flatMap(([, name, list]) =>
    name ? [name] : namesIn(list ?? '', 'last'),
  );
}

/** `a as b` is called `a` where it comes from and `b` where it goes to. */
function namesIn(list: string, which: 'first' | 'last'): string[] {
  return list
    .split(',')
    .map(part => part.trim().replace(/^type\s+/, ''))
    .filter(Boolean)
    .map(part => part.split(/\s+as\s+/).at(which === 'first' ? 0 : -1) ?? part);
}

function pathFrom(file: string, specifier: string): string {
  return relative(root, resolve(root, dirname(file), specifier));
}

/** What a file takes of others, as `path name`. Of a late import any word of the file may be taken. */
function importsOf(file: string, code: string): string[] {
  const early = [...code.matchAll(named)].flatMap(([, list = '', from = '']) =>
    namesIn(list, 'first').map(name => `${pathFrom(file, from)} ${name}`),
  );
  const lately = [...code.matchAll(late)].flatMap(([, from = '']) =>
    exportsOf(codes.get(pathFrom(file, from)) ?? '')
      .filter(name => new RegExp(`\\b${name}\\b`).test(code))
      .map(name => `${pathFrom(file, from)} ${name}`),
  );
  return [...early, ...lately];
}

describe('exports', () => {
  const taken = new Set([...codes].flatMap(([file, code]) => importsOf(file, code)));

  it('are looked for in files that take something of each other', () => {
    expect(taken).toContain('utils/check/types.ts Check');
    expect(taken).toContain('utils/pivots/open.ts pivotsFor');
  });

  it('are all imported by another file', () => {
    const dead = [...codes]
      .filter(([file]) => ours.some(folder => file.startsWith(`${folder}/`)))
      .flatMap(([file, code]) =>
        exportsOf(code)
          .filter(name => !taken.has(`${file} ${name}`))
          .map(
            name =>
              `${file} exports ${name}, which no other file imports: keep it to that file or delete it.`,
          ),
      );
    expect(dead).toEqual([]);
  });
});
