import { createHash } from 'node:crypto';
import { json, type Service } from '../service.ts';

/** Any web server that hands out the list of an organization; the switch `text` is the file. */
export const organizationList: Service = {
  id: 'organization-list',
  hosts: ['lists.corp.example'],
  ownFaults: [],

  handle({ method, url, headers }, { switches: { text } }) {
    // A server of files answers no preflight.
    if (method !== 'GET') return json(405, {});
    if (url.pathname !== '/links.txt' || text === undefined) return json(404, {});
    const etag = `"${createHash('sha256').update(text).digest('hex')}"`;
    const answered = {
      'access-control-allow-origin': '*',
      'cache-control': 'max-age=60',
      'content-type': 'text/plain; charset=utf-8',
      etag,
    };
    return headers['if-none-match'] === etag
      ? { status: 304, headers: answered }
      : { status: 200, headers: answered, body: text };
  },
};
