import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { brandsFor } from '../../utils/signals/brand.ts';
import { findMentions } from '../../utils/signals/mention.ts';

function mannersOf(text: string, unicode = text) {
  return findMentions(text, unicode, {}).map(({ token, manner }) => `${token.text} ${manner}`);
}

describe('findMentions', () => {
  it.each([
    ['paypal', ['paypal exact']],
    ['paypal-help', ['paypal exact']],
    ['mypaypallogin', ['paypal exact']],
    ['xpaypalx', []],
    ['onlinepayment', []],
    ['orange-juice', ['orange exact']],
    ['oranges', []],
    ['g00gle', ['google digits']],
    ['vvhatsapp', ['whatsapp digits']],
    ['netfilx', ['netflix swapped']],
    ['netflx', ['netflix near']],
    ['letflix', []],
    ['steam', ['steam exact']],
  ])('%s', (text, expected) => {
    expect(mannersOf(text)).toEqual(expected);
  });

  it('reads foreign letters as what they look like', () => {
    expect(mannersOf('xn--pypal-4ve', 'pаypal')).toEqual(['paypal letters']);
  });

  it('agrees with the edit distance on every brand with one letter changed', () => {
    const tokens = [...brandsFor({}).byToken.values()].filter(it => it.text.length >= 7);
    const found = tokens.flatMap(({ text }) => {
      const changed = `${text.slice(0, 4)}q${text.slice(5)}`;
      return findMentions(changed, changed, {}).filter(it => it.manner === 'near');
    });
    expect(found.length).toBeGreaterThan(100);
    for (const { token, match } of found) expect(distance(token.text, match.word)).toBe(1);
  });
});

describe('the table of brands', () => {
  const { byToken, byDomain } = brandsFor({});

  it('holds well-formed tokens and domains only', () => {
    for (const token of byToken.keys()) expect(token).toMatch(/^[a-z0-9-]{3,30}$/);
    for (const domain of byDomain.keys()) expect(domain).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
  });

  it('names each token once', () => {
    const tokens = [...new Set([...byToken.values()].map(token => token.brand))].flatMap(brand =>
      brand.tokens.map(token => token.text),
    );
    expect(tokens.filter((token, at) => tokens.indexOf(token) !== at)).toEqual([]);
  });
});
