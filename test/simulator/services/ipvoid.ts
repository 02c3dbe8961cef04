import { json, type Service, type SimulatedRequest } from '../service.ts';

const engines = ['Example BL', 'Other BL', 'Third BL', 'Fourth BL'];

/**
 * APIVoid, the service behind IPVoid and URLVoid. Traps: the list of engines is an object in
 * version 1 and a list in version 2 (switch `version`), and version 1 wraps the report; an error
 * can come under HTTP 200 (switch `error`).
 */
export const ipvoid: Service = {
  id: 'ipvoid',
  hosts: ['api.apivoid.com'],
  key: 'apivoid-example-key-0123456789',
  ownFaults: ['bad-key'],

  handle(request, { world, fault, switches }) {
    if (fault === 'bad-key' || request.headers['x-api-key'] !== ipvoid.key) {
      return json(200, { error: 'API key is not valid' });
    }
    if (switches.error) return json(200, { error: switches.error });
    const value = subjectOf(request);
    if (!value) return json(400, { error: 'Parameter is missing' });
    const bad = world.lists(request.url.pathname.includes('/ip-') ? 'ipvoid' : 'urlvoid', value);
    const entries = engines.map((name, at) => ({ name, detected: bad && at < 3, reference: '' }));
    const isFirst = switches.version === '1';
    const report = {
      blacklists: {
        detections: bad ? 3 : 0,
        engines_count: engines.length,
        detection_rate: bad ? '75%' : '0%',
        engines: isFirst ? { ...entries } : entries,
      },
      risk_score: { result: bad ? 100 : 0 },
    };
    return json(
      200,
      isFirst ? { data: { report }, credits_remained: 24.76, success: true } : report,
    );
  },
};

function subjectOf({ method, url, body }: SimulatedRequest): string | undefined {
  const field = { '/v2/ip-reputation': 'ip', '/v2/domain-reputation': 'host' }[url.pathname];
  if (method !== 'POST' || !field) return undefined;
  return (JSON.parse(body || '{}') as Record<string, string>)[field];
}
