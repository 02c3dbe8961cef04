import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedHeaders } from '../../utils/report/signature.ts';
import { createReceiver } from './receiver.ts';
import { bodyOf, idOf, secret } from './sample.ts';
import { type Listening, serve } from './server.ts';

let listening: Listening;
let origin: string;
beforeAll(async () => {
  const make = (port: number) =>
    createReceiver({ origin: `http://127.0.0.1:${port}`, secrets: [secret] });
  listening = await serve(make, 0);
  origin = `http://127.0.0.1:${listening.port}`;
});
afterAll(() => listening.close());

it('takes a report and hands out the list over HTTP', async () => {
  const body = bodyOf(idOf(1));
  const headers = await signedHeaders(secret, idOf(1), Date.now(), body);
  const answer = await fetch(`${origin}/in`, { method: 'POST', headers, body });
  expect(answer.status).toBe(202);
  const { statusUrl } = (await answer.json()) as { statusUrl: string };
  expect(statusUrl).toContain(`${origin}/status/`);
  expect(await (await fetch(`${origin}/links.txt`)).text()).toMatch(/^#second-look-list 1 /);
});

it('reads no more than a report can have', async () => {
  const status = await new Promise(resolve => {
    const sending = request(`${origin}/in`, { method: 'POST' }, it => resolve(it.statusCode));
    // Never ended: whoever waits for the rest would wait for ever.
    sending.on('error', () => undefined).write('x'.repeat(300_000));
  });
  expect(status).toBe(413);
});

it('shows its pages to nobody who came by a foreign name', async () => {
  const status = await new Promise(resolve => {
    const headers = { host: 'rebound.evil.example' };
    request(`${origin}/`, { headers }, it => resolve(it.statusCode)).end();
  });
  expect(status).toBe(421);
});
