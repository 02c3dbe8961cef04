import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createDoor, type Socket } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import type { Authority } from './tls/authority.ts';

const tlsHandshake = 0x16;

export interface Listener {
  readonly port: number;
  /** Ends every connection, also those that wait for an answer. */
  close(): Promise<void>;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Listens on loopback with TLS and plain HTTP on the same port, told apart by the first byte:
 * a browser whose hosts are all mapped here brings both kinds to one address.
 */
export async function listen(
  authority: Authority,
  hosts: readonly string[],
  port: number,
  answer: Answer,
): Promise<Listener> {
  const cert = await authority.issue(hosts);
  const contexts = certificatesOnDemand(authority, hosts, { key: authority.key, cert });
  const plain = createServer(answer);
  const secure = createSecureServer(
    { key: authority.key, cert, SNICallback: (host, done) => void contexts(host, done) },
    answer,
  );
  const sockets = new Set<Socket>();
  const door = createDoor(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', first => {
      socket.pause();
      (first[0] === tlsHandshake ? secure : plain).emit('connection', socket);
      socket.unshift(first);
      socket.resume();
    });
  });
  await new Promise<void>((ready, failed) => {
    door.once('error', failed);
    door.listen(port, '127.0.0.1', ready);
  });

  return {
    port: (door.address() as AddressInfo).port,
    close: () =>
      new Promise(closed => {
        door.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

type GiveContext = (error: Error | null, context?: SecureContext) => void;

/**
 * A host that nobody foresaw gets a certificate of its own, so that its request arrives and is
 * written down instead of ending in the handshake.
 */
function certificatesOnDemand(
  authority: Authority,
  hosts: readonly string[],
  { key, cert }: { key: string; cert: string },
) {
  const usual = createSecureContext({ key, cert });
  const others = new Map<string, Promise<SecureContext>>();
  return async (host: string, done: GiveContext) => {
    if (hosts.includes(host)) return done(null, usual);
    const made =
      others.get(host) ??
      authority.issue([host]).then(own => createSecureContext({ key, cert: own }));
    others.set(host, made);
    await made.then(
      context => done(null, context),
      error => done(error),
    );
  };
}
