import { describe, expect, it } from 'vitest';
import { isInternalHost } from '../../utils/link/addresses.ts';
import { isRange } from '../../utils/link/networks.ts';

describe('internal domains as ranges and ends', () => {
  it.each([
    ['203.0.113.9', '203.0.113.0/24', true],
    ['203.0.114.9', '203.0.113.0/24', false],
    ['203.0.113.9', '203.0.113.8/31', true],
    ['203.0.113.10', '203.0.113.8/31', false],
    ['8.8.8.8', '0.0.0.0/0', true],
    ['www.evil.example', '0.0.0.0/0', false],
    ['2001:db8:1::5', '2001:db8::/32', true],
    ['2001:db9::5', '2001:db8::/32', false],
    ['203.0.113.9', '2001:db8::/0', false],
    ['mycorp.example', '*corp.example', true],
    ['wiki.corp.example', '*corp.example', true],
    ['corp.example.evil.example', '*corp.example', false],
  ])('%s in %s: %s', (host, entry, expected) => {
    expect(isInternalHost(host, [entry])).toBe(expected);
  });
});

describe('a range of addresses', () => {
  it.each(['203.0.113.0/24', '203.0.113.7/32', '2001:db8::/32', '::/0'])('%s', text => {
    expect(isRange(text)).toBe(true);
  });

  it.each(['203.0.113.0/33', '203.0.113/24', '2001:db8::/129', 'corp.example/24', '/24', '::'])(
    'is not %s',
    text => {
      expect(isRange(text)).toBe(false);
    },
  );
});
