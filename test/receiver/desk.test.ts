import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../utils/list/digest.ts';
import { lookUp } from '../../utils/list/lookup.ts';
import { mostEntries, readList } from '../../utils/list/read.ts';
import { signerOf } from '../../utils/list/signature.ts';
import type { Contents } from '../../utils/report/types.ts';
import { makeKey, targetAt } from '../list/sample.ts';
import { runList } from '../tools/list.ts';
import { idOf, jsonIn, now, origin, start } from './sample.ts';
import { folderStore, memoryStore } from './store.ts';

const id = idOf(1);
const link: Contents['link'] = {
  detail: 'disarmed',
  value: 'hxxps://pay[.]evil[.]example/in?to=a',
};
const page = { form: 'page', words: 'Fake payroll' };
type Started = ReturnType<typeof start>;

/** What the list of a receiver says of a link, by which form. */
async function said({ ask }: Started, url: string, at = now): Promise<string | null> {
  const list = readList(String((await ask('GET', '/links.txt', { at })).body));
  if (typeof list === 'string') throw new Error(list);
  const found = await lookUp(list, targetAt(url), at);
  return found && `${found.word} ${found.form} ${found.words}`.trim();
}

async function reported(more: Partial<Contents> = { link }): Promise<Started> {
  const it = start({ internal: ['corp.example'] });
  await it.report(id, more);
  return it;
}

describe('a confirmation', () => {
  it('of a page warns about the same page with another query, and about nothing else', async () => {
    const it = await reported();
    expect(await said(it, 'https://pay.evil.example/in?to=b')).toBeNull();
    expect((await it.decide(id, 'confirm', page)).status).toBe(303);
    expect(await said(it, 'https://pay.evil.example/in?to=b')).toBe('bad page Fake payroll');
    expect(await said(it, 'https://pay.evil.example/other')).toBeNull();
  });

  it.each(['host', 'domain'])('of the %s warns about all of it', async form => {
    const it = await reported();
    await it.decide(id, 'confirm', { form });
    expect(await said(it, 'https://pay.evil.example/other')).toBe(`bad ${form}`);
    const elsewhere = await said(it, 'https://shop.evil.example/');
    expect(elsewhere).toBe(form === 'domain' ? 'bad domain' : null);
  });

  it('of a report that told only digests warns all the same', async () => {
    const value = await digestOf({ form: 'page', text: 'pay.evil.example/in' });
    const host = await digestOf({ form: 'host', text: 'pay.evil.example' });
    const it = await reported({ link: { detail: 'hash', value, host } });
    await it.decide(id, 'confirm', page);
    expect(await said(it, 'https://pay.evil.example/in?to=b')).toBe('bad page Fake payroll');
    const blind = await it.decide(id, 'confirm', { form: 'host' });
    expect(String(blind.body)).toContain('nobody can see whose it is');
    await it.decide(id, 'confirm', { form: 'host', forced: 'yes' });
    expect(await said(it, 'https://pay.evil.example/other')).toBe('bad host');
  });

  it('answers every open report of the same page', async () => {
    const it = await reported();
    const whole = { detail: 'whole', value: 'https://pay.evil.example/in?to=c' } as const;
    const { statusUrl = '' } = jsonIn(await it.report(idOf(2), { link: whole }));
    await it.report(idOf(3), { link: { detail: 'host', value: 'pay.evil.example' } });
    await it.decide(id, 'confirm', page);
    expect(it.receiver.reports.all().map(it => it.status)).toEqual([
      'received',
      'confirmed',
      'confirmed',
    ]);
    expect(jsonIn(await it.standing(idOf(2), statusUrl)).status).toBe('confirmed');
  });

  it.each([
    ['an internal host', 'hxxps://wiki[.]corp[.]example/a', 'page', 'is internal'],
    ['a platform', 'hxxps://evil[.]github[.]io/a', 'domain', 'is '],
    ['a platform’s tenant', 'hxxps://evil[.]github[.]io/a', 'host', null],
    ['a shortener', 'hxxps://bit[.]ly/abc', 'host', 'shortens'],
    ['a sign-in', 'hxxps://login[.]microsoftonline[.]com/common', 'host', 'signs everybody in'],
  ])(
    'of %s is refused only where the list refuses it, unless by force',
    async (_, value, form, why) => {
      const it = await reported({ link: { detail: 'disarmed', value } });
      const answer = await it.decide(id, 'confirm', { form });
      expect(answer.status).toBe(why ? 422 : 303);
      if (why === null) return;
      expect(String(answer.body)).toMatch(new RegExp(`role="alert">[^<]*${why}`));
      expect(it.receiver.reports.byId(id)?.status).toBe('received');
      expect((await it.decide(id, 'confirm', { form, forced: 'yes' })).status).toBe(303);
      expect(it.receiver.reports.byId(id)?.status).toBe('confirmed');
    },
  );

  it.each([
    [{ detail: 'host', value: 'pay.evil.example' }, ['host', 'domain']],
    [{ detail: 'whole', value: `https://evil.example/${'a'.repeat(20)}…` }, ['host', 'domain']],
    [{ detail: 'whole', value: 'https://192.0.2.7/a' }, ['page', 'host']],
    [{ detail: 'host', value: '2001:db8::1' }, ['host']],
    [{ detail: 'host', value: 'tel:…' }, []],
    [{ detail: 'hash', value: 'no digest' }, []],
  ] as const)('of %j can name %j, the first by itself', async (told, forms) => {
    const { ask } = await reported({ link: told });
    const html = String((await ask('GET', `/reports/${id}`)).body);
    const offered = [...html.matchAll(/name="form" value="(\w+)" required( checked)?/g)];
    expect(offered.map(it => it[1])).toEqual(forms);
    expect(offered.map(it => Boolean(it[2]))).toEqual(forms.map((_, at) => at === 0));
  });

  it('is taken back by its page, and the list withdraws it under a higher serial', async () => {
    const it = await reported();
    await it.decide(id, 'confirm', page);
    const before = readList(String((await it.ask('GET', '/links.txt')).body));
    await it.decide(id, 'dismiss');
    const after = readList(String((await it.ask('GET', '/links.txt')).body));
    expect(await said(it, 'https://pay.evil.example/in')).toBeNull();
    expect(after).toMatchObject({ serial: (before as { serial: number }).serial + 1 });
    expect(it.receiver.reports.byId(id)?.status).toBe('harmless');
  });
});

