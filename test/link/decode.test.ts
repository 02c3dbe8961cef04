import { describe, expect, it } from 'vitest';
import { decodeBase64, decodePercent } from '../../utils/link/decode.ts';

describe('decodePercent', () => {
  it.each([
    ['a%20b', 'a b'],
    ['%E3%83%86%e3%82%b9', 'テス'],
    ['%F0%9F%98%80%41', '😀A'],
    ['100%', '100%'],
    ['%zz%41%', '%zzA%'],
    ['a+b', 'a+b'],
    ['%FF%41', '%FFA'],
    ['%e9', '%e9'],
    ['%00%7F', '\u0000\u007f'],
    ['', ''],
  ])('%s is %j', (text, expected) => expect(decodePercent(text)).toBe(expected));
});

describe('decodeBase64', () => {
  it.each([
    ['aHR0cHM6Ly9ldmlsLmV4YW1wbGUv', 'https://evil.example/'],
    ['44OG44K544OI', 'テスト'],
    ['_-7_7v_u', null],
    ['aGVsbG8gd29ybGQ=', 'hello world'],
    ['not base64!', null],
    ['short', null],
  ])('%s is %j', (text, expected) => expect(decodeBase64(text)).toBe(expected));
});
