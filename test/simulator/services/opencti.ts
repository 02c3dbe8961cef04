import { json, type Service, type SimulatedAnswer, type Simulation } from '../service.ts';

interface Filter {
  readonly key: string;
  readonly values: readonly string[];
}

/**
 * The organization's OpenCTI. Traps: a refusal is `errors` under 200, and `data` is then null; the
 * score may stand at an indicator instead of the observable; only fields that the query names come.
 * Switches: `score` (else 85), `revoked` (`yes`), `validUntil` (a date).
 */
export const opencti: Service = {
  id: 'opencti',
  hosts: ['opencti.corp.example'],
  key: '0c710c71-0000-4000-8000-00000c710001',
  ownFaults: ['bad-key'],

  handle({ method, url, headers, body }, simulation) {
    if (method !== 'POST' || url.pathname !== '/graphql') return { status: 404, body: 'Not found' };
    if (headers['content-type'] !== 'application/json') return refuse('Invalid Content-Type.');
    if (simulation.fault || headers.authorization !== `Bearer ${opencti.key}`) {
      return refuse('You must be logged in to do this.');
    }
    const { query, variables } = JSON.parse(body) as {
      query: string;
      variables: { filters: { filters: Filter[] } };
    };
    if (!/\bstixCyberObservables\b/.test(query)) return refuse('Cannot query this field.');
    const valuesOf = (key: string) =>
      variables.filters.filters.find(it => it.key === key)?.values ?? [];
    const types = valuesOf('entity_type');
    const edges = valuesOf('value')
      .filter(value => types.some(type => isOfType(value, type)))
      .filter(value => simulation.world.lists('opencti', URL.parse(value)?.hostname || value))
      .map(value => ({ node: observable(value, query, simulation) }));
    return json(200, { data: { stixCyberObservables: { edges } } });
  },
};

function refuse(message: string): SimulatedAnswer {
  return json(200, { errors: [{ message, name: 'ERROR' }], data: null });
}

function isOfType(value: string, type: string): boolean {
  if (value.includes('/')) return type === 'Url';
  if (value.includes(':')) return type === 'IPv6-Addr';
  if (/^[\d.]+$/.test(value)) return type === 'IPv4-Addr';
  return type === 'Domain-Name' || type === 'Hostname';
}

function observable(value: string, query: string, { switches }: Simulation) {
  const x_opencti_score = Number(switches.score ?? 85);
  const validity = {
    ...(/\brevoked\b/.test(query) ? { revoked: switches.revoked === 'yes' } : {}),
    ...(/\bvalid_until\b/.test(query) ? { valid_until: switches.validUntil ?? null } : {}),
  };
  return {
    id: '6c7a3c1e-0000-4000-8000-000000000001',
    observable_value: value,
    x_opencti_score: null,
    objectLabel: [{ value: 'phishing' }],
    indicators: {
      edges: [{ node: { name: 'Credential phishing', x_opencti_score, ...validity } }],
    },
  };
}
