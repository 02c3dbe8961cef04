import { describe, expect, it } from 'vitest';
import { readLocally } from '../../utils/check/local-reading.ts';

describe('readLocally', () => {
  it.each([
    ['https://docs.example.com/guide', 'https://docs.example.com/guide', 'none', 'send'],
    ['https://paypal-login.example.com/', 'https://paypal-login.example.com/', 'strong', 'send'],
    ['look: hxxps://paypa1[.]example/x', 'https://paypa1.example/x', 'strong', 'send'],
    ['http://2130706433/', 'http://127.0.0.1/', 'strong', 'refuse'],
    [
      'https://a.example/?email=ann@b.example',
      'https://a.example/?email=ann@b.example',
      'note',
      'ask',
    ],
    ['', null, 'none', 'refuse'],
    ['no link in here', null, 'none', 'refuse'],
    ['javascript:alert(1)', null, 'strong', 'refuse'],
  ])('%j', (input, url, level, guard) => {
    expect(readLocally(input)).toMatchObject({ input, url, level, guard });
  });

  it('offers a redaction only where something leaks', () => {
    expect(readLocally('https://a.example/x').redacted).toBeNull();
    expect(readLocally('https://a.example/x?email=ann@b.example').redacted).not.toMatch(/ann/);
  });
});
