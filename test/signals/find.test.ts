import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { parseTarget } from '../../utils/link/parse.ts';
import { fill } from '../../utils/platform/i18n.ts';
import { findSignals, strongestLevel } from '../../utils/signals/find.ts';

type Texts = Record<string, { message: string }>;

function signalsOf(url: string, protectedDomains: readonly string[] = []) {
  const target = parseTarget(url);
  if (!target) throw new Error(`no target: ${url}`);
  return findSignals(target, { protectedDomains, raw: url });
}

const telling: [url: string, level: string, ...ids: string[]][] = [
  ['https://paypal.com@evil.example/', 'strong', 'deceptive-userinfo'],
  ['https://ops:www.paypal.com@evil.example/', 'strong', 'deceptive-userinfo'],
  ['https://ops:pw@www.paypal.com@evil.example/', 'strong', 'deceptive-userinfo'],
  ['https://ops:pa55.word@host.example/', 'worth-a-scan', 'userinfo'],
  ['https://ops:pw@host.example/', 'worth-a-scan', 'userinfo'],
  ['http://192.0.2.4/', 'worth-a-scan', 'ip-host'],
  ['http://3221225988/', 'strong', 'disguised-address'],
  ['http://0xc0.0.0x2.4/', 'strong', 'disguised-address'],
  ['http://①⑨②.0.2.4/', 'strong', 'disguised-address'],
  ['http://１９２.0.2.4/', 'strong', 'disguised-address'],
  ['http://%31%392.0.2.4/', 'strong', 'disguised-address'],
  ['http://[2001:db8::1]/', 'worth-a-scan', 'ip-host'],
  ['https://host.example:8443/', 'note', 'odd-port'],
  ['https://раураl.com/', 'strong', 'mixed-scripts', 'lookalike-letters'],
  ['https://аррӏеid.test/', 'strong', 'mixed-scripts'],
  ['https://сосо.test/', 'worth-a-scan', 'lookalike-script'],
  ['https://日本語.jp/', 'note', 'punycode'],
  ['https://paypa1.test/', 'strong', 'imitated-spelling'],
  ['https://rnicrosoft.test/', 'strong', 'imitated-spelling'],
  ['https://arnazon.test/', 'strong', 'imitated-spelling'],
  ['https://faecbook.test/', 'worth-a-scan', 'swapped-letters'],
  ['https://netfliix.test/', 'worth-a-scan', 'near-miss'],
  ['https://netfliix-login.test/', 'strong', 'brand-with-lure'],
  ['https://www.paypal.com.host.test/', 'strong', 'embedded-domain'],
  ['https://www-paypal-com.host.test/', 'strong', 'embedded-domain'],
  ['https://mizuhobank.co.jp.host.test/', 'strong', 'embedded-domain'],
  ['https://paypal-verify.test/', 'strong', 'brand-with-lure'],
  ['https://rakuten-card-login.test/', 'strong', 'brand-with-lure'],
  ['https://eki-net-account.test/', 'strong', 'brand-with-lure'],
  ['https://mercari-news.test/', 'worth-a-scan', 'brand-in-host'],
  ['https://jcb-card.test/', 'worth-a-scan', 'brand-in-host'],
  ['https://metamask.xyz/', 'worth-a-scan', 'brand-other-ending'],
  ['https://netflix-jp.vercel.app/', 'strong', 'brand-on-shared-hosting'],
  ['https://menu-2024.vercel.app/', 'worth-a-scan', 'shared-hosting'],
  ['https://team.github.io/docs/', 'note', 'project-hosting'],
  ['https://sites.google.com/view/menu', 'worth-a-scan', 'shared-hosting'],
  ['https://camera.duckdns.org/', 'worth-a-scan', 'dynamic-dns'],
  ['https://a-b-c.trycloudflare.com/', 'worth-a-scan', 'tunnel'],
  ['https://ipfs.io/ipfs/bafy/', 'worth-a-scan', 'ipfs-gateway'],
  ['https://storage.googleapis.com/bucket/a.html', 'worth-a-scan', 'cloud-storage'],
  ['https://forms.gle/abc', 'worth-a-scan', 'online-form'],
  ['https://bit.ly/abc', 'worth-a-scan', 'shortener'],
  ['https://shop.co.com/', 'note', 'resold-ending'],
  ['https://flowers.top/', 'note', 'abused-ending'],
  ['https://airdrop-claim.test/', 'strong', 'crypto-trap'],
  ['https://token-bonus.test/', 'worth-a-scan', 'crypto-lure'],
  ['https://secure-account-update.test/', 'worth-a-scan', 'account-lure'],
  ['https://x7k2q9vbt.test/', 'note', 'random-name'],
  ['https://3fa8c21e.host.test/', 'worth-a-scan', 'random-subdomain'],
  ['https://4815162342.test/', 'worth-a-scan', 'number-name'],
  ['https://48151.com/', 'note', 'digit-name'],
  ['https://x4815162.test/view', 'worth-a-scan', 'number-name'],
  ['https://garden-tools.top/', 'worth-a-scan', 'several-signs', 'pieced-name', 'abused-ending'],
  ['https://qzjxkv.com.cn/a', 'worth-a-scan', 'bulk-name'],
  ['https://qzjxkv.com.cn/', 'note', 'random-name'],
  ['https://a-b-c-d.test/', 'note', 'many-hyphens'],
  ['https://a-b-c-d-e.test/', 'worth-a-scan', 'hyphen-chain'],
  ['https://4815162342-a-b-c-d.top/', 'worth-a-scan', 'number-name', 'hyphen-chain'],
  ['https://a.b.c.d.host.test/', 'note', 'deep-host'],
  ['https://host.test/setup.msi', 'worth-a-scan', 'executable-download'],
  ['https://host.test/invoice.pdf.exe', 'strong', 'double-extension'],
  ['https://host.test/plan.pdf%20%20%20.exe', 'strong', 'double-extension'],
  ['https://host.test/plan.rdp', 'worth-a-scan', 'executable-download'],
  ['https://host.test/plan.library-ms', 'worth-a-scan', 'executable-download'],
  ['https://host.test/plan.mobileconfig', 'worth-a-scan', 'executable-download'],
  ['https://host.test/wp-content/plugins/x/index.php', 'worth-a-scan', 'site-internals'],
  ['https://host.test/go?to=https%3A%2F%2Fother.test%2F', 'worth-a-scan', 'open-redirect'],
  ['https://host.test/go?to=/%5Cother.test', 'worth-a-scan', 'open-redirect'],
  ['https://www.google.com/go?to=https://other.test/', 'worth-a-scan', 'open-redirect'],
  ['https://click.host.test/ls/click?upn=u001.abc', 'note', 'click-counter'],
  ['https://host.test/?u=ann@example.com', 'note', 'recipient-address'],
  ['https://host.test/?e=YW5uQGV4YW1wbGUuY29t', 'note', 'hidden-recipient'],
  ['https://host.test/#YW5uQGV4YW1wbGUuY29t', 'worth-a-scan', 'recipient-for-form'],
  ['https://host.test/a.html?x=1#ann@example.com', 'worth-a-scan', 'recipient-for-form'],
  ['https://host.test/doc/YW5uQGV4YW1wbGUuY29t', 'worth-a-scan', 'recipient-for-form'],
  ['https://host.test/?Q7x=YW5uQGV4YW1wbGUuY29t', 'worth-a-scan', 'recipient-for-form'],
  ['https://host.test/www.paypal.com/', 'worth-a-scan', 'domain-in-path'],
  ['https://host.test//paypal.com/', 'worth-a-scan', 'domain-in-path'],
  ['https://host.test/www-paypal-com/', 'worth-a-scan', 'domain-in-path'],
  ['https://host.test/www.some-garden.test/', 'note', 'site-in-path'],
  ['https://host.test/hsbc/index.php', 'worth-a-scan', 'brand-folder'],
  ['https://host.test/kuroneko/jp/top.html', 'worth-a-scan', 'brand-folder'],
  ['https://ann.github.io/netflix-clone-page/', 'worth-a-scan', 'brand-project'],
  ['https://host.test/cgi-bin/webscr?cmd=_login-run', 'worth-a-scan', 'platform-path'],
  ['https://host.test/x/ap/signin?a=1', 'worth-a-scan', 'platform-path'],
  ['https://host.test/a/b/c/d.php', 'note', 'buried-page'],
  ['https://host.test/a/b/c/login.php', 'worth-a-scan', 'several-signs', 'buried-page'],
  ['https://paypal.com.et/', 'worth-a-scan', 'brand-other-ending'],
  ['https://paypal.org.cn/', 'worth-a-scan', 'brand-other-ending'],
  ['https://mizuhobank.xyz/', 'worth-a-scan', 'brand-other-ending'],
  ['https://pay-pal.test/', 'worth-a-scan', 'brand-in-host'],
  ['https://sagawa-exp.test/', 'worth-a-scan', 'brand-in-host'],
  ['https://yamato-kuroneko.test/', 'worth-a-scan', 'brand-in-host'],
  ['https://lnstagram-help.test/', 'strong', 'imitated-spelling'],
  ['https://discorcl-nitro.test/', 'worth-a-scan', 'near-miss'],
  ['https://ɢoogle.test/', 'strong', 'lookalike-letters'],
  ['https://203.0.113.7.sslip.io/', 'worth-a-scan', 'dynamic-dns', 'deep-host'],
  ['https://garden.powerappsportals.com/', 'worth-a-scan', 'shared-hosting'],
  [
    'https://customervoice.microsoft.com/Pages/ResponsePage.aspx?id=x',
    'worth-a-scan',
    'online-form',
  ],
  ['https://script.google.com/macros/s/AbC/exec', 'worth-a-scan', 'shared-hosting'],
  ['https://share.google/AbCdEf12', 'worth-a-scan', 'shortener'],
  ['https://lin.ee/AbCdEf1', 'worth-a-scan', 'shortener'],
  ['https://sansumg.test/', 'worth-a-scan', 'swapped-letters'],
  ['https://netfliixlogin.test/', 'strong', 'brand-with-lure'],
  ['https://americanexprrees.test/', 'worth-a-scan', 'near-miss'],
  ['https://jcbcard.test/', 'worth-a-scan', 'brand-other-ending'],
  ['https://dhlexpress.test/', 'worth-a-scan', 'brand-in-host'],
  ['https://uspstracking.test/', 'worth-a-scan', 'brand-in-host'],
  ['https://app1e.test/', 'worth-a-scan', 'near-miss'],
  ['https://icloud.test/', 'note', 'brand-word'],
  ['https://icloud-find.top/', 'worth-a-scan', 'several-signs', 'brand-word'],
  ['https://nenkin.test/', 'worth-a-scan', 'brand-other-ending'],
  ['https://paypal-volksbank.de/', 'worth-a-scan', 'brand-in-host'],
  ['https://volksbank-login.de/', 'strong', 'brand-with-lure'],
  ['https://claim-garden.test/', 'worth-a-scan', 'promise-lure'],
  ['https://myreward.finance/', 'worth-a-scan', 'promise-lure'],
  ['https://host.test/netflix/', 'note', 'brand-in-path'],
  ['https://host.test/netflix/login/billing.php', 'worth-a-scan', 'brand-folder', 'login-path'],
  ['https://shop.vercel.app/verify/payment', 'worth-a-scan', 'shared-hosting', 'login-path'],
  ['https://4815162342.vercel.app/verify/payment', 'strong', 'many-signs'],
];

