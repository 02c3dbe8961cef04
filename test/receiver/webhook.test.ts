import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signedHeaders } from '../../utils/report/signature.ts';
import { bodyOf, idOf, jsonIn, now, origin, secret, start } from './sample.ts';
import { folderStore } from './store.ts';

const other = `whsec_${Buffer.from('the secret that takes its place.').toString('base64')}`;
const minuteMs = 60_000;
const dayMs = 86_400_000;
const id = idOf(1);

describe('a report that arrives', () => {
  it('gets a number, words and the address of its state', async () => {
    const answer = await start().report(id);
    expect(answer.status).toBe(202);
    expect(jsonIn(answer)).toMatchObject({ reference: '#1', status: 'received' });
    expect(jsonIn(answer).statusUrl).toMatch(
      /^https:\/\/reports\.corp\.example\/status\/[\w-]{32}$/,
    );
  });

  it('twice is one, with the same answer', async () => {
    const { report, receiver } = start();
    const [first, second] = await Promise.all([report(id), report(id)]);
    expect([first.status, second.status]).toEqual([202, 409]);
    expect(jsonIn(second)).toEqual(jsonIn(first));
    expect(receiver.reports.all()).toHaveLength(1);
  });

  it('is known for one after a restart, also weeks later', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'second-look-receiver-'));
    const first = await start({ store: folderStore(folder) }).report(id);
    const { report, standing } = start({ store: folderStore(folder) });
    const later = now + 29 * dayMs;
    const second = await report(id, {}, secret, later);
    expect(second.status).toBe(409);
    expect(jsonIn(second)).toEqual(jsonIn(first));
    expect((await standing(id, jsonIn(first).statusUrl ?? '', {}, later)).status).toBe(200);
    rmSync(folder, { recursive: true });
  });

  it('is signed by either of two secrets while one takes the place of the other', async () => {
    const { report } = start({ secrets: [secret, other] });
    expect((await report(idOf(1), {}, secret)).status).toBe(202);
    expect((await report(idOf(2), {}, other)).status).toBe(202);
    expect((await report(idOf(3), {}, `${other},${secret}`)).status).toBe(202);
  });

  it.each<[string, (headers: Record<string, string>) => Record<string, string>]>([
    ['without a signature', ({ 'webhook-signature': _, ...it }) => it],
    ['of another id', it => ({ ...it, 'webhook-id': idOf(2) })],
    ['of another second', it => ({ ...it, 'webhook-timestamp': `${now / 1000 + 1}` })],
    ['of another kind', it => ({ ...it, 'webhook-signature': 'v1a,AAAA' })],
    [
      'that is cut',
      it => ({ ...it, 'webhook-signature': it['webhook-signature']?.slice(0, 20) ?? '' }),
    ],
    ['with a time that is none', it => ({ ...it, 'webhook-timestamp': 'now' })],
  ])('%s is refused', async (_, change) => {
    const { ask, receiver } = start();
    const body = bodyOf(id);
    const headers = change(await signedHeaders(secret, id, now, body));
    expect((await ask('POST', '/in', { headers, body })).status).toBe(401);
    expect(receiver.reports.all()).toEqual([]);
  });

  it('signed by somebody else is refused', async () => {
    expect((await start().report(id, {}, other)).status).toBe(401);
  });

  it.each([-6, -4, 4, 6])(
    'whose clock is %i minutes away is refused where that is too far',
    async minutes => {
      const { ask } = start();
      const body = bodyOf(id);
      const headers = await signedHeaders(secret, id, now + minutes * minuteMs, body);
      const { status } = await ask('POST', '/in', { headers, body });
      expect(status).toBe(Math.abs(minutes) > 5 ? 401 : 202);
    },
  );

  it.each([
    ['no JSON', 'no', 400],
    ['another shape', '{"type":"report.created","timestamp":"","data":{}}', 400],
    ['the id of another', bodyOf(idOf(2)), 400],
    ['a word of a later version', '{"type":"test.ping"}', 204],
    ['more than anybody reads', bodyOf(id).padEnd(2_000_000), 413],
  ])('with %s keeps nothing', async (_, body, status) => {
    const { ask, receiver } = start();
    const headers = await signedHeaders(secret, id, now, body);
    expect((await ask('POST', '/in', { headers, body })).status).toBe(status);
    expect(receiver.reports.all()).toEqual([]);
  });

  it('makes room for itself where others are older than a quarter of a year', async () => {
    const { report, receiver } = start();
    await report(idOf(1));
    await report(idOf(2), {}, secret, now + 91 * dayMs);
    expect(receiver.reports.all().map(it => it.id)).toEqual([idOf(2)]);
  });
});

describe('the state of a report', () => {
  async function delivered() {
    const it = start();
    const { statusUrl = '' } = jsonIn(await it.report(id));
    return { ...it, statusUrl };
  }

  it('is told to its reporter, and by 304 where nothing changed', async () => {
    const { standing, statusUrl, decide } = await delivered();
    const first = await standing(id, statusUrl);
    expect(jsonIn(first)).toMatchObject({ status: 'received', reference: '#1' });
    const etag = first.headers?.etag ?? '';
    expect((await standing(id, statusUrl, { 'if-none-match': etag })).status).toBe(304);
    await decide(id, 'dismiss');
    const second = await standing(id, statusUrl, { 'if-none-match': etag });
    expect(jsonIn(second)).toMatchObject({ status: 'harmless', message: 'Thank you.' });
  });

  it('is told to nobody who cannot sign, signs for another, or guesses', async () => {
    const { ask, report, standing, statusUrl } = await delivered();
    await report(idOf(2));
    expect((await ask('GET', statusUrl)).status).toBe(401);
    expect((await standing(idOf(2), statusUrl)).status).toBe(404);
    expect((await standing(id, `${origin}/status/${id}`)).status).toBe(404);
  });

  it('is asked for no more after thirty days', async () => {
    const { standing, statusUrl } = await delivered();
    expect((await standing(id, statusUrl, {}, now + 31 * dayMs)).status).toBe(410);
  });
});