describe('the list', () => {
  it('is signed where there is a key, and comes by CORS with a tag', async () => {
    const { pem, publicKey } = makeKey();
    const { ask } = start({ listKey: pem });
    const answer = await ask('GET', '/links.txt');
    expect(await signerOf(Buffer.from(String(answer.body)), [publicKey])).toBe(publicKey);
    expect(answer.headers?.['access-control-allow-origin']).toBe('*');
    const headers = { 'if-none-match': answer.headers?.etag ?? '' };
    expect((await ask('GET', '/links.txt', { headers })).status).toBe(304);
    const weak = { 'if-none-match': `"other", W/${headers['if-none-match']}` };
    expect((await ask('GET', '/links.txt', { headers: weak })).status).toBe(304);
  });

  it('lies in a folder as files of `npm run list`, and outlives a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'second-look-receiver-'));
    const first = start({ store: folderStore(folder) });
    await first.report(id, { link });
    await first.decide(id, 'confirm', page);
    const csv = join(folder, 'links.csv');
    expect(readFileSync(csv, 'utf8')).toContain('pay.evil.example/in');
    expect((await runList(['add', csv, 'other.evil.example'], now)).code).toBe(0);
    await start({ store: folderStore(folder) }).decide(id, 'confirm', { form: 'host' });
    const verified = await runList(
      ['verify', join(folder, 'links.txt'), 'https://pay.evil.example/in', 'other.evil.example'],
      now,
    );
    expect(verified.out).toContain('in: bad, by its page (Fake payroll)');
    expect(verified.out).toContain('other.evil.example: bad');
    rmSync(folder, { recursive: true });
  });

  it('grows to what a browser takes, and then stays as it is', async () => {
    const store = memoryStore();
    const it = start({ store });
    await it.report(id, { link });
    const row = (at: number) => `digest:${at.toString(16).padStart(32, '0')},page,bad,2026-11-26`;
    const rows = Array.from({ length: mostEntries }, (_, at) => row(at));
    store.write('links.csv', ['link,form,word,day', ...rows, ''].join('\n'));
    const before = store.read('links.txt');
    await expect(it.decide(id, 'confirm', page)).rejects.toThrow(String(mostEntries));
    expect(store.read('links.txt')).toBe(before);
  });

  it('is made anew before it can grow old, and says the same', async () => {
    const it = await reported();
    await it.decide(id, 'confirm', page);
    const later = now + 29 * 86_400_000;
    expect(await said(it, 'https://pay.evil.example/in', later)).toBe('bad page Fake payroll');
    const text = String((await it.ask('GET', '/links.txt', { at: later })).body);
    expect(readList(text)).toMatchObject({ expires: later + 30 * 86_400_000 });
  });
});

