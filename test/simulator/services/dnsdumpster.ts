import { json, type Service } from '../service.ts';

/** DNSDumpster. Traps: counts may be texts; a mail host has its priority in front; its own quota. */
export const dnsdumpster: Service = {
  id: 'dnsdumpster',
  hosts: ['api.dnsdumpster.com'],
  key: 'd0'.repeat(32),
  ownFaults: ['bad-key', 'quota', 'quota-without-reset'],

  handle({ url, headers }, { world, fault }) {
    const key = headers['x-api-key'];
    if (fault === 'bad-key' || key !== dnsdumpster.key) {
      return json(401, { error: key ? 'API key is invalid' : 'API key is missing' });
    }
    if (fault) return json(429, { error: 'Daily quota exceeded' });
    const domain = /^\/domain\/([^/]+)$/.exec(url.pathname)?.[1];
    if (!domain) return json(404, { error: 'Not found' });
    const ips = (world.about(domain)?.addresses ?? []).map(ip => ({
      ip,
      ptr: '',
      asn: '64500',
      asn_name: 'EXAMPLE-NET',
      country: 'Netherlands',
      country_code: 'NL',
    }));
    const a = ips.length > 0 ? [{ host: `www.${domain}`, ips }] : [];
    const mx = ips.length > 0 ? [{ host: `0 mail.${domain}`, ips }] : [];
    return json(200, { a, cname: [], mx, ns: [], txt: [], total_a_recs: String(a.length) });
  },
};
