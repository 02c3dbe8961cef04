import { faults, json, type SimulatedAnswer, type SimulatedRequest } from './service.ts';
import type { Stage } from './stage.ts';

/** Where the simulator is steered from a terminal; asking the bare port does the same. */
export const controlHosts = ['simulator.test', 'localhost', '127.0.0.1'];

/**
 * Answers one request to the control host: GET or DELETE /log, POST /force `{service, fault}`,
 * POST /switch `{service, name, value}`, POST /reset, and GET / for what can be forced.
 */
export function control(stage: Stage, { method, url, body }: SimulatedRequest): SimulatedAnswer {
  try {
    return steer(stage, `${method} ${url.pathname}`, body ? JSON.parse(body) : {});
  } catch (error) {
    return json(400, { error: error instanceof Error ? error.message : String(error) });
  }
}

function steer(stage: Stage, order: string, given: Record<string, unknown>): SimulatedAnswer {
  switch (order) {
    case 'GET /':
      return json(200, overview(stage));
    case 'GET /log':
      return json(200, stage.log);
    case 'DELETE /log':
      stage.log.length = 0;
      return json(200, {});
    case 'POST /reset':
      stage.reset();
      return json(200, {});
    case 'POST /force':
      stage.force(String(given.service), faultNamed(given.fault));
      return json(200, {});
    case 'POST /switch':
      stage.switch(String(given.service), String(given.name), orNone(given.value));
      return json(200, {});
    default:
      return json(404, { error: `There is no "${order}" here; GET / says what there is.` });
  }
}

function overview({ services, faults: forced, switches, log, world }: Stage) {
  return {
    services: services.map(({ id, hosts, key }) => ({
      id,
      hosts,
      key,
      fault: forced.get(id),
      switches: switches.get(id),
    })),
    faults,
    hosts: [...world.hosts.keys()],
    requests: log.length,
    orders: ['GET /log', 'DELETE /log', 'POST /force', 'POST /switch', 'POST /reset'],
  };
}

function faultNamed(value: unknown) {
  if (value === undefined || value === null || value === '') return undefined;
  const fault = faults.find(it => it === value);
  if (!fault) throw new Error(`No fault is called "${value}". There are: ${faults.join(', ')}.`);
  return fault;
}

function orNone(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}
