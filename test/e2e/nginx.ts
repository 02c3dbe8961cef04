import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gatewayFiles } from '../../utils/policy/export/gateway/files.ts';
import type { GatewayPlanInput } from '../../utils/policy/export/gateway/plan.ts';
import { keys } from '../simulator/keys.ts';
import type { Authority } from '../simulator/tls/authority.ts';
import { find } from '../tools/browsers.ts';

/** The name by which browsers know the gateway. */
export const gatewayHost = 'gateway.corp.example';

/** The services that stand behind it. */
export const behind = ['urlscan', 'virustotal', 'safebrowsing'] as const;

export interface GatewayOptions {
  /** Where the services are. */
  readonly upstreamPort: number;
  /** Whose word about the services the gateway takes. */
  readonly authority: Authority;
  /** Who gave the gateway its certificate, if somebody else. */
  readonly issuer?: Authority;
  readonly tokens: readonly string[];
  readonly extensionIds: readonly string[];
  /** What differs from the plan of the test. */
  readonly plan?: Partial<GatewayPlanInput>;
  /** The port of a gateway before this one, so that browsers find it in its place. */
  readonly port?: number;
}

/** A real nginx under the configuration that the kit made. */
export interface RunningGateway {
  readonly port: number;
  /** The policy that the kit made beside it. */
  readonly policy: { readonly sources: Readonly<Record<string, object>> };
  /** All that nginx wrote, by path below its folder; `answers/` is the cache. */
  written(): Promise<Map<string, string>>;
  /** Ends nginx; what it wrote stays until `clean`. */
  stop(): Promise<void>;
  clean(): Promise<void>;
}

/** Starts nginx; throws a sentence where it is not installed, and nginx's own words where it does not start. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const binary = find('nginx');
  const folder = await mkdtemp(join(tmpdir(), 'second-look-gateway-'));
  const port = options.port ?? (await freePort());
  const { authority, issuer = authority } = options;
  await mkdir(join(folder, 'cache'));
  const given = {
    'certificate.pem': await issuer.issue([gatewayHost]),
    'certificate.key': issuer.key,
    'authorities.pem': authority.ca,
  };
  const made = gatewayFiles(planFor(folder, port, options));
  for (const [name, text] of Object.entries(given)) await writeFile(join(folder, name), text);
  for (const [name, { text, mode }] of Object.entries(made))
    await writeFile(join(folder, name), text, { mode });
  const ours = new Set([...Object.keys(given), ...Object.keys(made)]);

  const said: Buffer[] = [];
  const child = spawn(binary, [
    ...['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'early.log')],
    ...['-g', 'daemon off;'],
  ]);
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  await listening(port, child, () => Buffer.concat(said).toString());

  return {
    port,
    policy: JSON.parse(made['policy.json']?.text ?? '{}'),
    async written() {
      const files = (await filesBelow(folder)).filter(name => !ours.has(name));
      const read = files.map(
        async name => [name, await readFile(join(folder, name), 'latin1')] as const,
      );
      return new Map([...(await Promise.all(read)), ['output', Buffer.concat(said).toString()]]);
    },
    stop: () => end(child),
    async clean() {
      await end(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function planFor(folder: string, port: number, options: GatewayOptions): GatewayPlanInput {
  const address = `127.0.0.1:${options.upstreamPort}`;
  return {
    host: gatewayHost,
    listen: [`127.0.0.1:${port}`],
    certificate: join(folder, 'certificate.pem'),
    certificateKey: join(folder, 'certificate.key'),
    authorities: join(folder, 'authorities.pem'),
    tokens: [...options.tokens],
    extensionIds: [...options.extensionIds],
    // Two addresses each: what is sent again would have somewhere to go.
    services: behind.map(id => ({ id, key: keys[id] ?? '', addresses: [address, address] })),
    cache: { folder: join(folder, 'cache') },
    folder,
    accessLog: join(folder, 'access.log'),
    errorLog: join(folder, 'start.log'),
    pid: join(folder, 'pid'),
    user: 'root',
    connections: 256,
    ...options.plan,
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise(closed => server.close(closed));
  return port;
}

async function listening(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    const isOpen = await new Promise<boolean>(tell => {
      const socket = connect(port, '127.0.0.1', () => tell(true));
      socket.on('error', () => tell(false));
      socket.on('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  await end(child);
  throw new Error(`nginx did not start: ${said()}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)));
}
