import { describe, expect, it } from 'vitest';
import { read } from '../../utils/link/read.ts';

const urlsIn = (text: string) => read(text).targets.map(target => target.url);
const raw = String.raw;

type Rows = [text: string, ...expected: string[]][];
const readsEach = (rows: Rows) =>
  it.each(rows)('%s', (text, ...expected) => expect(urlsIn(text)).toEqual(expected));

describe('a percent-encoded link is the link it encodes', () => {
  readsEach([
    ['https%3A%2F%2Fshop.example%2Fcart%3Fid%3D7%26to%3Dx', 'https://shop.example/cart?id=7&to=x'],
    ['https%253A%252F%252Fshop.example%252Fcart', 'https://shop.example/cart'],
    ['HTTPS%3a%2f%2fshop.example%2fcart', 'https://shop.example/cart'],
    ['https:%2F%2Fshop.example%2Fcart', 'https://shop.example/cart'],
    ['https%3A//shop.example/cart?a=1&b=2', 'https://shop.example/cart?a=1&b=2'],
    ['%68%74%74%70%73%3A%2F%2Fshop.example%2Fcart', 'https://shop.example/cart'],
    [raw`https%3A%5C%2F%5C%2Fshop.example%5C%2Fcart`, 'https://shop.example/cart'],
    ['https://shop.example%2Fcart', 'https://shop.example/cart'],
    ['shop.example%2Fcart%3Fid%3D7', 'http://shop.example/cart?id=7'],
    ['%2F%2Fshop.example%2Fcart', 'http://shop.example/cart'],
    ['hxxps%3A%2F%2Fshop[.]example%2Fcart', 'https://shop.example/cart'],
    ['GET /out?to=https%3A%2F%2Fshop.example%2Fcart&n=1 200', 'https://shop.example/cart'],
    ['body=%22https%3A%2F%2Fshop.example%2Fcart%22%7D', 'https://shop.example/cart'],
    ['https%3A%2F%2Fbank.example%40shop.example%2Fcart', 'https://bank.example@shop.example/cart'],
    [
      'whole https://a.example/?to=https%3A%2F%2Fb.example%2F stays',
      'https://a.example/?to=https%3A%2F%2Fb.example%2F',
    ],
  ]);
});

describe('a link is refanged to its end', () => {
  readsEach([
    [
      'hxxps[:]//shop[.]example[:]8443[/]a[.]php[?]x[=]1[&]y=2',
      'https://shop.example:8443/a.php?x=1&y=2',
    ],
    ['shop[.]example[:]8443[/]a[.]php', 'http://shop.example:8443/a.php'],
    ['hxxps(:)//shop(.)example(/)cart', 'https://shop.example/cart'],
    ['hxxps[:][/][/]shop[.]example[/]cart', 'https://shop.example/cart'],
    ['hxxps:[//]shop[.]example', 'https://shop.example/'],
    ['hxxps://shop[.]example/a(dot)php', 'https://shop.example/a.php'],
    ['hxxps://shop[dot]example[slash]cart', 'https://shop.example/cart'],
    ['hxxps://jane[:]pw[@]shop[.]example/', 'https://jane:pw@shop.example/'],
    ['hxxps://shop<dot>example/', 'https://shop.example/'],
    ['hxxps://shop․example/', 'https://shop.example/'],
    [raw`hxxps://shop\.example/a\.php`, 'https://shop.example/a.php'],
    ['hxxps://shop[punkt]example/cart', 'https://shop.example/cart'],
    ['hxxps://shop[点]example/cart', 'https://shop.example/cart'],
    ['hxxps://shop【.】example/cart', 'https://shop.example/cart'],
    ['shop［．］example［．］com', 'http://shop.example.com/'],
    ['shop（ドット）example（ドット）com', 'http://shop.example.com/'],
    ['https://shop●example/cart', 'https://shop.example/cart'],
    ['hxxps://www・shop・example/cart', 'https://www.shop.example/cart'],
    ['hxxps://www,shop,example/cart', 'https://www.shop.example/cart'],
    ['https://www. shop. example/cart', 'https://www.shop.example/cart'],
    ['tp://shop.example/cart', 'http://shop.example/cart'],
    ['tps://shop.example/cart', 'https://shop.example/cart'],
    ['[https]://shop[.]example/cart', 'https://shop.example/cart'],
    ['(hxxp)://shop.example/cart', 'http://shop.example/cart'],
    ['hxxp://shop.example/a[.]exe', 'http://shop.example/a.exe'],
    ['hххps://shop.example/', 'https://shop.example/'],
    ['h__ps://shop.example/', 'https://shop.example/'],
    ['hxxps://shop[d0t]example/', 'https://shop.example/'],
    [raw`https://shop\.example/cart`, 'https://shop.example/cart'],
    ['hxxp://shop . example/cart', 'http://shop.example/cart'],
    ['www . shop . example', 'http://www.shop.example/'],
    ['the host shop {dot} example {dot} com', 'http://shop.example.com/'],
    ['203[.]0[.]113[.]9[:]8080/x', 'http://203.0.113.9:8080/x'],
  ]);
});

