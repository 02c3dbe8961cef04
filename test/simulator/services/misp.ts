import { json, type Service } from '../service.ts';

/**
 * The organisation's MISP. Traps: without the Accept header it answers its login page; the wrapper
 * `response` is missing in some versions (switch `unwrapped`); `%` is a wildcard, so that more comes
 * back than was asked (switch `wildcard`); attributes without `to_ids` are references (switch).
 */
export const misp: Service = {
  id: 'misp',
  hosts: ['misp.corp.example'],
  key: 'simulatedMispAuthKeyOfTheOrganisation0001',
  ownFaults: ['bad-key'],

  handle({ method, url, headers, body }, { world, fault, switches }) {
    if (headers.accept !== 'application/json') {
      return { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Login</html>' };
    }
    if (fault || headers.authorization !== misp.key) {
      const message =
        'Authentication failed. Please make sure you pass the API key of an API user.';
      return json(403, { name: message, message, url: url.pathname });
    }
    if (method !== 'POST' || url.pathname !== '/attributes/restSearch')
      return json(404, { name: 'Not Found', message: 'Not Found', url: url.pathname });
    const { value = [] } = JSON.parse(body) as { value?: string[] };
    const attribute = (text: string, id: number) => ({
      id: String(id),
      event_id: '42',
      category: 'Network activity',
      type: 'hostname',
      to_ids: switches.to_ids !== 'no',
      value: text,
      timestamp: String(Math.floor(world.now / 1000)),
      Event: {
        id: '42',
        info: 'Phishing against our staff',
        threat_level_id: switches.level ?? '1',
      },
      Tag: [{ id: '1', name: 'tlp:amber' }],
    });
    const hits = value.filter(it => world.lists('misp', URL.parse(it)?.hostname || it));
    const more = switches.wildcard ? ['another.host.example'] : [];
    const Attribute = [...more, ...hits].map(attribute);
    return json(200, switches.unwrapped ? { Attribute } : { response: { Attribute } });
  },
};
