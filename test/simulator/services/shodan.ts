import { json, type Service } from '../service.ts';

/** Shodan InternetDB. Traps: 404 is "nothing known", 422 is no address; nobody needs a key. */
export const shodan: Service = {
  id: 'shodan',
  hosts: ['internetdb.shodan.io'],
  ownFaults: [],

  handle({ method, url }, { world }) {
    const ip = decodeURIComponent(url.pathname.slice(1));
    const open = { 'access-control-allow-origin': '*', 'cache-control': 'max-age=432000' };
    if (method !== 'GET' || !/^[\d.]+$|:/.test(ip)) {
      return json(422, { detail: [{ loc: ['path', 'ip'], msg: 'value is no IP address' }] }, open);
    }
    const facts = world.about(ip);
    if (!facts) return json(404, { detail: 'No information available' }, open);
    return json(
      200,
      {
        ip,
        ports: [80, 443],
        hostnames: [...world.hosts].flatMap(([host, it]) => (it === facts ? [host] : [])),
        cpes: ['cpe:/a:f5:nginx'],
        tags: world.lists('shodan', ip) ? ['compromised'] : ['cloud'],
        vulns: [],
      },
      open,
    );
  },
};