describe('an e-mail address is no link', () => {
  readsEach([
    ['jane[@]shop[.]example'],
    ['jane[.]doe[@]shop[.]example'],
    ['jane(at)shop.example'],
    ['jane{at}shop[.]example'],
    ['jane [at] shop [dot] example'],
    ['jane＠shop.example'],
    ['jane<at>shop.example'],
    ['jane%40shop.example'],
    ['to jane@shop[.]example, please'],
  ]);
});

describe('a network is no link', () => {
  readsEach([
    ['192[.]0[.]2[.]0/24'],
    ['192.0.2.0[/]24'],
    ['192.0.2.0/24.'],
    ['2001:db8::/32'],
    ['block 198.51.100.0/255.255.255.0'],
    ['192.0.2.0/24, then 192.0.2.7/login', 'http://192.0.2.7/login'],
  ]);
});

describe('what surrounds a link is not part of it', () => {
  const url = 'https://shop.example/cart';
  const pairs =
    '“” ‘’ „“ «» ‹› 「」 『』 【】 （） ［］ ｛｝ 〈〉 《》 〔〕 ｢｣ ＜＞ ＂＂ ■■ ★★ →← ・・ ▼▼ 👉👈';
  const around = pairs.split(' ').flatMap(pair => {
    const [open, close] = [...pair];
    return [`${open}${url}${close}`, `${open}https://shop.example${close}`];
  });
  it.each(around)('%s', text =>
    expect(urlsIn(text)[0]).toMatch(/^https:\/\/shop\.example\/(?:cart)?$/),
  );

  readsEach([
    [`${url}…`, url],
    [`${url}—see there`, url],
    ['https://shop.example–there', 'https://shop.example/'],
    [`${url}，然后`, url],
    ['https://shop.example：説明', 'https://shop.example/'],
    [`${url}、https://b.example/`, url, 'https://b.example/'],
    [`${url}／https://b.example/`, url, 'https://b.example/'],
    [`[url=${url}]here[/url]`, url],
    [`[URL]${url}[/URL]`, url],
    ['[url]shop[.]example/cart[/url]', 'http://shop.example/cart'],
    [`1,${url},2026-11-02,phishing`, url],
    [`${url},5,"x"`, url],
    [`${url},x\nhttps://b.example/,y`, url, 'https://b.example/'],
    ['shop.example,5,"x"', 'http://shop.example/'],
    [`location.href='${url}';`, url],
    [`window.open('${url}','_blank')`, url],
    [`see ${url}[the shop] now`, url],
    [`~~${url}~~`, url],
    [`\u202a${url}\u202c`, url],
    [`at ${url}\u200b now`, url],
    [`URL${url}`, url],
    [raw`see https://shop.example/a\_b`, 'https://shop.example/a_b'],
    ['https://shop.example/?f[x]=1&g[]=2 ok', 'https://shop.example/?f[x]=1&g[]=2'],
  ]);
});

