import { json, type Service } from '../service.ts';

/** The organisation's OpenCTI. Traps: a refusal is `errors` under 200, and `data` is then null. */
export const opencti: Service = {
  id: 'opencti',
  hosts: ['opencti.corp.example'],
  key: '0c710c71-0000-4000-8000-00000c710001',
  ownFaults: ['bad-key'],

  handle({ method, url, headers, body }, { world, fault, switches }) {
    if (method !== 'POST' || url.pathname !== '/graphql') return { status: 404, body: 'Not found' };
    if (fault || headers.authorization !== `Bearer ${opencti.key}`) {
      const errors = [{ message: 'You must be logged in to do this.', name: 'AUTH_REQUIRED' }];
      return json(200, { errors, data: null });
    }
    const { variables } = JSON.parse(body) as {
      variables: { filters: { filters: { key: string; values: string[] }[] } };
    };
    const value = variables.filters.filters.find(it => it.key === 'value')?.values[0] ?? '';
    const x_opencti_score = Number(switches.score ?? 85);
    const node = {
      id: '6c7a3c1e-0000-4000-8000-000000000001',
      x_opencti_score,
      objectLabel: [{ value: 'phishing' }],
      createdBy: null,
      indicators: { edges: [{ node: { name: 'Credential phishing', x_opencti_score } }] },
    };
    const edges = world.lists('opencti', value) ? [{ node }] : [];
    return json(200, { data: { stixCyberObservables: { edges } } });
  },
};
