import { globSync, readFileSync } from 'node:fs';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { findLiterals } from './literals.ts';

// The native program comes in the package; where there is none for this machine, the checker falls
// back to JavaScript, which gives the same answers in twenty times the time.
process.env.RECHECK_BACKEND =
  process.platform === 'linux' && process.arch === 'x64' ? 'native' : 'pure';

const limitMs = 60_000;
const testLimitMs = 2 * limitMs;
const root = new URL('../../', import.meta.url);
const patterns = globSync('utils/**/*.{ts,tsx}', { cwd: root.pathname })
  .sort()
  .flatMap(file =>
    findLiterals(readFileSync(new URL(file, root), 'utf8')).map(literal => ({ ...literal, file })),
  );

describe.concurrent('every pattern takes linear time', () => {
  it('finds the patterns', ({ expect }) => {
    expect(patterns.length).toBeGreaterThan(10);
  });

  it.each(patterns)(
    '$file:$line /$source/$flags',
    async ({ source, flags }) => {
      // What cannot be proven is attacked; the same attacks each time, or a run would be a lottery.
      const diagnostics = await check(source, flags, { timeout: limitMs, randomSeed: 1 });
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

function describeAttack(diagnostics: Awaited<ReturnType<typeof check>>): string {
  return diagnostics.status === 'vulnerable'
    ? `slow (${diagnostics.complexity.summary}) on ${diagnostics.attack.pattern}`
    : `cannot be decided: ${JSON.stringify(diagnostics)}`;
}
