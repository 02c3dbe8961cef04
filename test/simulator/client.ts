import { request as ask } from 'node:https';
import type { Simulator } from './server.ts';

/**
 * A `fetch` for which every https host is the simulator, with its authority as the only one that is
 * trusted: code under test runs over real TLS without a browser.
 */
export function simulatedFetch({ port, ca }: Pick<Simulator, 'port' | 'ca'>): typeof fetch {
  return async function visit(input, init = {}): Promise<Response> {
    const request = new Request(input as RequestInfo, init);
    const response = await send(request, port, ca);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || !location) return response;
    if (request.redirect === 'error') throw new TypeError('unexpected redirect');
    if (request.redirect === 'manual') return response;
    return visit(new URL(location, request.url), { ...init, method: 'GET', body: null });
  };
}

async function send(request: Request, port: number, ca: string): Promise<Response> {
  const { hostname, pathname, search } = new URL(request.url);
  const body = Buffer.from(await request.arrayBuffer());
  return new Promise((resolve, reject) => {
    const outgoing = ask({
      host: '127.0.0.1',
      port,
      ca,
      servername: hostname,
      path: pathname + search,
      method: request.method,
      headers: { ...Object.fromEntries(request.headers), host: hostname },
      signal: request.signal,
    });
    outgoing.on('error', error => reject(request.signal.aborted ? request.signal.reason : error));
    outgoing.on('response', incoming => {
      const headers = Object.entries(incoming.headers).map(
        ([name, value]) => [name, String(value)] as [string, string],
      );
      const status = incoming.statusCode ?? 500;
      const empty = request.method === 'HEAD' || [204, 205, 304].includes(status);
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          incoming.on('data', (chunk: Buffer) => controller.enqueue(Uint8Array.from(chunk)));
          incoming.on('end', () => controller.close());
          incoming.on('error', error => controller.error(error));
        },
        cancel() {
          incoming.destroy();
        },
      });
      if (empty) incoming.resume();
      resolve(new Response(empty ? null : stream, { status, headers }));
    });
    outgoing.end(body);
  });
}
