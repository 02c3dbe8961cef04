import {
  json,
  type Service,
  type SimulatedAnswer,
  type SimulatedRequest,
  type Simulation,
} from '../service.ts';

/**
 * The organization's IntelOwl. Traps: the list of jobs holds no judgment, only the job itself
 * does; running jobs and other names stand in the list too; older versions answer a list without
 * pages (switch `list`); a job that was begun goes through many words, some of them new. Switches:
 * `evaluation` (`none` for no judgment), `running` (nothing is finished), `takes` (milliseconds
 * of a job), `ends` (the word a job ends with), `starts` (`no` to refuse in its own shape).
 */
export const intelowl: Service = {
  id: 'intelowl',
  hosts: ['intelowl.corp.example'],
  key: 'simulated0intelowl0token0of0organization',
  ownFaults: ['bad-key'],

  handle(request, simulation) {
    const { method, url, headers } = request;
    if (simulation.fault || headers.authorization !== `Token ${intelowl.key}`)
      return json(401, { detail: 'Invalid token.' });
    if (url.pathname === '/api/playbook/analyze_multiple_observables')
      return begin(request, simulation);
    if (method !== 'GET') return json(405, { detail: `Method "${method}" not allowed.` });
    if (url.pathname === '/api/jobs') {
      return list(url.searchParams.get('name') ?? '', simulation);
    }
    const id = Number(/^\/api\/jobs\/(\d+)$/.exec(url.pathname)?.[1]);
    return id >= firstBegun ? begunJob(id, simulation) : knownJob(id, simulation);
  },
};

interface Begun {
  readonly name: string;
  readonly at: number;
}

const firstBegun = 500;
const usualMs = 12_000;

/** A playbook over one observable; each becomes a job. */
function begin({ method, body }: SimulatedRequest, simulation: Simulation): SimulatedAnswer {
  if (method !== 'POST') return json(405, { detail: `Method "${method}" not allowed.` });
  const asked = JSON.parse(body) as {
    observables?: [string, string][];
    playbook_requested?: string;
    tlp?: string;
  };
  const [type = '', name = ''] = asked.observables?.[0] ?? [];
  const isWhole = asked.playbook_requested === 'FREE_TO_USE_ANALYZERS' && asked.tlp === 'AMBER';
  if (!isWhole || type !== classOf(name) || simulation.switches.starts === 'no')
    return json(400, { errors: { detail: 'playbook not found' }, detail: 'Playbook not found' });
  const jobs = begunJobs(simulation);
  jobs.push({ name, at: simulation.now });
  const job_id = firstBegun + jobs.length - 1;
  const results = [{ job_id, status: 'accepted', analyzers_running: ['Classic_DNS'] }];
  return json(200, { count: 1, results });
}

function classOf(value: string): string {
  if (value.includes('://')) return 'url';
  return value.includes(':') || /^[\d.]+$/.test(value) ? 'ip' : 'domain';
}

function begunJobs({ memory }: Simulation): Begun[] {
  const jobs = (memory.get('begun') ?? []) as Begun[];
  memory.set('begun', jobs);
  return jobs;
}

function begunJob(id: number, simulation: Simulation): SimulatedAnswer {
  const begun = begunJobs(simulation)[id - firstBegun];
  if (!begun) return json(404, { detail: 'Not found.' });
  const status = statusOf(begun, simulation);
  const finished = status.startsWith('reported');
  const { evaluation = isBad(begun.name, simulation) ? 'malicious' : 'none' } = simulation.switches;
  return json(200, {
    ...job(id, begun.name, simulation),
    status,
    errors: status === 'failed' ? ['every analyzer failed'] : [],
    ...(finished ? {} : { finished_analysis_time: null }),
    data_model: finished ? judgment(evaluation) : null,
  });
}

/** The words of the contract in their order; `enriching` is one that no contract knows. */
function statusOf({ at }: Begun, { now, switches }: Simulation): string {
  const part = (now - at) / Number(switches.takes ?? usualMs);
  if (part >= 1) return switches.ends ?? 'reported_without_fails';
  const words = ['pending', 'running', 'analyzers_running', 'analyzers_completed', 'enriching'];
  return words[Math.max(0, Math.floor(part * words.length))] ?? 'pending';
}

function isBad(value: string, { world }: Simulation): boolean {
  const kind = world.about(URL.parse(value)?.hostname || value)?.kind;
  return kind === 'phishing' || kind === 'malware';
}

function judgment(evaluation: string) {
  return evaluation === 'none' ? {} : { evaluation, reliability: 8 };
}

function knownJob(id: number, simulation: Simulation): SimulatedAnswer {
  const name = namesAsked(simulation)[id - 100];
  if (name === undefined) return json(404, { detail: 'Not found.' });
  const data_model = judgment(simulation.switches.evaluation ?? 'malicious');
  return json(200, { ...job(id, name, simulation), data_model });
}

/** Ids count from 100 in the order in which names were first asked about. */
function namesAsked({ memory }: Simulation): string[] {
  const names = (memory.get('names') ?? []) as string[];
  memory.set('names', names);
  return names;
}

function list(asked: string, simulation: Simulation): SimulatedAnswer {
  const { world, switches } = simulation;
  const isKnown = world.lists('intelowl', URL.parse(asked)?.hostname || asked);
  const names = namesAsked(simulation);
  if (isKnown && !names.includes(asked)) names.push(asked);
  const running = { status: 'running', finished_analysis_time: null };
  const begun = begunJobs(simulation).flatMap((it, at) =>
    it.name === asked
      ? [{ ...job(firstBegun + at, asked, simulation), status: statusOf(it, simulation) }]
      : [],
  );
  const results = [
    ...begun.reverse(),
    job(1, `other.${asked}`, simulation),
    ...(isKnown ? [{ ...job(2, asked, simulation), ...running }] : []),
    ...(isKnown && !switches.running ? [job(100 + names.indexOf(asked), asked, simulation)] : []),
  ];
  return json(200, switches.list ? results : { count: results.length, total_pages: 1, results });
}

function job(id: number, observable_name: string, { world }: Simulation) {
  return {
    id,
    observable_name,
    status: 'reported_without_fails',
    is_sample: false,
    received_request_time: new Date(world.now - 60_000).toISOString(),
    finished_analysis_time: new Date(world.now).toISOString(),
    tags: [{ id: 1, label: 'phishing', color: '#1c71d8' }],
    tlp: 'AMBER',
  };
}
