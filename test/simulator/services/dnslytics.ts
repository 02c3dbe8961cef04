import { json, type Service } from '../service.ts';

/** DNSlytics' one route without a key. Trap: its errors are JSON with `status: "error"`, also at 429. */
export const dnslytics: Service = {
  id: 'dnslytics',
  hosts: ['freeapi.dnslytics.net'],
  ownFaults: ['quota', 'quota-without-reset'],

  handle({ url }, { fault }) {
    if (fault) return json(429, { status: 'error', data: 'Rate limit exceeded' });
    const ip = decodeURIComponent(/^\/v1\/ip2asn\/([^/]+)$/.exec(url.pathname)?.[1] ?? '');
    if (!ip) return json(403, { status: 'error', data: 'Invalid request' });
    const six = ip.includes(':');
    return json(200, {
      ip,
      announced: true,
      cidr: six ? '2001:db8::/32' : `${ip.split('.').slice(0, 3).join('.')}.0/24`,
      asn: 64500,
      shortname: 'EXAMPLE-NET',
      country: 'NL',
    });
  },
};