const ordinary = [
  'https://contact.vpass.ne.jp/x',
  'https://sparkline.example/clclub',
  'https://lntech.example/',
  'https://news.example/2026/05/how-to-secure-your-account-and-password/',
  'https://news.example/security/paypal-phishing-emails/',
  'https://fonts.googleapis.com/css2?family=Roboto',
  'https://www.amazon.co.jp/dp/B0ABCDEF12',
  'https://www.paypal.com/signin',
  'https://contoso.sharepoint.com/:w:/r/sites/team/plan.docx',
  'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?redirect_uri=https%3A%2F%2Fapp.example.com',
  'https://accounts.google.com/v3/signin/identifier?continue=https%3A%2F%2Fmail.google.com',
  'https://docs.google.com/document/d/1AbCdEfGhIjKlMnOpQrStUvWxYz/edit',
  'https://us02web.zoom.us/j/123456789',
  'https://login.bk.mufg.jp/',
  'https://my.jcb.co.jp/Login',
  'https://www.eki-net.com/top/login',
  'https://www.e-tax.nta.go.jp/',
  'https://toi.kuronekoyamato.co.jp/cgi-bin/tneko',
  'https://news.yahoo.co.jp/articles/0123456789abcdef0123456789abcdef01234567',
  'https://blog.google/technology/',
  'https://docs.example.com/guide',
  'https://gitlab.example.com/team/project',
  'https://secure.example.com/account/login.php',
  'https://news.example.com/2026/how-to-recover-a-paypal-account',
  'https://ja.wikipedia.org/wiki/PayPal',
  'https://www.münchen.de/',
  'http://192.168.1.1/admin',
  'https://mizuho-tb.co.jp/',
  'https://volksbank-musterstadt.de/',
  'https://sparkasse-musterstadt.de/de/home.html',
  'https://nedbank.example/login',
  'https://online.dzbank.example/',
  'https://webchat.freenode.example/',
  'https://www.google.com.et/',
  'https://www.amazon.com.br/',
  'https://www.githubstatus.com/',
  'https://facebook.github.io/docs',
  'https://school.lodz.pl/',
  'https://apply.visa.service.gov.uk/start',
  'https://office.gov.ru/',
  'https://news.example/stores/samsung/',
  'https://news.example/tag/netflix/page/2/',
  'https://host.example/@ann@example.social',
  'https://host.example/unsubscribe?email=YW5uQGV4YW1wbGUuY29t',
  'https://insurance-claims.test/',
];

