import { recordTypes } from '../dns.ts';
import { json, type Service } from '../service.ts';

/** Google's public resolver. Traps: names end in a dot, `Comment` is a text, a bad request is HTML. */
export const googledig: Service = {
  id: 'googledig',
  hosts: ['dns.google'],
  ownFaults: [],

  handle({ method, url }, { world }) {
    if (method === 'OPTIONS') return { status: 501 };
    const name = url.searchParams.get('name')?.toLowerCase();
    const type = recordTypes[url.searchParams.get('type') ?? 'A'];
    if (url.pathname !== '/resolve' || !name || !type) {
      const html = '<!DOCTYPE html><html><title>Error 400 (Bad Request)!!1</title></html>';
      return { status: 400, headers: { 'content-type': 'text/html' }, body: html };
    }
    const all = world.addressesOf(name);
    const wanted = all.filter(it => it.includes(':') === (type === recordTypes.AAAA));
    return json(
      200,
      {
        Status: all.length > 0 ? 0 : 3,
        TC: false,
        RD: true,
        RA: true,
        AD: false,
        CD: false,
        Question: [{ name: `${name}.`, type }],
        ...(wanted.length > 0
          ? { Answer: wanted.map(data => ({ name: `${name}.`, type, TTL: 300, data })) }
          : {}),
        Comment: 'Response from 192.0.2.53.',
      },
      { 'access-control-allow-origin': '*' },
    );
  },
};
