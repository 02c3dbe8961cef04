import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../simulator/keys.ts';
import { pass, startBackground } from './background.ts';

type Background = Awaited<ReturnType<typeof startBackground>>;

const bad = 'https://paypal.com.account-verify.example/login';
const good = 'https://www.gardening-club.example/spring';
const encode = encodeURIComponent;
const base64url = (text: string) =>
  btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

async function check(background: Background, text: string) {
  const begun = await background.begin({ text, origin: 'link', private: false });
  const going = background.advance(begun.id);
  await pass(10_000);
  await going;
  return background.records.readCheck(begun.id);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Links that carry an address honestly; `{}` is its place, and the second is the same link without it. */
const honest: readonly (readonly [what: string, link: string, without: string])[] = [
  [
    'sharing at Facebook',
    'https://www.facebook.com/sharer/sharer.php?u={}',
    'https://www.facebook.com/',
  ],
  ['sharing at X', 'https://twitter.com/intent/tweet?text=Spring&url={}', 'https://twitter.com/'],
  [
    'sharing at LinkedIn',
    'https://www.linkedin.com/sharing/share-offsite/?url={}',
    'https://www.linkedin.com/',
  ],
  ['sharing at Telegram', 'https://t.me/share/url?url={}', 'https://t.me/'],
  ['sharing at WhatsApp', 'https://wa.me/?text={}', 'https://wa.me/'],
  ['sharing at Reddit', 'https://www.reddit.com/submit?url={}', 'https://www.reddit.com/'],
  [
    'sharing at Pinterest',
    'https://www.pinterest.com/pin/create/button/?url={}&media={}',
    'https://www.pinterest.com/',
  ],
  [
    'sharing at Hatena',
    'https://b.hatena.ne.jp/add?mode=confirm&url={}',
    'https://b.hatena.ne.jp/',
  ],
  [
    'sharing at LINE',
    'https://social-plugins.line.me/lineit/share?url={}',
    'https://social-plugins.line.me/',
  ],
  [
    'sharing at Hacker News',
    'https://news.ycombinator.com/submitlink?u={}',
    'https://news.ycombinator.com/',
  ],
  [
    'translation',
    'https://translate.google.com/translate?sl=en&tl=ja&u={}',
    'https://translate.google.com/',
  ],
  ['translation at DeepL', 'https://www.deepl.com/translator?url={}', 'https://www.deepl.com/'],
  ['a validator of HTML', 'https://validator.w3.org/nu/?doc={}', 'https://validator.w3.org/'],
  [
    'a validator of style sheets',
    'https://jigsaw.w3.org/css-validator/validator?uri={}',
    'https://jigsaw.w3.org/',
  ],
  ['a test of speed', 'https://pagespeed.web.dev/analysis?url={}', 'https://pagespeed.web.dev/'],
  [
    'a test of headers',
    'https://securityheaders.com/?q={}&followRedirects=on',
    'https://securityheaders.com/',
  ],
  [
    'a test of certificates',
    'https://www.ssllabs.com/ssltest/analyze.html?d={}',
    'https://www.ssllabs.com/',
  ],
  ['a search for reputation', 'https://urlscan.io/search/?url={}', 'https://urlscan.io/'],
  ['a proxy of pictures', 'https://images.weserv.nl/?url={}&w=300', 'https://images.weserv.nl/'],
  [
    'a site’s own proxy of pictures',
    'https://shop.example/_next/image?url={}&w=640&q=75',
    'https://shop.example/',
  ],
  [
    'pictures at a network',
    'https://shop.example/cdn-cgi/image/width=80/{raw}',
    'https://shop.example/',
  ],
  ['an archive', 'https://web.archive.org/web/2024/{raw}', 'https://web.archive.org/'],
  ['another archive', 'https://archive.ph/{raw}', 'https://archive.ph/'],
  [
    'single sign-on',
    'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=7b9&scope=openid&redirect_uri={}',
    'https://login.microsoftonline.com/',
  ],
  [
    'sign-in that goes on',
    'https://accounts.google.com/ServiceLogin?continue={}',
    'https://accounts.google.com/',
  ],
  [
    'sign-in to a forum',
    'https://id.forum.example/login?next={}',
    'https://id.forum.example/login',
  ],
  ['SAML', 'https://sso.company.example/saml?RelayState={}', 'https://sso.company.example/saml'],
  [
    'sign-out',
    'https://id.forum.example/logout?post_logout_redirect_uri={}',
    'https://id.forum.example/logout',
  ],
  [
    'analytics',
    'https://shop.example/tulips?utm_source={}&utm_medium=mail',
    'https://shop.example/tulips',
  ],
  ['a referrer', 'https://shop.example/tulips?ref={}', 'https://shop.example/tulips'],
  ['another referrer', 'https://shop.example/tulips?referrer={}', 'https://shop.example/tulips'],
  ['a picture', 'https://shop.example/tulips?image={}', 'https://shop.example/tulips'],
  ['a document', 'https://docs.google.com/viewer?url={}', 'https://docs.google.com/viewer'],
  [
    'an Office document',
    'https://view.officeapps.live.com/op/view.aspx?src={}',
    'https://view.officeapps.live.com/op/view.aspx',
  ],
  ['a QR code', 'https://api.qrserver.com/v1/create-qr-code/?data={}', 'https://api.qrserver.com/'],
  [
    'a calendar entry',
    'https://calendar.google.com/calendar/render?action=TEMPLATE&details={}',
    'https://calendar.google.com/',
  ],
  ['a feed reader', 'https://reader.example/subscribe?feed={}', 'https://reader.example/subscribe'],
  [
    'a way out of a newspaper',
    'https://news.local-paper-two.example/out?url={}',
    'https://news.local-paper-two.example/out',
  ],
  ['a jump page', 'https://forum.example/jump?to={}', 'https://forum.example/jump'],
  ['a citation', 'https://library.example/cite?cite={}', 'https://library.example/cite'],
];

describe('an honest link is never worse for the address it carries', () => {
  it.each(honest)('%s', async (_, link, without) => {
    const filled = link.replaceAll('{}', encode(good)).replace('{raw}', good);
    const background = await startBackground();
    const alone = await check(background, without);
    const whole = await check(background, filled);
    expect(alone?.verdict.word).toBe('no-threat-found');
    expect(whole?.verdict.word).toBe('no-threat-found');
  });

  it('is a table of forty', () => {
    expect(honest).toHaveLength(40);
  });
});

const hostile: readonly (readonly [what: string, link: string])[] = [
  [
    'Outlook on the web’s own wrapper',
    `https://outlook.office.com/mail/safelink.html?url=${encode(bad)}&corid=7`,
  ],
  [
    'a mail system of somebody’s own',
    `https://mail.corporation.example/owa/redir.aspx?URL=${encode(bad)}`,
  ],
  [
    'an unknown wrapper: parameter',
    `https://protect.gateway-maker.example/scan?d=7&u=${encode(bad)}`,
  ],
  [
    'an unknown wrapper: encoded twice',
    `https://protect.gateway-maker.example/x?u=${encode(encode(bad))}`,
  ],
  ['an unknown wrapper: base64', `https://protect.gateway-maker.example/l/${base64url(bad)}`],
  [
    'an unknown wrapper: base64 parameter',
    `https://protect.gateway-maker.example/l?q=${btoa(bad)}`,
  ],
  ['an unknown wrapper: path', `https://isolate.gateway-maker.example/browse/${bad}`],
  [
    'an unknown wrapper: encoded path',
    `https://isolate.gateway-maker.example/safelink/${encode(bad)}`,
  ],
  ['an open redirect', `https://www.gardening-club.example/redirect?url=${encode(bad)}`],
  [
    'an open redirect of a login',
    `https://www.gardening-club.example/login?returnUrl=${encode(bad)}`,
  ],
  [
    'single sign-on',
    `https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=7b9&scope=openid&redirect_uri=${encode(bad)}`,
  ],
  ['SAML', `https://sso.company.example/saml?RelayState=${encode(bad)}`],
  ['a sign-in that goes on', `https://accounts.google.com/ServiceLogin?continue=${encode(bad)}`],
  ['a fragment', `https://www.gardening-club.example/#${bad}`],
  ['a parameter of a fragment', `https://www.gardening-club.example/#/open?target=${encode(bad)}`],
  ['without its scheme', `https://www.gardening-club.example/out?to=${encode(bad.slice(6))}`],
  [
    'two redirects in a row',
    `https://www.gardening-club.example/out?to=${encode(`https://forum.example/jump?url=${encode(bad)}`)}`,
  ],
  [
    'a bait behind it',
    `https://www.gardening-club.example/out?to=${encode(`${bad}?next=${encode('https://www.wikipedia.example/')}`)}`,
  ],
  ['a page of a shared host', `https://sites.google.com/view/spring/out?url=${encode(bad)}`],
  ['an advertisement', `https://ads.example/click?id=9&ct=us&adurl=${encode(bad)}`],
];

describe('a hostile link is as bad as the address it carries', () => {
  it.each(hostile)('%s', async (_, link) => {
    const done = await check(await startBackground(), link);
    expect(done?.verdict.word).toBe('malicious');
    expect(done?.verdict.final).toBe(true);
  });

  it('is a table of twenty', () => {
    expect(hostile).toHaveLength(20);
  });

  it('says which address the verdict is about', async () => {
    const done = await check(await startBackground(), hostile[8]?.[1] ?? '');
    expect(done?.verdict.about).toBe('paypal.com.account-verify.example');
    expect(done?.target?.host).toBe('www.gardening-club.example');
  });

  it('a wrapper’s form on a bad host around a popular page does not hide the bad host', async () => {
    const link = `https://paypal.com.account-verify.example/fmlurlsvc/?fewReq=:B:abc&url=${encode(good)}`;
    const done = await check(await startBackground(), link);
    expect(done?.verdict.word).toBe('malicious');
    expect(done?.verdict.about).toBeUndefined();
  });
});

it('an address behind another page of the same owner is judged like one without it', async () => {
  const inner = `https://accounts.gardening-club.example/out?continue=${encode(bad)}`;
  const done = await check(
    await startBackground(),
    `https://www.gardening-club.example/out?continue=${encode(inner)}`,
  );
  expect(done?.carried?.map(it => it.target.url)).toEqual([bad]);
  expect(done?.verdict.word).toBe('malicious');
});

describe('what is told about a carried address', () => {
  const hosts = (background: Background, name: string) =>
    background.simulator.log.filter(it => `${it.url} ${it.body}`.includes(name));

  it('only its host, where its own guard would ask', async () => {
    const inner =
      'https://portal.supplier-online.example/reset-password?token=9f8b1c5e7a2d4f60b3e8c1a7d5f2094e';
    const background = await startBackground();
    await check(background, `https://www.gardening-club.example/out?url=${encode(inner)}`);
    expect(hosts(background, 'portal.supplier-online.example').length).toBeGreaterThan(0);
    expect(hosts(background, '9f8b1c5e7a2d4f60b3e8c1a7d5f2094e')).toEqual([]);
  });

  it('nothing, where it is internal', async () => {
    const background = await startBackground();
    const done = await check(
      background,
      `https://www.gardening-club.example/out?url=${encode('http://wiki.corp.internal/secret')}`,
    );
    expect(hosts(background, 'corp.internal')).toEqual([]);
    expect(done?.guard.state).toBe('asking');
    expect(done?.carried?.[0]?.rows).toEqual([]);
  });

  it('nothing, where it is only mentioned', async () => {
    const background = await startBackground();
    const done = await check(
      background,
      `https://www.gardening-club.example/a?image=${encode('https://pictures.example/1.png')}`,
    );
    expect(hosts(background, 'pictures.example')).toEqual([]);
    expect(done?.verdict.reasons).toContainEqual(
      expect.objectContaining({ id: 'reason_mentions', values: { hosts: ['pictures.example'] } }),
    );
  });

  it('not to a service with a small quota, unless the address shows a signal', async () => {
    const background = await startBackground({
      sources: { virustotal: { enabled: true, key: keys.virustotal ?? '' } },
    });
    const done = await check(background, `https://forum.example/out?url=${encode(good)}`);
    const asked = (at: number) => done?.carried?.[at]?.rows.map(row => row.source) ?? [];
    expect(done?.rows.map(row => row.source)).toContain('virustotal');
    expect(asked(0)).toContain('quad9');
    expect(asked(0)).not.toContain('virustotal');
  });

  it('goes on after the background was stopped, and asks nobody twice', async () => {
    const background = await startBackground();
    const link = `https://www.gardening-club.example/out?url=${encode(bad)}`;
    const done = await check(background, link);
    const before = background.simulator.log.length;
    await background.advance(done?.id ?? '');
    expect(background.simulator.log.length).toBe(before);
  });
});
