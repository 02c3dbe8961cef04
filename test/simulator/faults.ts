import {
  type Fault,
  json,
  type Service,
  type SimulatedAnswer,
  type SimulatedRequest,
} from './service.ts';
import { createWorld, type World } from './world.ts';

/** Under what conditions a service answers; everything may be left out. */
export interface Conditions {
  readonly world?: World;
  readonly fault?: Fault | undefined;
  readonly switches?: Readonly<Record<string, string>>;
  readonly memory?: Map<string, unknown>;
  /** Epoch milliseconds. */
  readonly now?: number;
  /** Ends an answer that would never come; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * One answer of one service without any network: exactly what the server would send. A fault that
 * the service does not list among its own is played in a shape common to all.
 */
export async function answerInProcess(
  service: Service,
  request: SimulatedRequest,
  conditions: Conditions = {},
): Promise<SimulatedAnswer> {
  const { now = Date.now(), switches = {}, memory = new Map(), fault, signal } = conditions;
  const world = conditions.world ?? createWorld(now);
  const own = fault !== undefined && service.ownFaults.includes(fault);
  const honest = async () =>
    service.handle(request, { world, fault: own ? fault : undefined, switches, memory, now });
  return until(signal, fault && !own ? play(fault, honest) : honest());
}

/** Rejects when the signal ends the waiting, whatever becomes of the answer. */
function until<T>(signal: AbortSignal | undefined, answer: Promise<T>): Promise<T> {
  if (!signal) return answer;
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    answer.then(resolve, reject);
  });
}

/** A promise that stays open, for a service that holds its answer longer than any time limit. */
export function never(): Promise<never> {
  return new Promise(() => undefined);
}

const html =
  '<!doctype html><html><head><title>502 Bad Gateway</title></head><body>502</body></html>';

async function play(
  fault: Fault,
  honest: () => Promise<SimulatedAnswer>,
): Promise<SimulatedAnswer> {
  switch (fault) {
    case 'bad-key':
      return json(401, { error: 'Invalid API key' });
    case 'quota':
      return json(429, { error: 'Too many requests' }, { 'retry-after': '3600' });
    case 'quota-without-reset':
      return { status: 429 };
    case 'error-500-text':
      return text(500, 'text/plain', 'Internal Server Error');
    case 'error-502-html':
      return text(502, 'text/html', html);
    case 'slow':
      return never();
    case 'empty':
      return text(200, 'application/json', '');
    case 'oversized':
      return text(200, 'application/json', oversized());
    case 'truncated':
      return truncate(await honest());
    case 'wrong-types':
      return confuse(await honest());
  }
}

function text(status: number, type: string, body: string): SimulatedAnswer {
  return { status, headers: { 'content-type': type }, body };
}

/** Valid JSON of 6 MB, so that only its size is wrong. */
function oversized(): string {
  return JSON.stringify({ filler: 'a'.repeat(6 * 1024 * 1024) });
}

function truncate(answer: SimulatedAnswer): SimulatedAnswer {
  const { body } = answer;
  return body ? { ...answer, body: body.slice(0, Math.floor(body.length / 2)) } : answer;
}

/** The honest answer with each value of the top level turned into another type; bytes become noise. */
function confuse(answer: SimulatedAnswer): SimulatedAnswer {
  if (typeof answer.body !== 'string') return { ...answer, status: 200, body: 'no such thing' };
  try {
    return { ...answer, status: 200, body: JSON.stringify(swapAll(JSON.parse(answer.body))) };
  } catch {
    return { ...answer, status: 200, body: '[["no", 1], "such", {"thing": null}]' };
  }
}

function swapAll(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return swap(body);
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, swap(value)]));
}

function swap(value: unknown): unknown {
  if (Array.isArray(value)) return { first: value[0] ?? null };
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'object') return 'an object';
  return [String(value)];
}