describe('findSignals', () => {
  it.each(telling)('%s → %s', (url, level, ...ids) => {
    const signals = signalsOf(url);
    expect(signals.map(signal => signal.id)).toEqual(expect.arrayContaining(ids));
    expect(strongestLevel(signals)).toBe(level);
  });

  it.each(ordinary)('raises nothing above a note for %s', url => {
    expect(['none', 'note']).toContain(strongestLevel(signalsOf(url)));
  });

  it('puts the strongest first', () => {
    const levels = telling.map(([url]) => signalsOf(url).map(signal => signal.level));
    const order = ['strong', 'worth-a-scan', 'note'];
    for (const found of levels) {
      expect(found).toEqual(found.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    }
  });

  it('guards the domains an administrator names like a brand', () => {
    const own = ['www.contoso.example', 'not a domain', '*.fabrikam.example', ''];
    const ids = (url: string) => signalsOf(url, own).map(signal => signal.id);
    expect(signalsOf('https://contoso-login.test/')).toEqual([
      { id: 'lure-word', level: 'note', values: { words: ['login'] } },
    ]);
    expect(ids('https://contoso-login.test/')).toContain('brand-with-lure');
    expect(ids('https://cont0so.test/')).toContain('imitated-spelling');
    expect(ids('https://contoso.example.host.test/')).toContain('embedded-domain');
    expect(ids('https://www.contoso.example/login')).toEqual([]);
    expect(ids('https://portal.contoso.example/')).toEqual([]);
  });

  it('says in what the links of an imitated brand end', () => {
    const valuesOf = (url: string) => signalsOf(url).map(it => it.values);
    expect(valuesOf('https://kuroneko-news.test/')).toContainEqual({
      brand: 'Yamato Transport',
      own: 'kuronekoyamato.co.jp',
    });
    expect(valuesOf('https://host.test/www.paypal.com/')).toContainEqual(
      expect.objectContaining({ brand: 'PayPal', own: 'paypal.com' }),
    );
  });

  it('calls no link dangerous for the shape of its name alone', () => {
    const odd = 'https://4815162342-qzjxkv-a-b-c-d-e-f-g-h.a.b.c.d.top/';
    expect(strongestLevel(signalsOf(odd))).toBe('worth-a-scan');
  });

  it('names a brand under a hosting suffix by the page, not by the host of the service', () => {
    expect(strongestLevel(signalsOf('https://vercel.app/'))).not.toBe('strong');
    expect(signalsOf('https://github.io/')).toEqual([]);
  });

  it('answers for any host and path, however long', () => {
    const long = 'a-'.repeat(100_000);
    expect(() =>
      signalsOf(`https://${'a.'.repeat(120)}test/${long}?${long}=${long}`),
    ).not.toThrow();
  });
});

describe('strongestLevel', () => {
  it('is none without signals', () => {
    expect(strongestLevel([])).toBe('none');
  });
});

describe('the domain that a sentence names', () => {
  it.each([
    ['https://paypal.com.sign-in.host.test/', 'embedded-domain', 'host', 'host.test'],
    ['https://a.b.c.d.host.test/', 'deep-host', 'domain', 'host.test'],
    ['https://a.b.c.bücher.test/', 'deep-host', 'domain', 'bücher.test'],
    ['https://a.b.c.shop.vercel.app/', 'deep-host', 'domain', 'shop.vercel.app'],
  ])('%s by %s is whose it really is', (url, id, name, domain) => {
    const found = signalsOf(url).find(signal => signal.id === id);
    expect(found?.values?.[name]).toBe(domain);
  });
});

describe('texts', () => {
  it.each(telling)('of %s leave no value open', url => {
    for (const { id, values } of signalsOf(url)) {
      const text = (english as Texts)[`signal_${id.replaceAll('-', '_')}`]?.message ?? '';
      const known = Object.entries(values ?? {}).map(([name, value]) => [name, String(value)]);
      expect(fill(text, Object.fromEntries(known))).not.toMatch(/\{\w+\}/);
    }
  });
});

it('an address that a person defanged is no disguise', () => {
  const target = parseTarget('http://192.0.2.4/');
  if (!target) throw new Error('no target');
  for (const raw of ['hxxp://192[.]0[.]2[.]4/', 'http://192.0.2[.]4', 'http://192.0.2.4です']) {
    expect(findSignals(target, { raw }).map(it => it.id)).toEqual(['ip-host']);
  }
});
