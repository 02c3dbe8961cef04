import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputDir } from '../tools/build.ts';
import { sumOf, type Weighed, weigh, weighStart } from '../tools/weigh.ts';

// Gzipped bytes. Where one is reached, look with `npm run bench:size` for what is new or there twice.
const bounds = { popup: 60_000, background: 235_000, whole: 435_000 };

describe('the production build', () => {
  const folder = outputDir('chrome');

  it('shows the popup’s first frame with few bytes', () => {
    expect(sumOf(weighStart(folder, 'popup.html'))).toBeLessThan(bounds.popup);
  });

  it('runs a page’s own code in that page alone', () => {
    const scripts = readdirSync(join(folder, 'chunks'));
    for (const page of readdirSync(folder).filter(it => it.endsWith('.html'))) {
      const own = scripts.filter(it => it.startsWith(`${page.replace('.html', '')}-`));
      expect(own, page).toHaveLength(1);
      const loading = scripts.filter(it =>
        textOf(folder, { name: `chunks/${it}` }).includes(`${own[0]}`),
      );
      expect(loading, page).toEqual([]);
    }
  });

  it('starts its background with what that needs, and nothing twice', () => {
    const background = weighStart(folder, 'background.js');
    // Whatever bundles it in another way would make this test see the entry alone.
    expect(background.length).toBeGreaterThan(5);
    expect(sumOf(background)).toBeLessThan(bounds.background);
  });

  it('is not heavy as a whole', () => {
    expect(sumOf(weigh(folder))).toBeLessThan(bounds.whole);
  });

  it('holds the list of public suffixes once', () => {
    const stretch = stretchOfSuffixes();
    const holders = weigh(folder).filter(it => textOf(folder, it).includes(stretch));
    expect(holders.map(it => it.name)).toHaveLength(1);
    expect(textOf(folder, holders[0] as Weighed).split(stretch)).toHaveLength(2);
  });
});

/** A part of the list as its package writes it, long enough to stand nowhere else. */
function stretchOfSuffixes(): string {
  const file = new URL('../../node_modules/tldts/dist/es6/src/data/trie.js', import.meta.url);
  const [, labels = ''] =
    /labelText = (?:\/\*[^*]*\*\/ )?["']([^"']+)/.exec(readFileSync(file, 'utf8')) ?? [];
  expect(labels.length).toBeGreaterThan(10_000);
  return labels.slice(2_000, 2_100);
}

function textOf(folder: string, { name }: Pick<Weighed, 'name'>): string {
  return readFileSync(join(folder, name), 'utf8');
}
