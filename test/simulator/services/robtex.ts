import { json, type Service } from '../service.ts';

/**
 * Robtex. Traps: paths only, no query; most other routes answer without data; its own 429; an address
 * that many share stands on lists of whole networks.
 */
export const robtex: Service = {
  id: 'robtex',
  hosts: ['freeapi.robtex.com'],
  ownFaults: ['quota', 'quota-without-reset'],

  handle({ url }, { world, fault }) {
    if (fault) return json(429, { status: 'ratelimited' });
    const ip = /^\/ip_reputation\/([^/]+)$/.exec(url.pathname)?.[1];
    if (!ip) return json(404, { status: 'notfound' });
    const bad = world.lists('robtex', decodeURIComponent(ip));
    const networks = ['networks.example', 'policy.example', 'dynamic.example'];
    const shared = world.isPopular(decodeURIComponent(ip)) ? networks : [];
    const listed = bad ? ['dnsbl.example', 'zen.example', 'bl.example', 'spam.example'] : shared;
    return json(
      200,
      {
        status: 'ok',
        reputation: {
          listed_count: listed.length,
          clean_count: 110 - listed.length,
          checked_count: 110,
          listed_on: listed.map(rbl => ({ rbl, reason: ['listed'] })),
        },
      },
      { 'access-control-allow-origin': '*' },
    );
  },
};
