import { json, type Service, type SimulatedAnswer, type Simulation } from '../service.ts';

interface Asked {
  readonly value?: string | string[];
  readonly returnFormat?: string;
  readonly includeContext?: boolean;
  readonly includeEventTags?: boolean;
}

/**
 * The organization's MISP. Traps: without the Accept header it answers its login page; the wrapper
 * `response` is missing in some versions (switch `unwrapped`); `%` in a value is a wildcard; an
 * attribute without `to_ids` is a reference; an event has its threat level and its date only with
 * `includeContext`; an event that comes twice is 404, and an attribute without `to_ids` goes into
 * block lists. Switches: `event` (fields of every event, as JSON), `to_ids` (`no`), `level` (threat level), `plain` (no context ever).
 */
export const misp: Service = {
  id: 'misp',
  hosts: ['misp.corp.example'],
  key: 'simulatedMispAuthKeyOfTheOrganization0001',
  ownFaults: ['bad-key'],

  handle({ method, url, headers, body }, simulation) {
    const isJson = headers['content-type'] === 'application/json' || method === 'GET';
    if (headers.accept !== 'application/json' || !isJson) return login();
    if (simulation.fault || headers.authorization !== misp.key) {
      const message =
        'Authentication failed. Please make sure you pass the API key of an API user.';
      return json(403, { name: message, message, url: url.pathname });
    }
    if (url.pathname.startsWith('/events/')) return events(url.pathname, body, simulation);
    if (method !== 'POST' || url.pathname !== '/attributes/restSearch')
      return json(404, { name: 'Not Found', message: 'Not Found', url: url.pathname });
    const asked = JSON.parse(body) as Asked;
    if (asked.returnFormat !== 'json') return json(400, { name: 'Invalid returnFormat', url: '' });
    const values = [asked.value ?? []].flat();
    const Attribute = values.flatMap(it => attributes(it, asked, simulation));
    return json(200, simulation.switches.unwrapped ? { Attribute } : { response: { Attribute } });
  },
};

interface MispEvent {
  readonly uuid: string;
  readonly Attribute?: readonly { readonly to_ids?: boolean }[];
}

function events(path: string, body: string, { memory, switches }: Simulation): SimulatedAnswer {
  const changed = JSON.parse(switches.event ?? '{}') as Record<string, unknown>;
  if (path === '/events/add') {
    const { Event: event } = JSON.parse(body) as { Event: MispEvent };
    if (memory.has(event.uuid)) {
      return json(404, { name: 'Event already exists' }, { location: '/events/7' });
    }
    const Attribute = event.Attribute?.map(it => ({ to_ids: true, ...it }));
    memory.set(event.uuid, { ...event, id: '7', Attribute });
    return json(200, { Event: memory.get(event.uuid) });
  }
  const known = memory.get(path.replace('/events/view/', ''));
  return known ? json(200, { Event: { ...(known as object), ...changed } }) : json(404, {});
}

function login(): SimulatedAnswer {
  return { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Login</html>' };
}

function attributes(value: string, asked: Asked, { world, switches }: Simulation) {
  const matching = value.includes('%') ? world.knownUrls() : [value];
  const known = matching.filter(it => world.lists('misp', URL.parse(it)?.hostname || it));
  return known.map((value, at) => ({
    id: String(at + 1),
    event_id: '42',
    object_id: '0',
    object_relation: null,
    category: 'Network activity',
    type: value.includes('/') ? 'url' : 'hostname',
    to_ids: switches.to_ids !== 'no',
    value,
    timestamp: String(Math.floor(world.now / 1000)),
    first_seen: null,
    last_seen: null,
    Event: {
      id: '42',
      org_id: '1',
      orgc_id: '7',
      uuid: '00000042-0000-4000-8000-000000000042',
      distribution: '1',
      info: 'Phishing against our staff',
      ...(asked.includeContext && !switches.plain
        ? { threat_level_id: switches.level ?? '1', date: '2026-06-01', published: true }
        : {}),
    },
    Tag: [
      { id: '1', name: 'tlp:amber', colour: '#ffc000' },
      ...(asked.includeEventTags ? [{ id: '2', name: 'phishing', inherited: 1 }] : []),
    ],
  }));
}
