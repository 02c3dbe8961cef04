import { json, type Service, type SimulatedAnswer, type Simulation } from '../service.ts';

/**
 * The organisation's IntelOwl. Traps: the list of jobs holds no judgement, only the job itself
 * does; running jobs and other names stand in the list too; older versions answer a list without
 * pages (switch `list`). Switches: `evaluation` (`none` for no judgement), `running` (nothing is
 * finished).
 */
export const intelowl: Service = {
  id: 'intelowl',
  hosts: ['intelowl.corp.example'],
  key: 'simulated0intelowl0token0of0organisation',
  ownFaults: ['bad-key'],

  handle({ method, url, headers }, simulation) {
    if (simulation.fault || headers.authorization !== `Token ${intelowl.key}`)
      return json(401, { detail: 'Invalid token.' });
    if (method !== 'GET') return json(405, { detail: `Method "${method}" not allowed.` });
    if (url.pathname === '/api/jobs') {
      return list(url.searchParams.get('name') ?? '', simulation);
    }
    const id = Number(/^\/api\/jobs\/(\d+)$/.exec(url.pathname)?.[1]);
    const name = namesAsked(simulation)[id - 100];
    if (name === undefined) return json(404, { detail: 'Not found.' });
    const evaluation = simulation.switches.evaluation ?? 'malicious';
    return json(200, {
      ...job(id, name, simulation),
      data_model: evaluation === 'none' ? {} : { evaluation, reliability: 8 },
    });
  },
};

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
  const results = [
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
