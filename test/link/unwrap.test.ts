import { describe, expect, it } from 'vitest';
import { read, readLink } from '../../utils/link/read.ts';
import { unwrap } from '../../utils/link/unwrap.ts';

const evil = 'https://evil.example/a?b=1&c=2';
const encoded = encodeURIComponent(evil);
const base64 = 'aHR0cHM6Ly9ldmlsLmV4YW1wbGUvYT9iPTEmYz0y';

describe('a wrapper that says where it leads', () => {
  it('counts bytes in a Proofpoint v3 run', () => {
    const url = 'https://urldefense.com/v3/__https://evil.example/**Cx*y**A__;w6nDqeKCrCYm!!A!B$';
    // é é (four bytes), € (three), & & (two).
    expect(decodeURI(unwrap(url).url)).toBe('https://evil.example/ééx€y&&');
  });

  it('puts a Proofpoint v3 character together whose bytes two runs share', () =>
    // The first run takes both bytes of õ and the first of the three of ₩.
    expect(
      decodeURI(
        unwrap('https://urldefense.com/v3/__https://evil.example/**Bx**Ay__;w7Xigqk!!A!B$').url,
      ),
    ).toBe('https://evil.example/õx₩y'));

  it('keeps a plus and lives with a stray percent sign', () =>
    expect(unwrap('https://l.facebook.com/l.php?u=https%3A%2F%2Fevil.example%2Fa+b%zz').url).toBe(
      'https://evil.example/a+b%zz',
    ));
});

describe('wrappers in wrappers', () => {
  const wrap = (url: string) => `https://l.facebook.com/l.php?u=${encodeURIComponent(url)}`;
  const nested = (depth: number): string => (depth === 0 ? evil : wrap(nested(depth - 1)));

  it('are taken off one by one, outermost first', () => {
    const inner = `https://www.google.com/url?q=${encoded}`;
    const outer = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}`;
    const [target] = readLink(outer).targets;
    expect(target?.url).toBe(evil);
    expect(target?.wrappers.map(wrapper => wrapper.url)).toEqual([outer, inner]);
  });

  it('are opened eight deep', () => expect(unwrap(nested(8)).url).toBe(evil));

  it('count as closed beyond that, so that nobody is sent a wrapper', () => {
    const { url, wrappers } = unwrap(nested(9));
    expect(url).toBe(nested(1));
    expect(wrappers.at(-1)).toMatchObject({ id: 'facebook', opened: false });
  });
});

describe('a wrapper that hides where it leads', () => {
  // biome-ignore format: one wrapper a line
  it.each([
    ['mimecast', 'https://protect-eu.mimecast.com/s/Ab1CDe2FgHi3?domain=www.evil.example', 'www.evil.example'],
    ['mimecast', 'https://url.uk.m.mimecastprotect.com/s/AbCdEfGh?domain=evil.example', 'evil.example'],
    ['mimecast', 'https://protect-us.mimecast.com/s/qwErTy12UiOp', undefined],
    ['sophos', 'https://eu-central-1.protection.sophos.com/?d=evil.example&b=1&x=2&q=3', 'evil.example'],
    ['inky', 'https://shared.outlook.inky.com/link?domain=evil.example&t=h.eJx1', 'evil.example'],
    ['proofpoint', 'https://urldefense.com/s/AbCdEf', undefined],
    ['proofpoint-v3', 'https://urldefense.com/v3/abc', undefined],
    ['emailprotection', 'https://url.emailprotection.link/?b6t_II7rHqeURY3L4E7', undefined],
    ['cisco', 'https://secure-web.cisco.com/1EH1B-CLV31I', undefined],
    ['symantec', 'https://clicktime.symantec.com/a/1/token=?d=wUoxAvRabIhx', undefined],
    ['safelinks', 'https://nam12.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)', undefined],
  ])('%s: %s', (id, url, hint) => {
    const [target] = readLink(url).targets;
    expect(target?.url).toBe(url);
    expect(target?.wrappers).toEqual([
      { id, name: expect.any(String), kind: 'gateway', url, opened: false, ...(hint ? { hint } : {}) },
    ]);
  });
});

describe('a wrapper around a link that is no web address', () => {
  it.each([
    [
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent('mailto:ann@shop.example?subject=a b')}&data=05`,
      'mailto:ann@shop.example?subject=a%20b',
    ],
    ['https://urldefense.com/v3/__mailto:ann@shop.example__;!!A!B$', 'mailto:ann@shop.example'],
    ['https://secure-web.cisco.com/1abc/ftp%3A%2F%2Ffiles.example%2Fa', 'ftp://files.example/a'],
    ['https://www.google.com/url?q=tel:%2B81312345678', 'tel:+81312345678'],
    [
      `https://eu.protection.sophos.com/?d=shop.example&u=${btoa('mailto:ann@shop.example')}`,
      'mailto:ann@shop.example',
    ],
  ])('%s holds %s', (url, holds) => {
    const [wrapper] = unwrap(url).wrappers;
    expect(wrapper).toMatchObject({ opened: false, holds });
    expect(wrapper?.hint).toBeUndefined();
  });

  it('holds no more than anybody can look at', () => {
    const mail = `mailto:${'a'.repeat(600)}@shop.example`;
    const { wrappers } = unwrap(`https://l.facebook.com/l.php?u=${encodeURIComponent(mail)}`);
    expect(wrappers[0]?.holds).toBe(mail.slice(0, 500));
  });

  it('opens to a web address beside it', () =>
    expect(unwrap(`https://l.facebook.com/l.php?u=mailto:ann@shop.example&u=${encoded}`).url).toBe(
      evil,
    ));
});

