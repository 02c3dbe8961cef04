import { globSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { findLiterals } from './literals.ts';

// The checker's other backends start a Java machine or a native program.
process.env.RECHECK_SYNC_BACKEND = 'pure';

const limitMs = 20_000;
const testLimitMs = 2 * limitMs;
const root = new URL('../../', import.meta.url);
const patterns = globSync('utils/**/*.{ts,tsx}', { cwd: root.pathname })
  .sort()
  .flatMap(file =>
    findLiterals(readFileSync(new URL(file, root), 'utf8')).map(literal => ({ ...literal, file })),
  );

describe('every pattern takes linear time', () => {
  it('finds the patterns', () => {
    expect(patterns.length).toBeGreaterThan(10);
  });

  it.each(patterns)(
    '$file:$line /$source/$flags',
    ({ source, flags }) => {
      const diagnostics = checkSync(source, flags, { timeout: limitMs });
      expect(diagnostics.status, describeAttack(diagnostics)).toBe('safe');
    },
    testLimitMs,
  );
});

describe('findLiterals', () => {
  it.each([
    ["a.replace(/b\\/[/]c/g, 'x/y')", ['b\\/[/]c']],
    ['const share = all / 2 / other;', []],
    ['return /x/i.test(y)', ['x']],
    ['// not /this/\n/* nor /that/ */ f(/this/)', ['this']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
    ['`a/b ${c.replace(/d/, `e/${f / 2}`)} /g/`', ['d']],
    ['(a + b) / c / d', []],
    ['if (x) y = z[0] / 2; else /w/.test(z)', ['w']],
  ])('reads %j', (code, expected) => {
    expect(findLiterals(code).map(literal => literal.source)).toEqual(expected);
  });
});

function describeAttack(diagnostics: ReturnType<typeof checkSync>): string {
  return diagnostics.status === 'vulnerable'
    ? `slow (${diagnostics.complexity.summary}) on ${diagnostics.attack.pattern}`
    : `cannot be decided: ${JSON.stringify(diagnostics)}`;
}
