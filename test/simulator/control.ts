import { faults, json, type SimulatedAnswer, type SimulatedRequest } from './service.ts';
import type { SimulatorState } from './state.ts';

/** Where the simulator is steered from a terminal; asking the bare port does the same. */
export const controlHosts = ['simulator.test', 'localhost', '127.0.0.1'];

/**
 * Answers one request to the control host: GET or DELETE /log, POST /force `{service, fault}`,
 * POST /switch `{service, name, value}`, POST /reset, and GET / for what can be forced.
 */
export function control(
  state: SimulatorState,
  { method, url, body }: SimulatedRequest,
): SimulatedAnswer {
  try {
    return steer(state, `${method} ${url.pathname}`, body ? JSON.parse(body) : {});
  } catch (error) {
    return json(400, { error: error instanceof Error ? error.message : String(error) });
  }
}

function steer(
  state: SimulatorState,
  order: string,
  given: Record<string, unknown>,
): SimulatedAnswer {
  switch (order) {
    case 'GET /':
      return json(200, overview(state));
    case 'GET /log':
      return json(200, state.log);
    case 'DELETE /log':
      state.log.length = 0;
      return json(200, {});
    case 'POST /reset':
      state.reset();
      return json(200, {});
    case 'POST /force':
      state.force(String(given.service), faultNamed(given.fault));
      return json(200, {});
    case 'POST /switch':
      state.switch(String(given.service), String(given.name), orNone(given.value));
      return json(200, {});
    default:
      return json(404, { error: `There is no "${order}" here; GET / says what there is.` });
  }
}

function overview({ services, faults: forced, switches, log, world }: SimulatorState) {
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