describe('full-width joints of a link are the ASCII ones', () => {
  readsEach([
    ['https://shop.example／cart', 'https://shop.example/cart'],
    ['https：／／shop．example／cart？id＝7', 'https://shop.example/cart?id=7'],
    ['https://shop.example：8443／cart', 'https://shop.example:8443/cart'],
  ]);
});

describe('a sentence without blanks ends a link', () => {
  readsEach([
    ['https://shop.example/cartから購入してください', 'https://shop.example/cart'],
    ['https://shop.example/cart/をご確認ください', 'https://shop.example/cart/'],
    ['https://shop.exampleまで', 'https://shop.example/'],
    ['https://shop.example/cartです。', 'https://shop.example/cart'],
    ['詳細はhttps://shop.example/cart参照', 'https://shop.example/cart'],
    ['请访问https://shop.example/cart登录', 'https://shop.example/cart'],
    ['https://shop.example/cart를 보세요', 'https://shop.example/cart'],
    ['https://shop.example에서', 'https://shop.example/'],
    ['주소는https://shop.example/cart입니다', 'https://shop.example/cart'],
    ['주소는shop.com입니다', 'http://shop.com/'],
    ['はshop.com', 'http://shop.com/'],
    ['a.comとb.com', 'http://a.com/', 'http://b.com/'],
    ['https://shop.example:8443をご確認', 'https://shop.example:8443/'],
    ['https://shop.example/cart(説明)', 'https://shop.example/cart'],
  ]);
});

describe('a path or a host in another script stays whole', () => {
  const encoded = (path: string) => `https://ja.example${encodeURI(path)}`;
  readsEach([
    ['https://ja.example/wiki/東京', encoded('/wiki/東京')],
    ['https://ja.example/wiki/東京をご覧ください', encoded('/wiki/東京')],
    ['https://ja.example/wiki/iPhoneの歴史', encoded('/wiki/iPhoneの歴史')],
    ['https://ja.example/wiki/スター・トレック', encoded('/wiki/スター・トレック')],
    ['https://ja.example/2026年/まとめ', encoded('/2026年/まとめ')],
    ['https://ja.example/?q=靴 を検索', encoded('/?q=靴')],
    ['https://例え.jp/b', 'https://xn--r8jz45g.jp/b'],
    ['https://例え.jpにアクセス', 'https://xn--r8jz45g.jp/'],
    ['https://www.例え.jp', 'https://www.xn--r8jz45g.jp/'],
  ]);
});

describe('the escapes of source text are undone', () => {
  readsEach([
    [raw`{"u":"https:\/\/shop.example\/cart?a=1\u0026b=2"}`, 'https://shop.example/cart?a=1&b=2'],
    [raw`"https:\\/\\/shop.example\\/cart"`, 'https://shop.example/cart'],
    [raw`{"u":"https:\u002F\u002Fshop.example\u002Fcart"}`, 'https://shop.example/cart'],
    [raw`'\x68ttps://shop.example\x2fcart'`, 'https://shop.example/cart'],
    [raw`{\"u\":\"https://shop.example/cart\",\"n\":1}`, 'https://shop.example/cart'],
    [raw`https:\x2F\x2Fshop.example\x2Fcart`, 'https://shop.example/cart'],
    ['x=&#39;https://shop.example/cart&#39;', 'https://shop.example/cart'],
    [raw`https://shop.example/cart\nNext`, 'https://shop.example/cart'],
    ['https:&#x2F;&#47;shop&period;example&sol;cart', 'https://shop.example/cart'],
    ['(&quot;https://shop.example/cart&quot; x)', 'https://shop.example/cart'],
    ['&lt;https://shop.example/cart&gt;', 'https://shop.example/cart'],
    ['https://shop.example/?a=1&amp;amp;b=2', 'https://shop.example/?a=1&b=2'],
    ['https://shop.example/?a=1&copy=2', 'https://shop.example/?a=1&copy=2'],
    ['https://shop.example/?a=3D1&b=3D2', 'https://shop.example/?a=1&b=2'],
    ['go to https://shop.example/?view=3D now', 'https://shop.example/?view=3D'],
  ]);
});

