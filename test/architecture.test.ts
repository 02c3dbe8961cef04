import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** From the top down; an import may stay on its floor or go down. */
const floors = [
  ['entrypoints'],
  ['components'],
  ['utils/check'],
  ['utils/guard', 'utils/sources', 'utils/scan', 'utils/verdict', 'utils/pivots', 'utils/report'],
  ['utils/lookup'],
  ['utils/link', 'utils/leaks', 'utils/signals', 'utils/list', 'utils/policy', 'utils/storage'],
  ['utils/platform'],
];

const pure = ['link', 'leaks', 'signals', 'list', 'guard', 'verdict', 'pivots'].map(
  it => `utils/${it}`,
);

/** Words of data, not code of a floor: which disclosures and indicators there are. */
const vocabulary = ['utils/link/disclosure.ts', 'utils/link/types.ts'];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

const files = ['entrypoints', 'components', 'utils'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => join(folder, name)),
);

const imports = files.flatMap((file): Import[] => {
  const code = readFileSync(join(root, file), 'utf8');
  return [...code.matchAll(/^(?:import|export)\s(type\s)?[^;]*?from\s+'([^']+)'/gm)].map(match => {
    const specifier = match[2] ?? '';
    const from = specifier.startsWith('.')
      ? relative(root, resolve(root, dirname(file), specifier))
      : specifier;
    return { file, from, typeOnly: Boolean(match[1]) };
  });
});

function floorOf(path: string): number {
  return floors.findIndex(rooms => rooms.some(room => path.startsWith(`${room}/`)));
}

describe('the floors', () => {
  it('has files on every floor, so that this test looks at something', () => {
    for (const rooms of floors) {
      expect(files.some(file => rooms.some(room => file.startsWith(`${room}/`)))).toBe(true);
    }
  });

  it('imports only stay on their floor or go down', () => {
    const upward = imports.filter(({ file, from, typeOnly }) => {
      if (floorOf(from) < 0 || (typeOnly && vocabulary.includes(from))) return false;
      return floorOf(from) < floorOf(file);
    });
    expect(upward.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('pure rooms know no browser, no network and no clock', () => {
    const impure =
      /\bfetch\(|\bDate\.now\(|new Date\(\)|\b(browser|chrome)\.(runtime|storage|tabs|i18n)\b|webextension-polyfill|Math\.random/;
    const guilty = files
      .filter(file => pure.some(room => file.startsWith(`${room}/`)))
      .filter(file => impure.test(readFileSync(join(root, file), 'utf8')));
    expect(guilty).toEqual([]);
  });

  it('only the guard makes clearances', () => {
    const makers = files.filter(file =>
      /import\s*\{[^}]*\bissue\b[^}]*\}\s*from\s*'[^']*clearance/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(makers).toEqual(['utils/guard/decide.ts']);
  });

  it('only http.ts opens connections', () => {
    const guilty = files
      .filter(file => file !== 'utils/platform/http.ts')
      .filter(file =>
        /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      );
    expect(guilty).toEqual([]);
  });

  it('nothing is shown as markup', () => {
    const guilty = files.filter(file =>
      /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|outerHTML|document\.write/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(guilty).toEqual([]);
  });
});
