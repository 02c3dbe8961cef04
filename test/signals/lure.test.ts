import { describe, expect, it } from 'vitest';
import { findLures } from '../../utils/signals/lure.ts';

describe('findLures', () => {
  it.each([
    ['dappsprotocolauth', ['dapps', 'protocol', 'auth']],
    ['airdrop-claim', ['airdrop', 'claim']],
    ['peppermint', ['mint']],
    ['dexterity', []],
    ['swiss', []],
    ['taxi', []],
    ['secure-login', ['secure', 'login']],
    ['flowers', []],
  ])('%s', (text, expected) => {
    expect(findLures(text).map(lure => lure.word)).toEqual(expected);
  });

  it('leaves out what is part of a name already found', () => {
    const taken = [{ word: 'pancakeswap', start: 0, end: 11 }];
    expect(findLures('pancakeswap-claim', taken).map(lure => lure.word)).toEqual(['claim']);
  });
});
