import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import japanese from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { families, keysOf } from './text-families.ts';

type Texts = Record<string, { message: string }>;
const languages: [string, Texts][] = [
  ['English', english],
  ['Japanese', japanese],
];

describe.each(languages)('the texts in %s', (_, texts) => {
  it.each(Object.keys(families))('has one for every %s', family => {
    expect(keysOf(family).filter(key => !texts[key])).toEqual([]);
  });

  it('stands in the order of its keys, so that two changes seldom meet', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(texts).sort());
  });

  it('never calls a link safe', () => {
    const claims = /\b(?:is|are|looks?|seems?) safe\b|安全です/i;
    const guilty = Object.entries(texts).filter(([, { message }]) => claims.test(message));
    expect(guilty.map(([key]) => key)).toEqual([]);
  });
});

describe('both languages', () => {
  it('have the same texts', () => {
    expect(Object.keys(japanese)).toEqual(Object.keys(english));
  });

  it('leave the same places for values', () => {
    const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    const different = Object.entries(english as Texts).filter(
      ([key, { message }]) =>
        String(places(message)) !== String(places((japanese as Texts)[key]?.message ?? '')),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });
});