describe('a tracker that cannot be opened', () => {
  it('is named as one, so that a click of the person’s own may open it', () =>
    expect(unwrap('https://u1.ct.sendgrid.net/ls/click?upn=u001.QwErTy').wrappers).toMatchObject([
      { kind: 'tracker', name: 'SendGrid', opened: false },
    ]));

  it('of LinkedIn is a redirector', () =>
    expect(unwrap('https://www.linkedin.com/slink?code=QwErTy').wrappers).toMatchObject([
      { kind: 'redirector', opened: false },
    ]));

  it.each([
    'https://sendgrid.com/en-us/pricing',
    'https://u1.ct.sendgrid.net/',
    'https://u1.ct.sendgrid.net/asm/unsubscribe/?user_id=1',
    'https://corp.us5.list-manage.com/subscribe?u=0a&id=1b',
    'https://corp.us5.list-manage.com/unsubscribe?u=0a&id=1b',
    'https://corp.activehosted.com/f/1',
    'https://customer.io/pricing',
    'https://corp.infusionsoft.com/app/manageCart/showManageOrder',
    'https://news.substack.com/p/an-article',
    'https://corp.createsend.com/t/ViewEmail/j/0123',
    'https://clicks.aweber.com/',
    'https://click.customer.example/ls/click?upn=u001.QwErTy',
    'https://email.mg.customer.example/c/eJwQwErTy',
    'https://links.customer.example/u/click?_t=0a&_m=1b&_e=2c',
    'https://www.linkedin.com/slinky',
    'https://web.archive.org/web/*/https://shop.example/',
    'https://news.google.com/articles/CBMiAU_yqLQwErTy',
  ])('%s is none', url => expect(unwrap(url).wrappers).toEqual([]));
});

describe('a wrapper that names two addresses', () => {
  it.each([
    'https://www.google.com/url?url=https://good.example/&q=https://evil.example/',
    'https://l.facebook.com/l.php?u=https://good.example/&u=https://evil.example/',
  ])('%s is not guessed at', url => {
    const { url: target, wrappers } = unwrap(url);
    expect(target).toBe(url);
    expect(wrappers).toMatchObject([{ opened: false }]);
  });

  it('twice the same is opened', () =>
    expect(unwrap(`https://www.google.com/url?url=${encoded}&q=${encoded}`).url).toBe(evil));
});

describe('the recipient', () => {
  it.each([
    [
      `https://nam12.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02%7Csam%40corp.example%7C6a1f%7C0`,
      'sam@corp.example',
    ],
    [
      `https://eu-west-1.protection.sophos.com/?d=x&u=${base64}&e=c2FtQGNvcnAuZXhhbXBsZQ==`,
      'sam@corp.example',
    ],
    [
      `https://www.google.com/url?q=${encodeURIComponent('https://evil.example/?to=sam@corp.example')}`,
      undefined,
    ],
  ])('of %s is %s', (url, recipient) => expect(unwrap(url).wrappers[0]?.recipient).toBe(recipient));
});

describe('an ordinary link', () => {
  it.each([
    'https://evil.example/?url=https%3A%2F%2Fgood.example%2F',
    `https://evil-safelinks.protection.outlook.com.evil.example/?url=${encoded}`,
    `https://evilsafelinks.protection.outlook.com/?url=${encoded}`,
    `https://evil.example/safelinks.protection.outlook.com/?url=${encoded}`,
    `https://safelinks.protection.outlook.com@evil.example/?url=${encoded}`,
    `https://google.evil.example/url?q=${encoded}`,
    `https://www.google.evil/url?q=${encoded}`,
    `https://www.google.com.evil.example/url?q=${encoded}`,
    'https://www.google.com/search?q=https://good.example',
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://www.google.com/url?q=good.example',
    'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fgood.example',
    'https://www.linkedin.com/in/someone',
    'https://www.mimecast.com/products/',
    'https://urldefense.com/',
    'https://evil.example/fmlurlsvc/?url=https%3A%2F%2Fgood.example',
    'https://evil.example/fmlurlsvc/?fewReq=:B:JVE9&url=https%3A%2F%2Fgood.example',
  ])('%s is no wrapper', url =>
    expect(unwrap(new URL(url).href)).toEqual({ url: new URL(url).href, wrappers: [] }),
  );
});

describe('a product that organizations run on hosts of their own', () => {
  const link = (host: string) => `https://${host}/fmlurlsvc/?fewReq=:B:JVE3PD4=&url=${encoded}`;
  const own = { domains: ['*.corp.example', 'company.example'], wrappers: [] };

  it.each(['mail.corp.example', 'corp.example', 'MAIL.company.example.'])(
    'is opened on %s',
    host => {
      const url = new URL(link(host)).href;
      expect(unwrap(url, own).url).toBe(evil);
      expect(readLink(url, own).targets[0]?.url).toBe(evil);
      expect(read(`See ${url} now`, own).targets[0]?.url).toBe(evil);
    },
  );

  it('is named with the host, so that the person knows it', () =>
    expect(unwrap(link('mail.corp.example'), own).wrappers[0]?.name).toBe(
      'FortiMail (mail.corp.example)',
    ));

  it.each(['evil.example', 'corp.example.evil.example', 'evilcorp.example'])(
    'replaces nothing on %s',
    host => expect(unwrap(link(host), own)).toEqual({ url: link(host), wrappers: [] }),
  );

  it('replaces nothing where nobody said which hosts are the organization’s', () =>
    expect(unwrap(link('mail.corp.example')).wrappers).toEqual([]));
});
