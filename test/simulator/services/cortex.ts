import { json, type Service } from '../service.ts';

/** The organisation's Cortex: finished jobs. Trap: a failed job has a report without a summary. */
export const cortex: Service = {
  id: 'cortex',
  hosts: ['cortex.corp.example'],
  key: 'simulated/cortex+key/of+the+organisation',
  ownFaults: ['bad-key'],

  handle({ method, url, headers, body }, { world, fault, switches }) {
    if (fault || headers.authorization !== `Bearer ${cortex.key}`)
      return json(401, { type: 'AuthenticationError', message: 'Authentication failure' });
    if (method !== 'POST' || url.pathname !== '/api/job/_search')
      return json(404, { type: 'NotFoundError', message: 'Not found' });
    const { query } = JSON.parse(body) as { query: { _and: { _field: string; _value: string }[] } };
    const data = query._and.find(it => it._field === 'data')?._value ?? '';
    if (!world.lists('cortex', data)) return json(200, []);
    const level = switches.level ?? 'malicious';
    const taxonomies = [
      { level: 'info', namespace: 'Whois', predicate: 'Age', value: 3 },
      { level, namespace: 'Example', predicate: 'Verdict', value: '7/90' },
    ];
    const job = { workerName: 'Example_1_0', data, endDate: world.now };
    return json(200, [
      {
        ...job,
        id: 'a1',
        status: 'Failure',
        report: { success: false, errorMessage: 'timed out' },
      },
      { ...job, id: 'a2', status: 'Success', report: { success: true, summary: { taxonomies } } },
    ]);
  },
};
