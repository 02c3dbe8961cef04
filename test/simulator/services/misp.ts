import { json, type Service, type SimulatedAnswer, type Simulation } from '../service.ts';

/**
 * The organization's MISP. Traps: without the Accept header it answers its login page; the wrapper
 * `response` is missing in some versions (switch `unwrapped`); `%` in a value is a wildcard; an
 * attribute without `to_ids` is a reference. Switches: `to_ids` (`no`), `level` (threat level).
 */
export const misp: Service = {
  id: 'misp',
  hosts: ['misp.corp.example'],
  key: 'simulatedMispAuthKeyOfTheOrganization0001',
  ownFaults: ['bad-key'],

  handle({ method, url, headers, body }, simulation) {
    const isJson = headers['content-type'] === 'application/json';
    if (headers.accept !== 'application/json' || !isJson) return login();
    if (simulation.fault || headers.authorization !== misp.key) {
      const message =
        'Authentication failed. Please make sure you pass the API key of an API user.';
      return json(403, { name: message, message, url: url.pathname });
    }
    if (method !== 'POST' || url.pathname !== '/attributes/restSearch')
      return json(404, { name: 'Not Found', message: 'Not Found', url: url.pathname });
    const { value = [], returnFormat } = JSON.parse(body) as {
      value?: string | string[];
      returnFormat?: string;
    };
    if (returnFormat !== 'json') return json(400, { name: 'Invalid returnFormat', url: '' });
    const Attribute = [value].flat().flatMap(it => attributes(it, simulation));
    return json(200, simulation.switches.unwrapped ? { Attribute } : { response: { Attribute } });
  },
};

function login(): SimulatedAnswer {
  return { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Login</html>' };
}

function attributes(asked: string, { world, switches }: Simulation) {
  const matching = asked.includes('%') ? world.knownUrls() : [asked];
  const known = matching.filter(it => world.lists('misp', URL.parse(it)?.hostname || it));
  return known.map((value, at) => ({
    id: String(at + 1),
    event_id: '42',
    object_relation: null,
    category: 'Network activity',
    type: value.includes('/') ? 'url' : 'hostname',
    to_ids: switches.to_ids !== 'no',
    value,
    timestamp: String(Math.floor(world.now / 1000)),
    first_seen: null,
    Event: {
      id: '42',
      info: 'Phishing against our staff',
      threat_level_id: switches.level ?? '1',
      date: '2026-06-01',
    },
    Tag: [{ id: '1', name: 'tlp:amber', colour: '#ffc000' }],
  }));
}
