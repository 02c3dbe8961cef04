import { describe, expect, it } from 'vitest';
import { readLink } from '../../utils/target/read.ts';
import { unwrap } from '../../utils/target/unwrap.ts';
import { wrapperRows } from '../../utils/target/wrappers.ts';

const evil = 'https://evil.example/a?b=1&c=2';
const encoded = encodeURIComponent(evil);
const base64 = 'aHR0cHM6Ly9ldmlsLmV4YW1wbGUvYT9iPTEmYz0y';

describe('a wrapper that says where it leads', () => {
  // biome-ignore format: one wrapper a line
  it.each([
    ['safelinks', `https://nam12.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02&reserved=0`],
    ['safelinks', `https://gcc02.safelinks.protection.outlook.com/GetUrlReputation?url=${encoded}`],
    ['safelinks', `https://nam04.safelinks.protection.outlook.com/?url=${encodeURIComponent(encoded)}&data=x`],
    ['safelinks', `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&amp;data=05`],
    ['safelinks-teams', `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encoded}&locale=en-gb`],
    ['safelinks-teams', `https://teams.public.onecdn.static.microsoft/evergreen-assets/safelinks/2/atp-safelinks.html?url=${encoded}`],
    ['outlook-actions', `https://outlook.office.com/actions/ei?u=${encoded}&t=x`],
    ['azure-mail', `https://nam.safelink.emails.azure.net/redirect/?destination=${encoded}&p=bT0x`],
    ['mcas', `https://evil.example.mcas.ms/a?b=1&c=2&McasTsid=20893`],
    ['proofpoint-v1', `https://urldefense.proofpoint.com/v1/url?u=${encoded}&k=abc%3D%0A`],
    ['proofpoint-v2', 'https://urldefense.proofpoint.com/v2/url?u=https-3A__evil.example_a-3Fb-3D1-26c-3D2&d=DwMFaQ&c=x'],
    ['proofpoint-v3', 'https://urldefense.com/v3/__https://evil.example/a?b=1&c=2__;!!ABcDeF!GhIjKl$'],
    ['proofpoint-v3', 'https://urldefense.us/v3/__https:/evil.example/a?b=1*c=2__;Jg!!ABcDeF!GhIjKl$'],
    ['barracuda', `https://linkprotect.cudasvc.com/url?a=${encoded}&c=E,1,abc&typo=1`],
    ['cisco', `https://secure-web.cisco.com/1EH1B-CLV31I/${encoded}`],
    ['cisco', `https://secure-web.cisco.com/1EH1B-CLV31I/${encodeURIComponent(encoded)}`],
    ['checkpoint-v1', `https://eu.url-protection.com/v1/r01/url?o=${encoded}&g=x`],
    ['checkpoint', `https://url.avanan.click/v2/___${evil}___.YXAzOng6`],
    ['checkpoint', 'https://protect.checkpoint.com/v2/r02/___https:/evil.example/a?b=1&c=2___.YzJlOm'],
    ['sophos', `https://us-west-2.protection.sophos.com/?d=evil.example&u=${base64}&i=NWY1`],
    ['trendmicro', `https://imsva91-ctp.trendmicro.com/wis/clicktime/v1/query?url=${encoded}&umid=1`],
    ['trendmicro-check', `https://us.check.trendmicro.com/?url=${encoded}`],
    ['trellix', `https://protect2.fireeye.com/v1/url?k=1&q=1&u=${encoded}`],
    ['symantec', `https://clicktime.symantec.com/a/1/token=?d=x&u=${encoded}`],
    ['symantec', `https://clicktime.symantec.com/15xVSdMrXnLovyYq5pZa2?h=x&u=${encoded}`],
    ['hornetsecurity', `https://atpscan.global.hornetsecurity.com/?u=${encoded}`],
    ['libraesva', `https://urlsand.esvalabs.com/?u=${encoded}&e=1`],
    ['trustwave', `https://scanmail.trustwave.com/?c=1&d=2&u=${encoded}`],
    ['titanhq', `https://linklock.titanhq.com/analyse?url=${encoded}&data=x`],
    ['edgepilot', `https://link.edgepilot.com/s/abc/def?u=${encoded}`],
    ['retarus', `https://protection.retarus.com/v1?u=${encoded}&c=1`],
    ['menlo', `https://safe.menlosecurity.com/${evil}`],
    ['bitdefender', `https://lsems.gravityzone.bitdefender.com/scan/${base64}/ABC?c=1`],
    ['fortimail', `https://mail.company.example/fmlurlsvc/?fewReq=:B:JVE3PD4=&url=${encoded}`],
    ['google', `https://www.google.co.jp/url?sa=t&url=${encoded}&usg=x`],
    ['google', 'https://www.google.com/url?q=https://evil.example/a%3Fb%3D1%26c%3D2&sa=D'],
    ['google-amp', 'https://www.google.com/amp/s/evil.example/a?b=1&c=2'],
    ['google-translate', `https://translate.google.com/translate?hl=en&u=${encoded}`],
    ['translate-goog', 'https://evil-example.translate.goog/a?b=1&c=2&_x_tr_sl=auto&_x_tr_tl=en'],
    ['amp-cache', 'https://evil-example.cdn.ampproject.org/v/s/evil.example/a?b=1&c=2'],
    ['youtube', `https://www.youtube.com/redirect?event=video&q=${encoded}`],
    ['bing', `https://www.bing.com/ck/a?!&&p=x&u=a1${base64}&ntb=1`],
    ['duckduckgo', `https://duckduckgo.com/l/?uddg=${encoded}&rut=x`],
    ['yahoo', `https://r.search.yahoo.com/_ylt=A;_ylu=Y/RV=2/RO=10/RU=${encoded}/RK=2/RS=abc-`],
    ['facebook', `https://l.facebook.com/l.php?u=${encoded}&h=AT0`],
    ['instagram', `https://l.instagram.com/?u=${encoded}&e=ATM`],
    ['linkedin', `https://www.linkedin.com/safety/go?url=${encoded}`],
    ['slack', `https://slack-redir.net/link?url=${encoded}`],
    ['twitter', `https://twitter.com/safety/unsafe_link_warning?unsafe_link=${encoded}`],
    ['reddit', `https://out.reddit.com/t3_x?url=${encoded}&token=x`],
    ['steam', `https://steamcommunity.com/linkfilter/?u=${encoded}`],
    ['vk', `https://vk.com/away.php?to=${encoded}`],
    ['pixiv', `https://www.pixiv.net/jump.php?${encoded}`],
    ['5ch', `https://jump.5ch.net/?${evil}`],
    ['amazon-ses', `https://8q6v2v7r.r.us-east-1.awstrack.me/L0/https:%2F%2Fevil.example%2Fa%3Fb=1%26c=2/1/0100`],
    ['mandrill', `https://mandrillapp.com/track/click/30/evil.example?p=${btoa(JSON.stringify({ s: 'x', p: JSON.stringify({ url: evil.replaceAll('/', '\\/') }).replaceAll('\\\\', '\\') }))}`],
    ['substack', `https://substack.com/redirect/2/${btoa(JSON.stringify({ e: evil, p: 1 })).replace(/=+$/, '')}.sig`],
    ['postmark', `https://click.pstmrk.it/3s/${encodeURIComponent('evil.example/a?b=1&c=2')}/wmxJ/Gc9Q`],
    ['kit', `https://f90a.click.convertkit-mail2.com/8xu32z/e0hph7/${base64}`],
    ['rakuten-advertising', `https://click.linksynergy.com/deeplink?id=x&murl=${encoded}`],
  ])('%s: %s', (id, url) => {
    const { url: target, wrappers } = unwrap(new URL(url).href);
    expect(target).toBe(evil);
    expect(wrappers).toMatchObject([{ id, url: new URL(url).href, opened: true }]);
  });

  it('counts bytes in a Proofpoint v3 run', () => {
    const url = 'https://urldefense.com/v3/__https://evil.example/**Cx*y**A__;w6nDqeKCrCYm!!A!B$';
    // é é (four bytes), € (three), & & (two).
    expect(decodeURI(unwrap(url).url)).toBe('https://evil.example/ééx€y&&');
  });

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
  ])('%s is no wrapper', url =>
    expect(unwrap(new URL(url).href)).toEqual({ url: new URL(url).href, wrappers: [] }),
  );
});

describe('the table', () => {
  it('has every row once', () => {
    const ids = wrapperRows.map(row => row.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('reads parameters in lower case, as the query is compared', () => {
    const names = wrapperRows.flatMap(row => (typeof row.from === 'function' ? [] : row.from));
    expect(names.filter(name => name !== name.toLowerCase())).toEqual([]);
  });
});
