import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import type { SimulatedRequest } from './service.ts';

/** What a caller of `fetch` asks for, as the simulator takes it. It reads the body of `request`. */
export async function readRequest(request: Request): Promise<SimulatedRequest> {
  return {
    method: request.method,
    url: new URL(request.url),
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  };
}

/** What reached the simulator's port, once it is complete. */
export async function readIncoming(incoming: IncomingMessage): Promise<SimulatedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const scheme = (incoming.socket as TLSSocket).encrypted ? 'https' : 'http';
  const { host = '127.0.0.1' } = incoming.headers;
  const url = new URL(incoming.url ?? '/', `${scheme}://${host}`);
  // The port is the simulator's own; the client meant the service's.
  url.port = '';
  const headers = Object.entries(incoming.headers).map(
    ([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')] as const,
  );
  return {
    method: incoming.method ?? 'GET',
    url,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString(),
  };
}
