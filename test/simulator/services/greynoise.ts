import { json, type Service } from '../service.ts';

/**
 * GreyNoise Community. Trap: 404 with a body is "never seen". Switch: `riot` (every address belongs
 * to a well-known service).
 */
export const greynoise: Service = {
  id: 'greynoise',
  hosts: ['api.greynoise.io'],
  key: 'GreyNoiseSimulated'.repeat(3),
  ownFaults: ['bad-key'],

  handle({ method, url, headers }, { world, fault, switches, now }) {
    if (fault === 'bad-key' || (headers.key && headers.key !== greynoise.key)) {
      return json(401, { message: 'Request is not authorized' });
    }
    const ip = /^\/v3\/community\/([\d.]+)$/.exec(url.pathname)?.[1];
    if (method !== 'GET' || !ip) {
      return json(400, { message: 'Request is not a valid routable IPv4 address' });
    }
    const hostile = world.lists('greynoise', ip);
    if (!hostile && !switches.riot) {
      const message = 'IP not observed scanning the internet or contained in RIOT data set.';
      return json(404, { ip, noise: false, riot: false, message });
    }
    return json(200, {
      ip,
      noise: hostile,
      riot: Boolean(switches.riot),
      classification: switches.riot ? 'benign' : 'malicious',
      name: switches.riot ? 'Example Public DNS' : 'unknown',
      link: `https://viz.greynoise.io/ip/${ip}`,
      last_seen: new Date(now).toISOString().slice(0, 10),
      message: 'Success',
    });
  },
};
