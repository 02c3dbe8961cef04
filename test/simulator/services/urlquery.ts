import { json, type Service } from '../service.ts';

/** urlquery.net. Trap: what it does not know has an empty verdict under HTTP 200. */
export const urlquery: Service = {
  id: 'urlquery',
  hosts: ['api.urlquery.net'],
  key: 'urlquery-example-key-0123456789',
  ownFaults: ['bad-key'],

  handle({ url, headers }, { world, fault }) {
    if (fault === 'bad-key' || headers['x-apikey'] !== urlquery.key) {
      return json(401, { error: 'unauthorized' });
    }
    const query = url.searchParams.get('query');
    if (url.pathname !== '/public/v1/reputation/check/') return json(404, { error: 'not found' });
    if (!query) return json(422, { error: 'query is missing' });
    const host = URL.parse(query)?.hostname ?? query;
    const facts = world.about(host);
    const bad = world.lists('urlquery', host) ? (facts?.kind ?? 'malicious') : '';
    return json(200, { url: query, verdict: bad || (facts?.kind === 'harmless' ? 'benign' : '') });
  },
};
