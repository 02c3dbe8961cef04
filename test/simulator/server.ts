import type { IncomingMessage, ServerResponse } from 'node:http';
import { control, controlHosts } from './control.ts';
import { listen } from './listener.ts';
import type { LogEntry } from './log.ts';
import { pageHosts } from './pages.ts';
import { readIncoming } from './request.ts';
import type { Fault, SimulatedAnswer } from './service.ts';
import { services } from './services/index.ts';
import { createState, respond, type SimulatorState } from './state.ts';
import { createAuthority } from './tls/authority.ts';
import type { World } from './world.ts';

export interface SimulatorOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Called for each request once it is answered. */
  readonly log?: (entry: LogEntry) => void;
}

/** All services on one loopback port. Nothing in it ever connects to anywhere. */
export interface Simulator {
  /** Speaks TLS and plain HTTP. */
  readonly port: number;
  /** The throw-away authority: PEM, and base64 DER for Firefox. */
  readonly ca: string;
  readonly caDer: string;
  /** Base64 SHA-256 of the certificate's public key, for Chromium. */
  readonly spki: string;
  /** Requests in the order in which they came; requests to the control host are not among them. */
  readonly log: LogEntry[];
  /** Anew after each reset. */
  readonly world: World;
  /** Forces a fault on a service until it is taken back with undefined. */
  force(service: string, fault: Fault | undefined): void;
  /** Sets a switch of a service; undefined takes it back. */
  switch(service: string, name: string, value: string | undefined): void;
  /** Sets how many milliseconds each service takes before it answers; a reset leaves that. */
  pace(delayMs: (service: string) => number): void;
  /** Forgets everything: log, faults, switches, what the services remember, changes of the world. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts the simulator. Which service answers is decided by the host that the client asks for. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const state = createState();
  const authority = await createAuthority();
  const hosts = [...services.flatMap(it => it.hosts), ...pageHosts(state.world), ...controlHosts];
  const named = [...new Set(hosts)].filter(host => !/^[\d.]+$/.test(host));
  const closing = new AbortController();
  const listener = await listen(authority, named, options.port ?? 0, (request, response) => {
    answer(state, request, response, closing.signal, options.log).catch(error => {
      // A mistake in a simulated service must not look like an answer of that service.
      if (!closing.signal.aborted && !response.destroyed) console.error(error);
      response.destroy();
    });
  });

  return {
    port: listener.port,
    ca: authority.ca,
    caDer: authority.caDer,
    spki: authority.spki,
    log: state.log,
    get world() {
      return state.world;
    },
    force: (service, fault) => state.force(service, fault),
    switch: (service, name, value) => state.switch(service, name, value),
    pace(delayMs) {
      state.pace = delayMs;
    },
    reset: () => state.reset(),
    close() {
      closing.abort();
      return listener.close();
    },
  };
}

async function answer(
  state: SimulatorState,
  incoming: IncomingMessage,
  response: ServerResponse,
  closing: AbortSignal,
  tell: SimulatorOptions['log'],
): Promise<void> {
  const request = await readIncoming(incoming);
  if (controlHosts.includes(request.url.hostname)) return send(response, control(state, request));
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const signal = AbortSignal.any([closing, gone.signal]);
  send(response, await respond(state, request, signal, tell));
}

/** Bodies over 1 MB go out in chunks without a length, so that only counting reveals their size. */
function send(
  response: ServerResponse,
  { status, headers = {}, body = '' }: SimulatedAnswer,
): void {
  const bytes = Buffer.from(body as string);
  const large = bytes.length > 1024 * 1024;
  response.writeHead(status, large ? headers : { ...headers, 'content-length': bytes.length });
  for (let at = 0; large && at < bytes.length; at += 65_536) {
    response.write(bytes.subarray(at, at + 65_536));
  }
  response.end(large ? undefined : bytes);
}