describe('a page', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202egnp';

  it('shows whatever came from outside as text, and runs nothing', async () => {
    const it = await reported({
      ...{ title: evil, text: evil, note: evil, by: evil, scan: evil, locale: 'en', because: evil },
      link: { detail: 'whole', value: `javascript:${evil}` },
      reasons: [{ id: evil.slice(0, 90), source: 'x', text: evil }],
      receipts: [{ source: evil.slice(0, 60), at: '"><b>' }],
      product: { name: evil.slice(0, 60), version: '<i>' },
    });
    for (const path of ['/', `/reports/${id}`]) {
      const { body, headers } = await it.ask('GET', path);
      expect(String(body)).not.toMatch(/<(?:script|img|b>"|i>)|\u202e/);
      expect(String(body)).toContain('&#60;script&#62;');
      expect(headers?.['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'self';/,
      );
    }
  });

  it('links only to itself, and disarms what was reported', async () => {
    const it = await reported({ link: { detail: 'whole', value: 'https://pay.evil.example/in' } });
    const body = String((await it.ask('GET', `/reports/${id}`)).body);
    expect([...body.matchAll(/\s(?:href|action|src)="([^"]*)"/g)].map(found => found[1])).toEqual([
      '/style.css',
      'data:,',
      '/',
      `/reports/${id}/confirm`,
      `/reports/${id}/dismiss`,
    ]);
    expect(body).toContain('hxxps://pay[.]evil[.]example/in');
  });

  it.each([
    ['without a token', { token: '' }, {}],
    ['with a token of nobody', { token: 'A'.repeat(43) }, {}],
    ['from another site', {}, { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbor', {}, { 'sec-fetch-site': 'same-site' }],
    ['without the cookie', {}, { cookie: '' }],
    ['with the cookie of somebody else', {}, { cookie: `second-look-receiver=${'B'.repeat(43)}` }],
  ])('takes no form %s', async (_, field, change) => {
    const it = await reported();
    const opened = await it.ask('GET', `/reports/${id}`);
    const [cookie = ''] = (opened.headers?.['set-cookie'] ?? '').split(';');
    const token = /name="token" value="([^"]+)"/.exec(String(opened.body))?.[1] ?? '';
    const body = new URLSearchParams({ token, form: 'page', ...field }).toString();
    const headers = { cookie, 'sec-fetch-site': 'same-origin', ...change };
    const answer = await it.ask('POST', `/reports/${id}/confirm`, { headers, body });
    expect(answer.status).toBe(403);
    expect(it.receiver.reports.byId(id)?.status).toBe('received');
  });

  it('is nobody’s under a name that was made to lead here', async () => {
    const it = await reported();
    const url = new URL('https://rebound.evil.example/');
    const answer = await it.receiver.answer({ method: 'GET', url, headers: {}, body: '' }, now);
    expect(answer.status).toBe(421);
  });

  it('of a report that is not there says so', async () => {
    const { ask } = start();
    expect((await ask('GET', `/reports/${id}`)).status).toBe(404);
    expect((await ask('GET', `${origin}/reports/../../etc/passwd`)).status).toBe(404);
  });
});
