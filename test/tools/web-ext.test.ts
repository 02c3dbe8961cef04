import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explained, readLint } from './web-ext.ts';

const innerHtml = {
  code: 'UNSAFE_VAR_ASSIGNMENT',
  message: 'Unsafe assignment to innerHTML',
  file: 'chunks/a.js',
  line: 2,
  column: 8,
};

function lint(found: { errors?: object[]; warnings?: object[]; notices?: object[] }) {
  return readLint(
    `Linting …\n${JSON.stringify({ errors: [], warnings: [], notices: [], ...found })}\n`,
  );
}

describe("the words of Mozilla's linter", () => {
  it('are fine where each is explained', () => {
    const { unexplained, explained: known } = lint({ warnings: [innerHtml] });
    expect(unexplained).toEqual([]);
    expect(known[0]).toMatch(/chunks\/a\.js:2:8.*dangerouslySetInnerHTML/);
  });

  it.each([
    ['an error', { errors: [{ code: 'MANIFEST', message: 'wrong' }], warnings: [innerHtml] }],
    ['a new warning', { warnings: [innerHtml, { code: 'DANGEROUS_EVAL', message: 'eval' }] }],
    ['a new notice', { notices: [{ code: 'NEW', message: 'new' }], warnings: [innerHtml] }],
    ['a second one of a kind', { warnings: [innerHtml, innerHtml] }],
    [
      'the same code about something else',
      {
        warnings: [innerHtml, { ...innerHtml, message: 'Unsafe assignment to outerHTML' }],
      },
    ],
    ['an explanation of what came no more', {}],
  ])('fail for %s', (_, found) => {
    expect(lint(found).unexplained).toHaveLength(1);
  });

  it('fail where it said nothing that can be read', () => {
    expect(() => readLint('web-ext: out of memory')).toThrow();
  });

  it('are explained to the reviewers', () => {
    const text = readFileSync(new URL('../../.github/store/reviewers.md', import.meta.url), 'utf8');
    for (const { code } of explained) expect(text).toContain(`\`${code}\``);
  });
});
