import { describe, expect, it } from 'vitest';
import { parseJson } from '../../utils/platform/json.ts';

describe('JSON from outside', () => {
  it.each([
    [String.raw`{"id":"a\ud800","all":["\uDFFF"]}`, { id: 'a\ufffd', all: ['\ufffd'] }],
    [String.raw`"\ud83d\ude00 é"`, '😀 é'],
    ['{"a":[1,null,true]}', { a: [1, null, true] }],
  ])('%s has no half letters', (text, value) => {
    expect(parseJson(text)).toEqual(value);
  });

  it('keeps what reads like such an escape and is none', () => {
    expect(parseJson(String.raw`"C:\\ud800"`)).toBe(String.raw`C:\ud800`);
  });

  it('throws where it is none', () => {
    expect(() => parseJson('<html>')).toThrow(SyntaxError);
  });
});
