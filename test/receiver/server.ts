import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SimulatedAnswer } from '../simulator/service.ts';
import type { Receiver } from './receiver.ts';
import { mostBytes } from './webhook.ts';

/** A receiver that listens. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Listens on loopback with plain HTTP: the server before it brings TLS, and asks people to sign in
 * who open its pages.
 */
export async function serve(make: (port: number) => Receiver, port: number): Promise<Listening> {
  let receiver: Receiver | undefined;
  const server = createServer({ requestTimeout: 20_000 }, (request, response) => {
    answer(receiver, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', ready);
  });
  const own = (server.address() as AddressInfo).port;
  receiver = make(own);
  return {
    port: own,
    close: () =>
      new Promise(closed => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  receiver: Receiver | undefined,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = URL.parse(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`);
  const body = await bodyOf(incoming);
  if (!receiver || !url) return send(response, { status: 400 });
  if (body === null) return send(response, { status: 413, headers: { connection: 'close' } });
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value ?? '')]),
  );
  const method = incoming.method ?? 'GET';
  send(response, await receiver.answer({ method, url, headers, body }));
}

/** Null where it is longer than anything that is taken; the rest is not waited for. */
async function bodyOf(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop must not end the connection before its answer.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length;
    if (bytes > mostBytes) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

function send(
  response: ServerResponse,
  { status, headers = {}, body = '' }: SimulatedAnswer,
): void {
  response.writeHead(status, headers).end(body);
}
