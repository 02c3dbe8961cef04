import { domainToUnicode } from 'node:url';
import { describe, expect, it } from 'vitest';
import { confusableRows } from '../../utils/signals/confusables.ts';
import { readAsAscii, readDigits } from '../../utils/signals/skeleton.ts';

describe('readAsAscii', () => {
  it.each([
    ['раураӏ', 'paypal'],
    ['ɡооɡӏе', 'google'],
    ['pàypál', 'paypal'],
    ['ƿaypal', 'ƿaypal'],
    ['łaposte', 'laposte'],
    ['œuvre', 'oeuvre'],
    ['日本', '日本'],
    ['ɢʀᴀʙ', 'grab'],
    ['plain-1', 'plain-1'],
  ])('%s looks like %s', (text, expected) => {
    expect(readAsAscii(text)).toBe(expected);
  });
});

describe('readDigits', () => {
  it.each([
    ['paypal', []],
    ['g00gle', ['google']],
    ['paypa1', ['paypal', 'paypai']],
    ['rnicros0ft', ['microsoft']],
    ['lnstagram.lt', ['instagram.it']],
    ['icloucl', ['idoud']],
    ['spotily', []],
  ])('%s', (text, expected) => {
    expect(readDigits(text)).toEqual(expected);
  });
});

describe('the table of confusables', () => {
  it('holds only characters that survive a host parser', () => {
    for (const row of confusableRows.trim().split('\n')) {
      for (const character of row.split(' ')[1] ?? '') {
        const host = `a${character}a.example`;
        expect(domainToUnicode(new URL(`http://${host}`).hostname)).toBe(host);
      }
    }
  });
});
