import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey } from '../list/sample.ts';
import { composeParts } from './list/parts.ts';
import { runList } from './list.ts';

const now = Date.parse('2026-11-26T12:00:00Z');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-look-list-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), 'utf8');
const run = (words: readonly string[], later = 0) => runList(words, now + later);
const add = (...words: string[]) => run(['add', at('list.csv'), ...words]);
const build = (...words: string[]) => run(['build', at('list.csv'), at('list.txt'), ...words]);
const verify = (...words: string[]) => run(['verify', at('list.txt'), ...words]);

describe('npm run list', () => {
  it('makes a list of what was added, which then says so of a colleague’s own link', async () => {
    await add('hxxps://evil[.]example/kit/login?to=me', '--words', 'Fake "invoice", do not pay');
    await add('evil-shop.example', '--form', 'domain');
    await add('https://fine.example/', '--word', 'good');
    expect((await build()).out).toContain('3 rows, not signed');
    const { out } = await verify(
      'https://evil.example/kit/login?to=you',
      'https://www.evil-shop.example/',
      'https://fine.example/any',
      'https://evil.example/',
    );
    expect(out.split('\n').slice(1)).toEqual([
      'https://evil.example/kit/login?to=you: bad, by its page (Fake "invoice", do not pay)',
      'https://www.evil-shop.example/: bad, by its domain',
      'https://fine.example/any: good, by its host',
      'https://evil.example/: not listed',
    ]);
  });

  it('hides the names and keeps no order of them', async () => {
    for (const name of ['c', 'a', 'b']) await add(`${name}.evil.example`);
    await build();
    expect(text('list.txt')).not.toContain('evil');
    const lines = text('list.txt').split('\n').slice(1, 4);
    expect(lines).toEqual([...lines].sort());
  });

  it.each(['wiki.corp.example', '*.corp.example', ' CORP.example', 'a.b.corp.example'])(
    'refuses to call a domain bad below which %s is internal',
    async internal => {
      const words = ['corp.example', '--form', 'domain', '--internal', `other.example,${internal}`];
      expect(await add(...words)).toEqual({ code: 1, out: expect.stringContaining('internal') });
      expect(await add('www.corp.example.evil.example', ...words.slice(1))).toMatchObject({
        code: 0,
      });
    },
  );

  it('takes a link that is known by its digest alone, of a host only by force', async () => {
    const digest = 'c106721a8e2c741fb6de69faf09b7e32';
    const line = (form: string) => `link,form,word,day\ndigest:${digest},${form},bad,2026-11-26\n`;
    writeFileSync(at('list.csv'), line('page'));
    expect((await build()).code).toBe(0);
    expect((await verify('https://evil.example/a/b?to=you')).out).toContain('bad, by its page');
    writeFileSync(at('list.csv'), line('host'));
    expect((await build()).out).toContain('nobody can see whose it is');
    await run(['remove', at('list.csv'), `digest:${digest}`]);
    expect(text('list.csv')).toContain('withdrawn');
  });

  it('withdraws: the file says so for some time, and the older word no longer counts', async () => {
    await add('evil.example');
    await run(['remove', at('list.csv'), 'https://evil.example/any']);
    await build();
    expect(text('list.txt')).toContain(' withdrawn ');
    expect((await verify('evil.example')).out).toContain('not listed');
    await run(['build', at('list.csv'), at('list.txt')], 91 * 86_400_000);
    expect(text('list.txt')).not.toContain(' withdrawn ');
  });

  it('replaces what it said of the same name', async () => {
    await add('https://evil.example/a?x=1', '--word', 'suspicious');
    await add('https://evil.example/%61?x=2');
    expect(text('list.csv').match(/^http/gm)).toHaveLength(1);
  });

  it('raises the serial with each list, also where the clock was turned back', async () => {
    await add('evil.example');
    const serial = () => Number(/serial=(\d+)/.exec(text('list.txt'))?.[1]);
    await build();
    const first = serial();
    await run(['build', at('list.csv'), at('list.txt')], -86_400_000);
    expect(serial()).toBe(first + 1);
  });

  it('signs, prints the key for the policy, and sees what is signed by another', async () => {
    const { pem, publicKey } = makeKey();
    writeFileSync(at('key.pem'), pem);
    await add('evil.example');
    expect((await build('--key', at('key.pem'))).out).toContain(publicKey);
    expect(await verify('--public', publicKey)).toMatchObject({ code: 0 });
    expect(await verify('--public', at('key.pem'))).toMatchObject({ code: 0 });
    expect(await verify('--public', makeKey().publicKey)).toMatchObject({ code: 1 });
  });

  it.each([
    ['co.uk', 'public suffix'],
    ['github.io', 'shared by many'],
    ['docs.google.com', 'signs everybody in'],
    ['sites.google.com', 'signs everybody in'],
    ['dropbox.com', 'shared by many'],
    ['vercel.app', 'shared by many'],
    ['workers.dev', 'shared by many'],
    ['https://web.app/', 'shared by many'],
    ['azurewebsites.net', 'shared by many'],
    ['duckdns.org', 'shared by many'],
    ['bit.ly', 'shortens'],
    ['accounts.google.com', 'signs everybody in'],
    ['https://login.microsoftonline.com/common/oauth2/v2.0/authorize', 'signs everybody in'],
    ['https://github.com/login/device', 'signs everybody in'],
    ['paypal.com', 'belongs to PayPal'],
    ['https://wiki.corp.example/page', 'is internal'],
    ['https://192.168.0.1/', 'is internal'],
    ['https://forms.office.com/Pages/ResponsePage.aspx?id=DQSIkWdsW0yxEjajBLZtrQ', 'question mark'],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'question mark'],
    ['https://drive.google.com/open?id=1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs', 'question mark'],
    ['https://www.facebook.com/profile.php?id=100012345678901', 'question mark'],
  ])('refuses to call %s bad: %s', async (link, why) => {
    const words = [link, '--internal', 'corp.example'];
    expect(await add(...words)).toEqual({ code: 1, out: expect.stringContaining(why) });
    expect(await add(...words, '--force')).toMatchObject({ code: 0 });
    // What was forced once stays so.
    expect(await build()).toMatchObject({ code: 0 });
  });

  it.each([
    ['https://docs.google.com/', 'signs everybody in'],
    ['https://www.dropbox.com/', 'shared by many'],
    ['https://bit.ly/', 'shortens'],
    ['https://www.paypal.com/', 'belongs to PayPal'],
  ])('refuses %s as a page too: it is the folder of all', async (link, why) => {
    const words = [link, '--form', 'page'];
    expect(await add(...words)).toEqual({ code: 1, out: expect.stringContaining(why) });
    // Whoever owns a host may be called good.
    const good = await add(...words, '--word', 'good');
    expect(good.code).toBe(link.includes('paypal') ? 0 : 1);
  });

  it.each([
    'https://docs.google.com/forms/d/e/1FAIpQL/viewform',
    'https://docs.google.com/forms/d/e/1FAIpQLSf7x/viewform?usp=sf_link',
    'https://www.dropbox.com/scl/fi/a1b2c3d4e5f6/invoice.pdf?dl=0',
    'https://forms.office.com/e/a1B2c3D4e5?origin=lprLink',
    'https://evil.example/index.php?id=7',
    'https://github.com/somebody/stealer',
    'https://bit.ly/3xYz',
    'somebody.github.io',
    'somebody.vercel.app',
    'box.duckdns.org',
    '203.0.113.7',
  ])('takes %s, which names one of many', async link => {
    expect(await add(link)).toMatchObject({ code: 0 });
  });

  it('refuses as well what was written into the CSV by hand, and names the line that is none', async () => {
    writeFileSync(at('list.csv'), 'link,form,word,day\nco.uk,domain,bad,2026-11-26\n');
    expect(await build()).toMatchObject({ code: 1, out: expect.stringContaining('co.uk') });
    writeFileSync(at('list.csv'), 'link,form,word,day\nevil.example,host,evil,2026-11-26\n');
    expect(await build()).toMatchObject({ code: 2, out: expect.stringContaining('Line 2') });
    writeFileSync(at('list.csv'), 'link,word\nevil.example,bad\n');
    expect(await build()).toMatchObject({ code: 2, out: expect.stringContaining('form, day') });
  });

  it('sees a file that is longer than a browser reads', async () => {
    await add('evil.example');
    await build();
    const long = text('list.txt').replace('\n', `\n${`# ${'x'.repeat(998)}\n`.repeat(2_200)}`);
    writeFileSync(at('list.txt'), long);
    expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining('too-large') });
  });

  it.each<[string, string]>([
    [
      'with commas',
      '\ufefflink,form,word,day,words\r\n"https://evil.example/a,b",page,bad,2026-11-26,"say ""no"", please"\r\n',
    ],
    [
      'with semicolons',
      '\ufefflink;form;word;day;words\r\n"https://evil.example/a,b";page;bad;2026-11-26;"say ""no"", please"\r\n',
    ],
    [
      'in Japan',
      '\ufefflink,form,word,day,words\r\n"https://evil.example/a,b",page,bad,2026/11/6,"say ""no"", please"\r\n,,,,\r\n',
    ],
  ])('takes a CSV as Excel saves it %s', async (_, csv) => {
    writeFileSync(at('list.csv'), csv);
    expect(await build()).toMatchObject({ code: 0 });
    const { out } = await verify('https://evil.example/a,b?c;d');
    expect(out).toContain('bad, by its page (say "no", please)');
    await add('other.example');
    expect(text('list.csv').split('\n')[1]).toMatch(
      /^"https:\/\/evil\.example\/a,b",page,bad,2026-11-(?:2|0)6,"say ""no"", please",$/,
    );
  });

  it('takes no CSV that is not UTF-8, and leaves it as it is', async () => {
    const csv = Buffer.from(
      'link,form,word,day,words\nevil.example,host,bad,2026-11-26,\x8bU\n',
      'latin1',
    );
    writeFileSync(at('list.csv'), csv);
    const refused = { code: 2, out: expect.stringContaining('UTF-8') };
    expect(await build()).toEqual(refused);
    expect(await add('other.example')).toEqual(refused);
    expect(readFileSync(at('list.csv'))).toEqual(csv);
  });

  describe('an export of a MISP', () => {
    const marked = (type: string, value: unknown, more = {}) => ({
      ...{ type, value, to_ids: true, timestamp: '1795600000', ...more },
    });
    const link = marked('url', 'https://evil.example/kit');
    const buildFrom = (json: unknown) => {
      writeFileSync(at('events.json'), JSON.stringify(json));
      return build('--misp', at('events.json'));
    };

    it.each<[string, unknown]>([
      ['one event', { Event: { Attribute: [link] } }],
      ['events', [{ Event: { Attribute: [link] } }]],
      ['a search for events', { response: [{ Event: { Attribute: [link] } }] }],
      ['a search for attributes', { response: { Attribute: [link] } }],
      ['a bare event', { info: 'Case 7', Attribute: [link] }],
      ['holes', { Event: { Attribute: [null, 7, link], Object: [null, {}, { Attribute: null }] } }],
    ])('is read as %s', async (_, json) => {
      expect(await buildFrom(json)).toMatchObject({ code: 0 });
      expect((await verify('https://evil.example/kit')).out).toContain('bad, by its page');
    });

    it.each<[string, unknown]>([
      ['a refusal', { name: 'Authentication failed.', message: 'No.', url: '/events/restSearch' }],
      ['errors', { errors: [] }],
      ['nothing', null],
      ['a word', 'Login'],
    ])('that is %s leaves the list that there was', async (_, json) => {
      await buildFrom({ response: [{ Event: { Attribute: [link] } }] });
      const before = text('list.txt');
      expect(await buildFrom(json)).toMatchObject({
        code: 2,
        out: expect.stringContaining('MISP'),
      });
      expect(text('list.txt')).toBe(before);
    });

    it('that found nothing empties it', async () => {
      await buildFrom({ response: [{ Event: { Attribute: [link] } }] });
      expect((await buildFrom({ response: [] })).out).toContain(' 0 rows');
    });

    it.each<[string, unknown]>([
      ['milliseconds', '1795600000000'],
      ['more than a clock can show', '1e15'],
      ['tomorrow', '1795800000'],
      ['nothing', ''],
      ['a word', 'soon'],
    ])('of which a moment is %s is of today', async (_, timestamp) => {
      await buildFrom({ Event: { Attribute: [marked('domain', 'evil.example', { timestamp })] } });
      expect(text('list.txt')).toContain(' bad 2026-11-26\n');
      expect(await verify()).toMatchObject({ code: 0 });
    });

    it('gives no entry for what is no link, and all others', async () => {
      const odd = [
        marked('uri', '/www.paypal.com/signin'),
        marked('domain', '*.evil.example'),
        marked('domain', ''),
        marked('ip-dst', '203.0.113.0/24'),
        marked('url', { a: 1 }),
      ];
      const { code, out } = await buildFrom({ Event: { Attribute: [...odd, link] } });
      expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(' 1 rows') });
    });
  });

  it('takes from an own MISP what is marked for detection, and leaves out what would alarm everybody', async () => {
    const attribute = (type: string, value: string, more = {}) => ({
      ...{ type, value, to_ids: true, timestamp: '1795600000', ...more },
    });
    const event = {
      info: 'Secret case 7',
      Attribute: [
        attribute('domain', 'evil.example'),
        attribute('url', 'https://host.example/kit?id=1'),
        attribute('hostname', 'seen.example', { to_ids: false }),
        attribute('domain', 'gone.example', { deleted: true }),
        attribute('domain', 'github.io'),
        attribute('md5', 'd41d8cd98f00b204e9800998ecf8427e'),
      ],
      Object: [{ Attribute: [attribute('domain|ip', 'object.example|203.0.113.9')] }],
    };
    writeFileSync(at('events.json'), JSON.stringify({ response: [{ Event: event }, 7, null] }));
    const { out } = await build('--misp', at('events.json'), '--words', 'From our MISP');
    expect(out).toContain('left out: github.io');
    expect(text('list.txt')).not.toContain('Secret');
    const links = ['a.evil.example', 'https://host.example/kit', 'seen.example', 'gone.example'];
    const said = (await verify(...links, 'object.example')).out.split('\n').slice(2 - 1);
    expect(said.map(it => it.replace(/^.*: /, ''))).toEqual([
      'bad, by its domain (From our MISP)',
      'bad, by its page (From our MISP)',
      'not listed',
      'not listed',
      'bad, by its domain (From our MISP)',
    ]);
  });

  describe('in parts', () => {
    const names = () => readdirSync(folder).filter(it => /^list\.[0-9a-f]{2}\.txt$/.test(it));
    const rows = (count: number) =>
      Array.from({ length: count }, (_, n) => `n${n}.example,host,bad,2026-11-26`);
    const write = (lines: readonly string[]) =>
      writeFileSync(at('list.csv'), ['link,form,word,day', ...lines].join('\n'));
    const contents = () => new Map(names().map(it => [it, text(it)]));

    it('writes a list that is too long for one file, and back into one when it is short again', async () => {
      write(rows(15_001));
      expect((await build()).out).toContain('in 256 parts, 256 of them changed');
      expect(names()).toHaveLength(256);
      expect((await verify('https://n15000.example/x', 'n15001.example')).out.split('\n')).toEqual([
        expect.stringContaining('15001 entries, 256 parts'),
        'https://n15000.example/x: bad, by its host',
        'n15001.example: not listed',
      ]);
      write(rows(3));
      expect((await build()).out).toContain('in one file');
      expect(names()).toEqual([]);
    });

    it('changes one file and the index for one entry more, and none for none', async () => {
      write(rows(1_000));
      await build('--parts');
      const before = contents();
      await add('https://evil.example/kit');
      expect((await build('--parts')).out).toContain('1 of them changed');
      const changed = [...contents()].filter(([name, it]) => before.get(name) !== it);
      expect(changed).toHaveLength(1);
      expect((await build('--parts')).out).toContain('0 of them changed');
    });

    it('leaves the length of all parts while it fits, though one of them grows by a step', async () => {
      write(rows(4_000));
      await build('--parts');
      const linesIn = (name: string) => text(name).split('\n').length - 1;
      const first = linesIn('list.00.txt');
      write(rows(3_600));
      await build('--parts');
      expect(linesIn('list.00.txt')).toBe(first);
      write(rows(12_000));
      await build('--parts');
      expect(linesIn('list.00.txt')).toBeGreaterThan(first);
      expect(new Set(names().map(linesIn)).size).toBe(1);
      write(rows(500));
      await build('--parts');
      expect(linesIn('list.00.txt')).toBeLessThan(first);
    });

    it('signs the index, which stands for all parts', async () => {
      const { pem, publicKey } = makeKey();
      writeFileSync(at('key.pem'), pem);
      write(rows(10));
      await build('--parts', '--key', at('key.pem'));
      expect(await verify('--public', publicKey)).toMatchObject({ code: 0 });
      expect(await verify('--public', makeKey().publicKey)).toMatchObject({ code: 1 });
    });

    it.each<[string, () => void, string]>([
      ['missing', () => rmSync(at('list.a7.txt')), 'Part a7 (list.a7.txt) is missing'],
      [
        'changed',
        () => writeFileSync(at('list.a7.txt'), `${text('list.a7.txt')}\n`),
        'Part a7 (list.a7.txt) belongs to another list',
      ],
      [
        'taken for another',
        () => writeFileSync(at('list.a7.txt'), text('list.b2.txt')),
        'Part a7 (list.a7.txt) holds part b2',
      ],
      [
        'counted wrongly',
        () => writeFileSync(at('list.txt'), text('list.txt').replace(/^(a7 \S+) .*/m, '$1 99')),
        'Part a7 (list.a7.txt) has ',
      ],
    ])('names the part that is %s', async (_, harm, words) => {
      write(rows(100));
      await build('--parts');
      harm();
      expect(await verify()).toEqual({ code: 1, out: expect.stringContaining(words) });
      expect((await verify()).out.split('\n')).toHaveLength(1);
    });

    it('raises the serial of what was in one file before', async () => {
      write(rows(3));
      await build();
      const serial = () => Number(/serial=(\d+)/.exec(text('list.txt'))?.[1]);
      const first = serial();
      await build('--parts');
      expect(serial()).toBe(first + 1);
      await build('--parts');
      expect(serial()).toBe(first + 2);
    });
  });

  it('refuses more than a browser takes, and what makes a part too large', async () => {
    const heading = { serial: 1, expires: now };
    const line = (n: number, words: string) =>
      `${n.toString(16).padStart(32, '0')} bad 2026-11-26 ${words}`;
    const many = Array.from({ length: 250_001 }, (_, n) => line(n, ''));
    expect(() => composeParts(many, heading)).toThrow('250000 at most');
    const long = many.slice(0, 1_500).map((_, n) => line(n, 'x'.repeat(200)));
    expect(() => composeParts(long, heading)).toThrow(/Part 00 has \d+ bytes/);
  });

  it.each([
    [[]],
    [['add']],
    [['add', 'x.csv']],
    [['shuffle', 'x.csv']],
    [['add', 'x', 'y', '--what']],
  ])('says how it is used where it is told %j', async words => {
    expect(await run(words)).toMatchObject({ code: 2 });
  });
});
