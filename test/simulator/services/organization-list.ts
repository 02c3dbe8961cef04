import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { json, type Service } from '../service.ts';

/**
 * Any web server that hands out the list of an organization; the switch `text` is the file, or the
 * switch `folder` the place where `npm run list` wrote it as `links.txt`, with its parts.
 */
export const organizationList: Service = {
  id: 'organization-list',
  hosts: ['lists.corp.example'],
  ownFaults: [],

  handle({ method, url, headers }, { switches }) {
    // A server of files answers no preflight.
    if (method !== 'GET') return json(405, {});
    const text = fileAt(url.pathname, switches);
    if (text === null) return json(404, {});
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

function fileAt(path: string, { text, folder }: Readonly<Record<string, string>>): string | null {
  if (folder === undefined) return path === '/links.txt' && text !== undefined ? text : null;
  const file = join(folder, path);
  const isOurs = /^\/links(?:\.[0-9a-f]{2})?\.txt$/.test(path) && existsSync(file);
  return isOurs ? readFileSync(file, 'utf8') : null;
}
