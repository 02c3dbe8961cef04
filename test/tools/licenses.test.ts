import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licensesText, shippedPackages } from './licenses.ts';

const { dependencies } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { dependencies: Record<string, string> };

/** What may be shipped with a program under MIT, as long as its text goes with it. */
const allowed = ['ISC', 'MIT', 'MIT-0', '(MIT OR Apache-2.0)', 'MPL-2.0'];

describe('the licenses of what is shipped', () => {
  it('are there for every dependency and what those bring', () => {
    const names = shippedPackages().map(it => it.name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    expect(names).toContain('tldts-core');
  });

  it.each(shippedPackages())('$name: $license, with its text', ({ name, version, license }) => {
    expect(allowed, `${name} comes under ${license}`).toContain(license);
    const [, text = ''] = licensesText().split(`\n${name} ${version}, ${license}\n`);
    expect(text.split('-'.repeat(72))[0]?.length).toBeGreaterThan(500);
  });

  it('name Unicode and the Public Suffix List', () => {
    expect(licensesText()).toMatch(/Unicode-3\.0[\s\S]*Public Suffix List/);
  });
});
