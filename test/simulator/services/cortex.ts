import {
  json,
  type Service,
  type SimulatedAnswer,
  type SimulatedRequest,
  type Simulation,
} from '../service.ts';

/**
 * The organization's Cortex. Traps: a job in the search has no report, which is a request of its
 * own; failed jobs, other data and older jobs of the same analyzer stand in the list too; not
 * every analyzer may be given amber data; the report of a running job is a word. Switches: `level`
 * (of the newest report), `takes` (milliseconds of a job), `ends` (the word every job ends with),
 * `fails` (the analyzer whose job fails), `stuck` (the analyzer whose job never ends), `analyzers`
 * (`none`).
 */
export const cortex: Service = {
  id: 'cortex',
  hosts: ['cortex.corp.example'],
  key: 'simulated/cortex+key/of+the+organization',
  ownFaults: ['bad-key'],

  handle(request, simulation) {
    const { method, url, headers, body } = request;
    if (simulation.fault || headers.authorization !== `Bearer ${cortex.key}`)
      return json(401, { type: 'AuthenticationError', message: 'Authentication failure' });
    if (method === 'POST' && url.pathname === '/api/job/_search') return search(body, simulation);
    const type = /^\/api\/analyzer\/type\/(\w+)$/.exec(url.pathname)?.[1];
    if (method === 'GET' && type) return json(200, analyzersFor(type, simulation));
    const analyzer = /^\/api\/analyzer\/([\w-]+)\/run$/.exec(url.pathname)?.[1];
    if (method === 'POST' && analyzer) return run(analyzer, request, simulation);
    const id = /^\/api\/job\/([\w-]+)\/report$/.exec(url.pathname)?.[1];
    return (method === 'GET' && id && reportOf(id, simulation)) || notFound;
  },
};

const notFound = json(404, { type: 'NotFoundError', message: 'Not found' });
const usualMs = 12_000;

const analyzers = [
  { id: 'phishtank', maxTlp: 0 },
  { id: 'example', maxTlp: 2, maxPap: 2 },
  { id: 'whois', maxTlp: 3, maxPap: 3 },
  { id: 'sandbox', maxTlp: 2, maxPap: 1 },
  ...['urlscan', 'mailer', 'passive', 'spare', 'sparer'].map(id => ({ id, maxTlp: 3 })),
];

function analyzersFor(type: string, { switches }: Simulation) {
  if (switches.analyzers === 'none' || !['domain', 'fqdn', 'ip', 'url'].includes(type)) return [];
  return analyzers.map(it => ({ ...it, name: `${it.id}_1_0`, dataTypeList: [type] }));
}

interface Begun {
  readonly id: string;
  readonly analyzer: string;
  readonly data: string;
  readonly at: number;
}

function begunJobs({ memory }: Simulation): Begun[] {
  const jobs = (memory.get('begun') ?? []) as Begun[];
  memory.set('begun', jobs);
  return jobs;
}

function run(analyzer: string, { body }: SimulatedRequest, simulation: Simulation) {
  const asked = JSON.parse(body) as { data: string; tlp: number; pap: number };
  const { maxTlp = 3, maxPap = 3 } = analyzers.find(it => it.id === analyzer) ?? { maxTlp: -1 };
  if (asked.tlp > maxTlp || asked.pap > maxPap)
    return json(400, { type: 'RateLimitExceeded', message: `${analyzer} refuses such data` });
  const jobs = begunJobs(simulation);
  const job = { id: `begun-${jobs.length}`, analyzer, data: asked.data, at: simulation.now };
  jobs.push(job);
  return json(200, shape(job, simulation));
}

function shape(job: Begun, simulation: Simulation) {
  const { id, analyzer, data, at } = job;
  return {
    id,
    data,
    workerName: `${analyzer}_1_0`,
    status: statusOf(job, simulation),
    createdAt: at,
  };
}

function statusOf({ analyzer, at }: Begun, { now, switches }: Simulation): string {
  const part = (now - at) / Number(switches.takes ?? usualMs);
  // The last word before the end is one that no contract knows.
  if (part < 1 || switches.stuck === analyzer)
    return ['Waiting', 'InProgress', 'Finalizing'][Math.floor(Math.min(0.99, part) * 3)] ?? '';
  if (switches.fails === analyzer) return 'Failure';
  return switches.ends ?? 'Success';
}

function reportOf(id: string, simulation: Simulation): SimulatedAnswer | undefined {
  const begun = begunJobs(simulation).find(it => it.id === id);
  if (begun)
    return json(200, { ...shape(begun, simulation), report: begunReport(begun, simulation) });
  const taxonomies = taxonomiesOf(simulation)[id];
  const report = { success: true, summary: { taxonomies }, artifacts: [] };
  return taxonomies && json(200, { id, status: 'Success', report });
}

function begunReport(job: Begun, simulation: Simulation) {
  const status = statusOf(job, simulation);
  if (status === 'Failure') return { success: false, errorMessage: 'Missing API key', input: '{}' };
  if (status !== 'Success') return status === 'Waiting' ? 'Waiting' : 'Running';
  const level = simulation.switches.level ?? (isBad(job.data, simulation) ? 'malicious' : 'safe');
  const word = job.analyzer === 'example' ? level : 'info';
  const taxonomies = [
    { level: word, namespace: job.analyzer, predicate: 'Verdict', value: '7/90' },
  ];
  return { success: true, summary: { taxonomies }, artifacts: [] };
}

function isBad(value: string, { world }: Simulation): boolean {
  const kind = world.about(URL.parse(value)?.hostname || value)?.kind;
  return kind === 'phishing' || kind === 'malware';
}

function search(body: string, simulation: Simulation): SimulatedAnswer {
  const { world } = simulation;
  const { query } = JSON.parse(body) as { query: { _and: { _field: string; _value: string }[] } };
  const data = query._and.find(it => it._field === 'data')?._value ?? '';
  const begun = begunJobs(simulation).filter(it => it.data === data);
  const newest = begun.reverse().map(it => shape(it, simulation));
  if (!world.lists('cortex', URL.parse(data)?.hostname || data)) return json(200, newest);
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
    ...newest,
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
