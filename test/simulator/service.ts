import type { World } from './world.ts';

/** A request as the simulator received it. */
export interface SimulatedRequest {
  readonly method: string;
  /** Absolute, with the host the client meant. */
  readonly url: URL;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SimulatedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** What can be forced on a service from outside, in words every service understands in its own shape. */
export const faults = [
  'bad-key',
  'quota',
  'quota-without-reset',
  'error-500-text',
  'error-502-html',
  'truncated',
  'wrong-types',
  'slow',
  'empty',
  'oversized',
] as const;
export type Fault = (typeof faults)[number];

/** What a service sees beside the request. */
export interface Simulation {
  readonly world: World;
  /** The fault forced on this service, if any; only those in `ownFaults` reach it. */
  readonly fault: Fault | undefined;
  /** Switches of this one service, e.g. `{ visibility: 'public' }` for urlscan. */
  readonly switches: Readonly<Record<string, string>>;
  /** Memory of this service for the life of the simulator. */
  readonly memory: Map<string, unknown>;
  readonly now: number;
}

/** One service played by its contract, in one file named after the source it serves. */
export interface Service {
  readonly id: string;
  readonly hosts: readonly string[];
  /** A key it accepts, for tests and for `npm start`. */
  readonly key?: string;
  /** Faults whose shape is the service's own; the server plays the others for every service alike. */
  readonly ownFaults: readonly Fault[];
  handle(
    request: SimulatedRequest,
    simulation: Simulation,
  ): SimulatedAnswer | Promise<SimulatedAnswer>;
}

/** A JSON answer. */
export function json(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): SimulatedAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}
