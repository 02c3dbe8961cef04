import { json, type Service } from '../service.ts';

/** The Wayback Machine's availability API: an empty object where it has never been. */
export const wayback: Service = {
  id: 'wayback',
  hosts: ['archive.org'],
  ownFaults: [],

  handle({ method, url }, { world }) {
    const asked = url.searchParams.get('url');
    if (method !== 'GET' || url.pathname !== '/wayback/available' || !asked) {
      return { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Not Found</h1>' };
    }
    const registered = world.about(asked)?.registered;
    const isOld = registered && world.now - Date.parse(registered) > 365 * 86_400_000;
    const timestamp = '20240131120000';
    const closest = {
      status: '200',
      available: true,
      url: `http://web.archive.org/web/${timestamp}/https://${asked}/`,
      timestamp,
    };
    return json(200, { url: asked, archived_snapshots: isOld ? { closest } : {} });
  },
};
