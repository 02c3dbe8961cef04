import { json, type Service } from '../service.ts';

/** Moz. Trap: -1 and a missing number both mean "unknown". */
export const moz: Service = {
  id: 'moz',
  hosts: ['lsapi.seomoz.com'],
  key: 'mozscape-0a1b2c3d4e:0123456789abcdef0123456789abcdef',
  ownFaults: ['bad-key'],

  handle({ method, url, headers, body }, { world, fault, now }) {
    const expected = `Basic ${btoa(moz.key ?? '')}`;
    if (fault === 'bad-key' || headers.authorization !== expected) {
      return json(401, { name: 'unauthorized', message: 'Your authentication failed.' });
    }
    if (method !== 'POST' || url.pathname !== '/v2/url_metrics') {
      return json(404, { name: 'not-found', message: 'Not found.' });
    }
    const targets = (JSON.parse(body) as { targets: string[] }).targets;
    const results = targets.map(target => {
      const facts = world.about(target);
      const bad = world.lists('moz', target);
      return {
        page: `${target}/`,
        subdomain: target,
        root_domain: target,
        title: facts?.title ?? '',
        http_code: 200,
        page_authority: facts ? 20 : 1,
        domain_authority: facts ? (bad ? 1 : 34) : -1,
        spam_score: facts ? (bad ? 71 : 2) : -1,
        root_domains_to_root_domain: 12,
        last_crawled: new Date(now).toISOString().slice(0, 10),
      };
    });
    return json(200, { results });
  },
};
