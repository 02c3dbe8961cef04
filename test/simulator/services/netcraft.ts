import { json, type Service } from '../service.ts';

interface Body {
  readonly email?: unknown;
  readonly urls?: readonly { readonly url?: unknown }[];
}

/** Netcraft's inbox for reports. Trap: a refusal repeats the address of whoever reports. */
export const netcraft: Service = {
  id: 'netcraft',
  hosts: ['report.netcraft.com'],
  ownFaults: [],

  handle({ method, url, headers, body }) {
    if (url.pathname !== '/api/v3/report/urls') return json(404, { message: 'Not found' });
    if (method !== 'POST') return json(405, { message: 'Method not allowed' });
    if (headers['content-type'] !== 'application/json') return json(415, { message: 'Send JSON' });
    const { email, urls } = JSON.parse(body) as Body;
    if (typeof email !== 'string' || !email.includes('@')) {
      return json(400, { message: `Invalid email: ${String(email)}` });
    }
    const named = urls?.length && urls.every(it => URL.canParse(String(it.url)));
    if (!named) return json(400, { message: `No valid URL in the report by ${email}` });
    return json(200, {
      message: 'Successfully reported',
      uuid: 'aXq0Lm3RrVh0sT9uWb7cYd1eZf5g2h4i',
    });
  },
};
