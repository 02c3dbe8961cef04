import { json, type Service } from '../service.ts';

/** Threat Jammer. Traps: 404 with a body is "not in the database"; a private address is a 400. */
export const threatjammer: Service = {
  id: 'threatjammer',
  hosts: ['dublin.api.threatjammer.com'],
  key: `tja_${'k3y'.repeat(12)}`,
  ownFaults: ['bad-key'],

  handle({ url, headers }, { world, fault, now }) {
    if (fault === 'bad-key' || headers.authorization !== `Bearer ${threatjammer.key}`) {
      return json(401, { title: 'Unauthorized', detail: 'Token not valid', type: 'ERROR' });
    }
    const ip = decodeURIComponent(/^\/v1\/assess\/ip\/([^/]+)$/.exec(url.pathname)?.[1] ?? '');
    if (!/^[\da-f.:]+$/i.test(ip)) {
      return json(422, { title: 'Unprocessable', detail: 'Not an address', type: 'ERROR' });
    }
    if (!world.about(ip)) {
      return json(404, { title: 'Not Found', detail: 'Not in the database', type: 'ERROR' });
    }
    const bad = world.lists('threatjammer', ip);
    const seen = new Date(now).toISOString();
    return json(200, {
      self: url.pathname,
      score: bad ? 82 : 5,
      risk: bad ? 'HIGH' : 'LOW',
      datasets: bad ? ['ABUSE_EXAMPLE'] : [],
      sources: [],
      first_appearance: [seen],
      last_appearance: [seen],
      asn: 64500,
      asn_prefix: '203.0.113.0/24',
      reason: '',
      denylisted: false,
      allowlisted: false,
      datacenter: null,
      datacenter_prefix: null,
    });
  },
};
