import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { version } from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };

const changelog = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8');

/** What stands below a heading of the second level. */
function below(heading: string): string {
  return changelog.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
}

describe('the version', () => {
  it('is the same in the lock file', () => {
    expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
  });

  it('is the newest in the changelog, with something for each who reads it', () => {
    const versions = [...changelog.matchAll(/^## (\d\S*)$/gm)].map(([, it]) => it);
    expect(versions[0]).toBe(version);
    const readers = [...below(version).matchAll(/^### (.*)\n\n\S/gm)].map(([, it]) => it);
    expect(readers).toEqual(['For everybody', 'For administrators', 'For developers']);
  });

  it('says it in sentences that can be read', () => {
    const lines = below(version).match(/^- .*$/gm) ?? [];
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter(it => it.length > 420 || !it.endsWith('.'))).toEqual([]);
  });
});
