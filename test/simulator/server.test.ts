import { createHash, X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { connect, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exampleLinks } from './links.ts';
import { examplesUrl, keyedExamplesUrl } from './pages.ts';
import { type Simulator, startSimulator } from './server.ts';
import { services } from './services/index.ts';
import { tlsFetch } from './tls-fetch.ts';

let simulator: Simulator;
let fetch: typeof globalThis.fetch;

beforeAll(async () => {
  simulator = await startSimulator();
  fetch = tlsFetch(simulator);
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.close());

const otxUrl =
  'https://otx.alienvault.com/api/v1/indicators/hostname/www.gardening-club.example/general';

function handshake(servername: string): Promise<TLSSocket> {
  const { port, ca } = simulator;
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, ca, servername });
    socket.once('secureConnect', () => resolve(socket)).once('error', reject);
  });
}

describe('the services of the list', () => {
  it('are sorted by id, and each id stands there once', () => {
    const ids = services.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('share no host, so that the host alone says who answers', () => {
    const hosts = services.flatMap(service => service.hosts);
    expect(hosts).toEqual([...new Set(hosts)]);
  });
});

describe('TLS', () => {
  it.each(['urlscan.io', 'dns.quad9.net', 'simulator.test', 'nobody.foresaw.example'])(
    'presents a certificate for %s that the authority signed and that is no authority itself',
    async host => {
      const socket = await handshake(host);
      const leaf = new X509Certificate(socket.getPeerCertificate().raw);
      expect(socket.authorized).toBe(true);
      expect(leaf.checkHost(host)).toBe(host);
      expect(leaf.ca).toBe(false);
      const spki = leaf.publicKey.export({ type: 'spki', format: 'der' });
      expect(createHash('sha256').update(spki).digest('base64')).toBe(simulator.spki);
      socket.destroy();
    },
  );

  it('gives the authority as DER too', () => {
    const fromDer = new X509Certificate(Buffer.from(simulator.caDer, 'base64'));
    expect(fromDer.fingerprint256).toBe(new X509Certificate(simulator.ca).fingerprint256);
    expect(fromDer.ca).toBe(true);
  });

  it('is trusted by nobody who was not told to', async () => {
    const { port } = simulator;
    const refused = new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, servername: 'urlscan.io' }, reject)
        .on('error', resolve)
        .end();
    });
    await expect(refused).resolves.toMatchObject({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
  });
});

describe('the log', () => {
  it('holds the whole request, keys included, without the port of the simulator', async () => {
    await fetch('https://urlscan.io/api/v1/scan/', {
      method: 'POST',
      headers: { 'API-Key': 'not-a-key', 'Content-Type': 'application/json' },
      body: '{"url":"x"}',
    });
    expect(simulator.log).toMatchObject([
      {
        service: 'urlscan',
        method: 'POST',
        url: 'https://urlscan.io/api/v1/scan/',
        host: 'urlscan.io',
        headers: { 'api-key': 'not-a-key', 'content-type': 'application/json' },
        body: '{"url":"x"}',
        status: 400,
      },
    ]);
  });

  it('tells unknown hosts with 421 and writes them down', async () => {
    const response = await fetch('https://tracker.nobody.example/pixel?x=1');
    expect(response.status).toBe(421);
    expect(await response.json()).toEqual({
      error: expect.stringContaining('tracker.nobody.example'),
    });
    expect(simulator.log).toMatchObject([{ service: 'unknown', host: 'tracker.nobody.example' }]);
  });

  it('shows a tab an empty page there, which asks for nothing more', async () => {
    const accept = 'text/html,application/xhtml+xml';
    const response = await fetch('https://tracker.nobody.example/', { headers: { accept } });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('nobody at tracker.nobody.example');
  });

  it('writes a visit of a page behind a link down as target, and leaves the control host out', async () => {
    await fetch('https://paypal.com.account-verify.example/login');
    await globalThis.fetch(`http://127.0.0.1:${simulator.port}/`);
    expect(simulator.log.map(({ service, url }) => [service, url])).toEqual([
      ['target', 'https://paypal.com.account-verify.example/login'],
    ]);
  });

  it('shows a request that still waits for its answer', async () => {
    simulator.force('otx', 'slow');
    const impatient = fetch(otxUrl, { signal: AbortSignal.timeout(150) });
    await expect(impatient).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(simulator.log).toMatchObject([{ service: 'otx', status: null }]);
  });
});