describe('a folded link', () => {
  const long = 'https://shop.example/orders/2026/11/confirm/very/long/path/that/is/cut';
  it.each<[string, string]>([
    ['<https://shop.example/orders/\r\n2026/pay?x=1>', 'https://shop.example/orders/2026/pay?x=1'],
    ['<https://shop.example/orders/  2026/pay?x=1>', 'https://shop.example/orders/2026/pay?x=1'],
    ['> <https://shop.example/orders/\n> 2026/pay>', 'https://shop.example/orders/2026/pay'],
    ['> > <https://shop.example/o/\n> > 2026/pay>', 'https://shop.example/o/2026/pay'],
    ['> <https://shop.example/orders/ > 2026/pay>', 'https://shop.example/orders/2026/pay'],
    ['at https://shop.example/or=\r\nder?a=3D1 now', 'https://shop.example/order?a=1'],
  ])('is joined where that is certain: %j', (text, url) => expect(urlsIn(text)).toEqual([url]));

  it.each<[string, string[]]>([
    [`${long}/in\ntwo?id=7`, [`${long}/intwo?id=7`, `${long}/in`]],
    [
      'https://shop.example/pay?token=\na1b2c3',
      ['https://shop.example/pay?token=a1b2c3', 'https://shop.example/pay?token='],
    ],
    [
      'https://shop.example/pay?token= a1b2c3&x=1 now',
      ['https://shop.example/pay?token=a1b2c3&x=1', 'https://shop.example/pay?token='],
    ],
  ])('comes out with the rest and without where it is not: %j', (text, urls) =>
    expect(urlsIn(text)).toEqual(urls),
  );

  it.each([
    'see https://shop.example/cart and/or write',
    'https://shop.example/cart\nThanks, Jane',
    'https://shop.example/cart\n\norders/2026',
    'https://shop.example/cart status=200',
    '<https://shop.example/cart see below>',
  ])('is not seen where a link ends: %j', text =>
    expect(urlsIn(text)).toEqual(['https://shop.example/cart']),
  );
});

describe('a host that cannot exist', () => {
  const label = 'a'.repeat(63);
  it.each([
    ['of a label over 63 characters', `https://${label}b.example/`],
    ['of over 253 characters', `https://${`${label}.`.repeat(4)}example/`],
    ['of far more', `https://${'a.'.repeat(5_000)}example/`],
    ['defanged, of far more', `hxxps://${'a[.]'.repeat(5_000)}example/`],
  ])('%s is no link', (_, text) => {
    expect(read(text)).toEqual({ targets: [], others: [] });
    expect(read(`see ${text} now`)).toEqual({ targets: [], others: [] });
  });

  it('does not hide the next link', () =>
    expect(urlsIn(`https://${'a.'.repeat(5_000)} https://shop.example/`)).toEqual([
      'https://shop.example/',
    ]));

  it('is as long as it may be', () => expect(urlsIn(`https://${label}.example/`)).toHaveLength(1));
});

describe('marks that only look like a dot or a link', () => {
  readsEach([
    ['価格（。）です'],
    ['これ（.）は'],
    [raw`the folder P:\plans\a.txt`],
    ['see https://intranet. Then go on/on', 'https://intranet/'],
    ['https://shop.example★https://inn.example', 'https://shop.example/', 'https://inn.example/'],
    ['★https://shop.example/cart★', 'https://shop.example/cart'],
  ]);
});

describe('emphasis and rows of links', () => {
  readsEach([
    ['_https://shop.example/a_b_', 'https://shop.example/a_b'],
    ['see __https://shop.example/cart__ now', 'https://shop.example/cart'],
    ['https://shop.example/cart__', 'https://shop.example/cart__'],
    [
      'https://shop.example/a|https://inn.example/b',
      'https://shop.example/a',
      'https://inn.example/b',
    ],
    [
      'https://shop.example/?to=https://inn.example/,https://pub.example/',
      'https://shop.example/?to=https://inn.example/,https://pub.example/',
    ],
  ]);
});
