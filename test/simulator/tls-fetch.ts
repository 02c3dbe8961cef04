import { request as ask } from 'node:https';
import { followingRedirects } from './fetch.ts';
import { readRequest } from './request.ts';
import type { Simulator } from './server.ts';

/**
 * A `fetch` for which every https host is the simulator, with its authority as the only one that is
 * trusted: code under test runs over real TLS without a browser.
 */
export function tlsFetch(simulator: Pick<Simulator, 'port' | 'ca'>): typeof fetch {
  return followingRedirects((request, signal) => send(request, signal, simulator));
}

async function send(
  request: Request,
  signal: AbortSignal,
  { port, ca }: Pick<Simulator, 'port' | 'ca'>,
): Promise<Response> {
  const { method, url, headers, body } = await readRequest(request);
  return new Promise((resolve, reject) => {
    const outgoing = ask({
      host: '127.0.0.1',
      port,
      ca,
      servername: url.hostname,
      path: url.pathname + url.search,
      method,
      headers: { ...headers, host: url.hostname },
      signal,
    });
    outgoing.on('error', error => reject(signal.aborted ? signal.reason : error));
    outgoing.on('response', incoming => {
      const headers = Object.entries(incoming.headers).map(
        ([name, value]) => [name, String(value)] as [string, string],
      );
      const status = incoming.statusCode ?? 500;
      const empty = method === 'HEAD' || [204, 205, 304].includes(status);
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
