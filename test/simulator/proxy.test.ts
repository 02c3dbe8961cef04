import { get, request } from 'node:http';
import type { Socket } from 'node:net';
import { connect } from 'node:tls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProxy, type TunnelProxy } from './proxy.ts';
import { type Simulator, startSimulator } from './server.ts';

let simulator: Simulator;
let proxy: TunnelProxy;

beforeAll(async () => {
  simulator = await startSimulator();
  proxy = await startProxy(simulator.port);
});
afterAll(() => Promise.all([proxy.close(), simulator.close()]));

it('reaches the simulator whatever host is asked for, with TLS from end to end', async () => {
  const tunnel = await openTunnel('urlscan.io:443');
  const secure = connect({ socket: tunnel, servername: 'urlscan.io', ca: simulator.ca });
  secure.write('GET /user/quotas/ HTTP/1.1\r\nHost: urlscan.io\r\nConnection: close\r\n\r\n');
  expect((await secure.setEncoding('utf8').toArray()).join('')).toMatch(/^HTTP\/1\.1 200 /);
  expect(proxy.asked).toEqual(['urlscan.io:443']);
});

it('hands plain requests on with the host that was meant', async () => {
  simulator.reset();
  const path = 'http://intranet.corp.internal/leave/4711';
  const headers = { host: 'intranet.corp.internal' };
  await new Promise((done, failed) => {
    get({ host: '127.0.0.1', port: proxy.port, path, headers }, answer =>
      answer.resume().on('end', done),
    ).on('error', failed);
  });
  expect(simulator.log).toMatchObject([{ service: 'target', url: path }]);
});

function openTunnel(path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: proxy.port, method: 'CONNECT', path })
      .on('connect', (_, socket) => resolve(socket as Socket))
      .on('error', reject)
      .end();
  });
}
