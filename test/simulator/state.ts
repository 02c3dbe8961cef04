import { setTimeout as sleep } from 'node:timers/promises';
import { answerInProcess } from './faults.ts';
import { enter, type LogEntry } from './log.ts';
import { answerPage, emptyPage, roleOf } from './pages.ts';
import {
  type Fault,
  json,
  type Service,
  type SimulatedAnswer,
  type SimulatedRequest,
} from './service.ts';
import { services } from './services/index.ts';
import { createWorld, type World } from './world.ts';

/** What the simulator remembers: faults, switches, memories of the services, the log, the world. */
export interface SimulatorState {
  readonly services: readonly Service[];
  readonly log: LogEntry[];
  world: World;
  readonly faults: Map<string, Fault>;
  readonly switches: Map<string, Record<string, string>>;
  readonly memories: Map<string, Map<string, unknown>>;
  /** Milliseconds that a service takes before it answers. */
  pace: (service: string) => number;
  force(service: string, fault: Fault | undefined): void;
  switch(service: string, name: string, value: string | undefined): void;
  reset(): void;
}

/** A simulator that nobody has asked yet; every service plays. Naming one that is not there is an error. */
export function createState(): SimulatorState {
  const known = (id: string) => {
    if (services.some(service => service.id === id)) return id;
    throw new Error(
      `No service is called "${id}". There are: ${services.map(it => it.id).join(', ')}.`,
    );
  };
  return {
    services,
    log: [],
    world: createWorld(),
    faults: new Map(),
    switches: new Map(),
    memories: new Map(),
    pace: () => 0,
    force(service, fault) {
      if (fault) this.faults.set(known(service), fault);
      else this.faults.delete(known(service));
    },
    switch(service, name, value) {
      const { [name]: _, ...others } = this.switches.get(known(service)) ?? {};
      this.switches.set(service, value === undefined ? others : { ...others, [name]: value });
    },
    reset() {
      this.log.length = 0;
      this.world = createWorld();
      for (const memory of [this.faults, this.switches, this.memories]) memory.clear();
    },
  };
}

/** Lets whoever lives at the request's host answer it, and writes it down. Unknown hosts are told so. */
export async function respond(
  state: SimulatorState,
  request: SimulatedRequest,
  signal: AbortSignal,
  tell: (entry: LogEntry) => void = () => undefined,
): Promise<SimulatedAnswer> {
  const host = request.url.hostname;
  const service = state.services.find(it => it.hosts.includes(host));
  const role = service ? service.id : roleOf(host, state.world);
  const entry = enter(state.log, role, request);
  const delayMs = service ? state.pace(service.id) : 0;
  // Where a test holds the clock, even a moment would never end.
  if (delayMs > 0) await sleep(delayMs);
  const answer = service
    ? await answerInProcess(service, request, { ...conditionsOf(state, service.id), signal })
    : (answerPage(role, request) ?? nobody(request));
  entry.status = answer.status;
  tell(entry);
  return answer;
}

function conditionsOf(state: SimulatorState, id: string) {
  const memory = state.memories.get(id) ?? new Map<string, unknown>();
  state.memories.set(id, memory);
  const { world } = state;
  return { world, memory, fault: state.faults.get(id), switches: state.switches.get(id) ?? {} };
}

function nobody({ url, headers }: SimulatedRequest): SimulatedAnswer {
  const words = `The simulator plays nobody at ${url.hostname}.`;
  // A tab that somebody opens asks again and again where it gets an error.
  if (headers.accept?.includes('text/html')) return emptyPage(words);
  return json(421, { error: words });
}
