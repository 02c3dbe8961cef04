import { readRequest } from './request.ts';
import type { SimulatedRequest } from './service.ts';
import { createState, respond, type SimulatorState } from './state.ts';

/** Makes an answer by hand in place of the simulator. */
export type Answering = (request: SimulatedRequest) => Response | Promise<Response>;

/** What a test has of a `fetch`; both may be left out. */
export interface FetchOptions {
  /** Gets each request as it goes out, whoever answers it. */
  readonly requests?: SimulatedRequest[] | undefined;
  readonly answering?: Answering | undefined;
}

/** A `fetch` for which every host is the simulator's, in process: no socket is opened. */
export function simulatedFetch(
  state: SimulatorState = createState(),
  { requests = [], answering }: FetchOptions = {},
): typeof fetch {
  return followingRedirects(async (request, signal) => {
    const asked = await readRequest(request);
    requests.push(asked);
    if (answering) return answering(asked);
    const { status, headers = {}, body = null } = await respond(state, asked, signal);
    return new Response(body as BodyInit | null, { status, headers });
  });
}

/** The `fetch` that does with redirects what a browser does, around a `send` that knows nothing of them. */
export function followingRedirects(
  send: (request: Request, signal: AbortSignal) => Promise<Response>,
): typeof fetch {
  return async function visit(input, init = {}): Promise<Response> {
    const request = new Request(input as RequestInfo, init);
    const response = await send(request, init.signal ?? request.signal);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || !location) return response;
    if (request.redirect === 'error') throw new TypeError('unexpected redirect');
    if (request.redirect === 'manual') return response;
    return visit(new URL(location, request.url), { ...init, method: 'GET', body: null });
  };
}
