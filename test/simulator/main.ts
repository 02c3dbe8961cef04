import { parseArgs } from 'node:util';
import { keys } from './keys.ts';
import { examplesUrl } from './pages.ts';
import { startProxy } from './proxy.ts';
import { startSimulator } from './server.ts';

/**
 * Runs the simulator until it is interrupted and prints each request.
 * Usage: `node test/simulator/main.ts [--port 8443]`.
 */
const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const simulator = await startSimulator({
  port: Number(values.port),
  log: ({ service, method, url, status }) =>
    process.stdout.write(`${service.padEnd(14)} ${status} ${method} ${url}\n`),
});
const proxy = await startProxy(simulator.port);
const { port, spki } = simulator;

process.stdout.write(`
The simulator plays every service on 127.0.0.1:${port} (TLS and plain HTTP).

Chromium   --host-resolver-rules="MAP * 127.0.0.1:${port}" --ignore-certificate-errors-spki-list=${spki}
Firefox    proxy for HTTP and HTTPS: 127.0.0.1:${proxy.port}
Page       ${examplesUrl}
Key        urlscan.io ${keys.urlscan}

curl 127.0.0.1:${port}/                what is played, with keys, faults and switches
curl 127.0.0.1:${port}/log             every request so far
curl 127.0.0.1:${port}/force  -d '{"service":"otx","fault":"quota"}'
curl 127.0.0.1:${port}/switch -d '{"service":"urlscan","name":"visibility","value":"public"}'
curl 127.0.0.1:${port}/reset  -d '{}'

`);

process.on('SIGINT', async () => {
  await Promise.all([simulator.close(), proxy.close()]);
  process.exit(0);
});
