import { signedHeaders } from '../../utils/report/signature.ts';
import type { Contents } from '../../utils/report/types.ts';
import { contents } from '../report/contents.ts';
import type { SimulatedAnswer } from '../simulator/service.ts';
import { createReceiver, type ReceiverOptions } from './receiver.ts';

export const origin = 'https://reports.corp.example';
export const secret = `whsec_${Buffer.from('secret of the tests of receivers').toString('base64')}`;
export const now = Date.parse('2026-11-26T08:00:00Z');

/** A report's id with this digit at its end. */
export const idOf = (digit: number) => `3d0f8c1e-5a52-4f4f-9a43-0c4d1f3f8e1${digit}`;

/** The body of a report as the extension writes it. */
export function bodyOf(id: string, more: Partial<Contents> = {}): string {
  const data = { report: id, ...contents(more) };
  return JSON.stringify({ type: 'report.created', timestamp: data.at, data });
}

/** A receiver, and what a browser and a person do with it. */
export function start(options: Partial<ReceiverOptions> = {}) {
  const receiver = createReceiver({ origin, secrets: [secret], ...options });
  const ask = (
    method: string,
    path: string,
    { headers = {}, body = '', at = now }: Partial<Asked> = {},
  ) => receiver.answer({ method, url: new URL(path, origin), headers, body }, at);

  const report = async (id: string, more: Partial<Contents> = {}, signedBy = secret, at = now) => {
    const body = bodyOf(id, more);
    return ask('POST', '/in', { headers: await signedHeaders(signedBy, id, at, body), body, at });
  };

  /** How a report stands, at the address that its delivery was answered with. */
  const standing = async (
    id: string,
    url: string,
    headers: Record<string, string> = {},
    at = now,
  ) =>
    ask('GET', url, { headers: { ...(await signedHeaders(secret, id, at, '')), ...headers }, at });

  /** Opens a report's page and sends one of its forms, as a browser does. */
  const decide = async (
    id: string,
    decision: 'confirm' | 'dismiss',
    fields: Record<string, string> = {},
    at = now,
  ) => {
    const page = await ask('GET', `/reports/${id}`, { at });
    const [cookie = ''] = (page.headers?.['set-cookie'] ?? '').split(';');
    const token = /name="token" value="([^"]+)"/.exec(String(page.body))?.[1] ?? '';
    const form = { token, message: 'Thank you.', ...fields };
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    const body = new URLSearchParams(form).toString();
    return ask('POST', `/reports/${id}/${decision}`, { headers, body, at });
  };
  return { receiver, ask, report, standing, decide };
}

interface Asked {
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly at: number;
}

/** The JSON of an answer. */
export function jsonIn({ body }: SimulatedAnswer): Record<string, string> {
  return JSON.parse(String(body));
}
