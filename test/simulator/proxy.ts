import { request as ask, createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface TunnelProxy {
  readonly port: number;
  /** `host:port` of every tunnel that was asked for. */
  readonly asked: string[];
  close(): Promise<void>;
}

/**
 * A proxy on loopback that reaches `targetPort` of this machine whatever host it is asked for, for
 * browsers that cannot map all hosts to one address (Firefox). It never dials out. `elsewhere` names
 * hosts with TLS that are found at another port of this machine.
 */
export async function startProxy(
  targetPort: number,
  elsewhere: Readonly<Record<string, number>> = {},
): Promise<TunnelProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };

  const server = createServer((incoming, response) => {
    const { method, url, headers } = incoming;
    const onward = ask(
      { host: '127.0.0.1', port: targetPort, method, path: url, headers },
      answer => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  });
  server.on('connection', keep);
  server.on('connect', (request, socket: Socket, first) => {
    asked.push(request.url ?? '');
    const host = (request.url ?? '').replace(/:\d+$/, '');
    const port = Object.hasOwn(elsewhere, host) ? elsewhere[host] : undefined;
    const tunnel = connect(port ?? targetPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (first.length) tunnel.write(first);
      socket.pipe(tunnel).pipe(socket);
    });
    keep(tunnel);
    // Without this the browser would go on waiting for an answer that the simulator refuses to give.
    tunnel.on('close', () => socket.destroy());
    socket.on('close', () => tunnel.destroy());
  });

  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise(closed => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