describe('control from a terminal', () => {
  const order = (method: string, path: string, body?: object) =>
    globalThis.fetch(`http://127.0.0.1:${simulator.port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });

  it('forces and takes back a fault', async () => {
    await order('POST', '/force', { service: 'otx', fault: 'error-500-text' });
    expect((await fetch(otxUrl)).status).toBe(500);
    await order('POST', '/force', { service: 'otx' });
    expect((await fetch(otxUrl)).status).toBe(200);
  });

  it('sets a switch until the reset', async () => {
    await order('POST', '/switch', { service: 'urlscan', name: 'text500', value: 'countries' });
    expect((await fetch('https://urlscan.io/api/v1/availableCountries')).status).toBe(500);
    await order('POST', '/reset');
    expect((await fetch('https://urlscan.io/api/v1/availableCountries')).status).toBe(200);
  });

  it('reads and empties the log by the control host as well', async () => {
    await fetch(otxUrl);
    const log = await (await fetch('https://simulator.test/log')).json();
    expect(log).toMatchObject([{ service: 'otx', url: otxUrl, status: 200 }]);
    await order('DELETE', '/log');
    expect(simulator.log).toEqual([]);
  });

  it.each([
    { what: 'an unknown service', path: '/force', body: { service: 'nope', fault: 'slow' } },
    { what: 'an unknown fault', path: '/force', body: { service: 'otx', fault: 'flood' } },
  ])('refuses $what with the names there are', async ({ path, body }) => {
    const response = await order('POST', path, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: expect.stringContaining('There are: ') });
  });
});

describe('bodies', () => {
  it('that are too large come without a length, so that only counting helps', async () => {
    simulator.force('otx', 'oversized');
    const response = await fetch(otxUrl);
    expect(response.headers.get('content-length')).toBeNull();
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(5 * 1024 * 1024);
  });

  it('that are not read to the end do not keep the simulator from closing', async () => {
    const other = await startSimulator();
    other.force('otx', 'oversized');
    const response = await tlsFetch(other)(otxUrl);
    await response.body?.cancel();
    await expect(other.close()).resolves.toBeUndefined();
  });
});

describe('what ends', () => {
  it('an answer that is held, when the simulator closes', async () => {
    const other = await startSimulator();
    other.force('otx', 'slow');
    const held = tlsFetch(other)(otxUrl);
    held.catch(() => undefined);
    await expect.poll(() => other.log.length).toBe(1);
    await other.close();
    await expect(held).rejects.toThrow();
  });

  it('changes of the world and what services remember, at the reset', async () => {
    const facts = simulator.world.about('www.gardening-club.example');
    simulator.world.hosts.delete('www.gardening-club.example');
    simulator.reset();
    expect(simulator.world.about('www.gardening-club.example')).toMatchObject({
      kind: facts?.kind,
    });
  });
});

describe('the page of examples', () => {
  it('has every link, each under its id and as it is', async () => {
    const html = await (await fetch(examplesUrl)).text();
    for (const { id, href } of exampleLinks) {
      expect(html).toContain(`id="${id}"`);
      if (href) expect(html.replaceAll('&#38;', '&')).toContain(`href="${href}"`);
    }
  });

  it('says of each what is to be seen, and that a key is entered only where one is', async () => {
    const html = await (await fetch(examplesUrl)).text();
    for (const { expect: said } of exampleLinks)
      expect(html).toContain(said.replaceAll('"', '&#34;'));
    expect(html).not.toContain('id="keyed"');
    expect(await (await fetch(keyedExamplesUrl)).text()).toContain('id="keyed"');
  });
});
