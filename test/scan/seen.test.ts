import { describe, expect, it } from 'vitest';
import { unseenKind } from '../../utils/scan/seen.ts';
import type { ScanResult } from '../../utils/scan/types.ts';

const url = 'https://shop.garden-lane.example/start';

function result(more: Partial<ScanResult> & { hosts?: readonly string[] } = {}): ScanResult {
  const { hosts = ['shop.garden-lane.example', 'cdn.garden-lane.example'], ...rest } = more;
  return {
    loaded: true,
    malicious: null,
    score: null,
    pageUrl: url,
    title: 'Garden Lane',
    brands: [],
    categories: [],
    screenshot: 'stored',
    requests: hosts.map(host => ({ host, main: true })),
    ...rest,
  };
}

const alone = ['shop.garden-lane.example'];

describe('not seen', () => {
  it.each<[string, Parameters<typeof result>[0], string]>([
    ['a check for humans', { title: 'Just a moment...' }, 'human-check'],
    ['in Japanese', { title: '少々お待ちください...' }, 'human-check'],
    ['in Spanish', { title: 'Un momento…' }, 'human-check'],
    ['by another name', { title: 'Attention Required! | Cloudflare' }, 'human-check'],
    [
      'by what it loads',
      { title: 'garden-lane', hosts: [...alone, 'challenges.cloudflare.com'] },
      'human-check',
    ],
    ['an empty page', { title: '', hosts: alone }, 'blank'],
    ['no page', { pageUrl: 'about:blank', title: 'x' }, 'blank'],
    ['for sale', { title: 'garden-lane.example: this domain is for sale' }, 'parked'],
    ['a new server', { title: 'Welcome to nginx!' }, 'parked'],
    ['a parking service', { hosts: [...alone, 'img.sedoparking.com'] }, 'parked'],
    [
      'sent on to a search engine',
      { pageUrl: 'https://www.google.com/', title: 'Google' },
      'jumped',
    ],
  ])('%s', (_, more, kind) => {
    expect(unseenKind(result(more), url)).toBe(kind);
  });
});

describe('seen', () => {
  it.each<[string, Parameters<typeof result>[0]]>([
    ['an ordinary page', {}],
    [
      'a page without a title that loads much',
      { title: '', hosts: [...alone, 'a.example', 'b.example', 'c.example'] },
    ],
    [
      'a form with a captcha',
      { title: 'Contact us', hosts: [...alone, 'a.example', 'b.example', 'hcaptcha.com'] },
    ],
    ['an article about captchas', { title: 'Why captchas ask whether you are a human' }],
    ['an article about moments', { title: 'Only a moment: a photograph' }],
    ['a shop for domain names', { title: 'Names: buy and sell domains' }],
    ['a page about nginx', { title: 'How to say welcome to nginx users' }],
    ['a redirect within the same owner', { pageUrl: 'https://www.garden-lane.example/' }],
    ['a redirect to another site nobody knows', { pageUrl: 'https://flowers.example/' }],
    ['a folder called index', { title: 'Index of flowers' }],
    ['a novel', { title: 'Just a moment of peace: a novel' }],
    ['a list for travelers', { title: 'Security check list for travelers' }],
    ['what told people to paste is seen', { title: 'Verify you are human', tellsToPaste: true }],
    ['what is judged malicious is seen', { title: 'Just a moment...', malicious: true }],
  ])('%s', (_, more) => {
    expect(unseenKind(result(more), url)).toBeNull();
  });

  it.each([
    ['https://youtu.be/x', 'https://www.youtube.com/watch?v=x'],
    ['https://aka.ms/x', 'https://www.microsoft.com/x'],
    ['https://bit.ly/x', 'https://en.wikipedia.org/wiki/Garden'],
  ])('what shortens links is there to send on: %s', (from, pageUrl) => {
    expect(unseenKind(result({ pageUrl }), from)).toBeNull();
  });

  it('a well-known site that sends on to another of its own names', () => {
    expect(
      unseenKind(result({ pageUrl: 'https://www.google.com/' }), 'https://google.com/'),
    ).toBeNull();
  });
});
