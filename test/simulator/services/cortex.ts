import { json, type Service, type SimulatedAnswer, type Simulation } from '../service.ts';

/**
 * The organisation's Cortex. Traps: a job in the search has no report, which is a request of its
 * own; failed jobs, other data and older jobs of the same analyzer stand in the list too. Switch:
 * `level` (of the newest report).
 */
export const cortex: Service = {
  id: 'cortex',
  hosts: ['cortex.corp.example'],
  key: 'simulated/cortex+key/of+the+organisation',
  ownFaults: ['bad-key'],

  handle({ method, url, headers, body }, simulation) {
    if (simulation.fault || headers.authorization !== `Bearer ${cortex.key}`)
      return json(401, { type: 'AuthenticationError', message: 'Authentication failure' });
    if (method === 'POST' && url.pathname === '/api/job/_search') return search(body, simulation);
    const id = /^\/api\/job\/([\w-]+)\/report$/.exec(url.pathname)?.[1];
    const taxonomies = method === 'GET' && id ? taxonomiesOf(simulation)[id] : undefined;
    return taxonomies
      ? json(200, {
          id,
          status: 'Success',
          report: { success: true, summary: { taxonomies }, artifacts: [] },
        })
      : json(404, { type: 'NotFoundError', message: 'Not found' });
  },
};

function search(body: string, { world }: Simulation): SimulatedAnswer {
  const { query } = JSON.parse(body) as { query: { _and: { _field: string; _value: string }[] } };
  const data = query._and.find(it => it._field === 'data')?._value ?? '';
  if (!world.lists('cortex', URL.parse(data)?.hostname || data)) return json(200, []);
  const job = (id: string, workerName: string, more = {}) => ({
    id,
    workerName,
    data,
    dataType: 'fqdn',
    status: 'Success',
    createdAt: world.now,
    ...more,
  });
  return json(200, [
    job('failed', 'Broken_1_0', { status: 'Failure' }),
    job('other', 'Example_1_0', { data: `other.${data}` }),
    job('newest', 'Example_1_0'),
    job('older', 'Example_1_0'),
    job('whois', 'Whois_2_0'),
  ]);
}

function taxonomiesOf({ switches }: Simulation): Record<string, unknown[]> {
  const level = switches.level ?? 'malicious';
  return {
    newest: [{ level, namespace: 'Example', predicate: 'Verdict', value: '7/90' }],
    older: [{ level: 'malicious', namespace: 'Example', predicate: 'Verdict', value: '90/90' }],
    whois: [{ level: 'info', namespace: 'Whois', predicate: 'Age', value: 3 }],
  };
}
