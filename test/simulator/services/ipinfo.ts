import { json, type Service } from '../service.ts';

/**
 * IPinfo: Lite with a token and the older route without. Traps: two shapes; a bogon is no error. Switch:
 * `paid` (the shape of the paid plans).
 */
export const ipinfo: Service = {
  id: 'ipinfo',
  hosts: ['api.ipinfo.io', 'ipinfo.io'],
  key: '0123456789abcd',
  ownFaults: ['bad-key'],

  handle({ url }, { fault, switches }) {
    const token = url.searchParams.get('token');
    if (fault === 'bad-key' || (token && token !== ipinfo.key)) {
      return json(403, { error: { title: 'Unknown token', message: 'Please check your token.' } });
    }
    const [, first = '', second = ''] = url.pathname.split('/').map(decodeURIComponent);
    if (url.hostname === 'api.ipinfo.io') {
      if (first !== 'lite' || !token) return json(403, { error: { title: 'Token required' } });
      if (switches.paid) return json(200, paid(second));
      return json(200, {
        ip: second,
        asn: 'AS64500',
        as_name: 'Example Net B.V.',
        as_domain: 'hosting.example',
        country_code: 'NL',
        country: 'Netherlands',
        continent_code: 'EU',
        continent: 'Europe',
      });
    }
    if (/^(10|127|192\.168)\./.test(first)) return json(200, { ip: first, bogon: true });
    const org = 'AS64500 Example Net B.V.';
    return json(200, { ip: first, hostname: 'server.hosting.example', country: 'NL', org });
  },
};

function paid(ip: string) {
  const network = {
    asn: 'AS64500',
    name: 'Example Net B.V.',
    domain: 'hosting.example',
    type: 'hosting',
  };
  const geo = { city: 'Utrecht', country: 'Netherlands', country_code: 'NL', continent_code: 'EU' };
  return { ip, hostname: 'server.hosting.example', geo, as: network, asn: network };
}
