import { afterAll, beforeAll, expect, it } from 'vitest';
import { keys } from '../simulator/keys.ts';
import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { type Authority, createAuthority } from '../simulator/tls/authority.ts';
import { outputDir } from '../tools/build.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { lookups, submissions } from './log.ts';
import { behind, gatewayHost, type RunningGateway, startGateway } from './nginx.ts';
import { finishedIn, recordsIn } from './records.ts';

let authority: Authority;
let simulator: Simulator;
let gateway: RunningGateway | undefined;
let firefox: Firefox | undefined;
beforeAll(async () => {
  authority = await createAuthority();
  simulator = await startSimulator({ authority });
});
afterAll(async () => {
  await firefox?.close();
  await gateway?.clean();
  await simulator?.close();
});

it('a real Firefox checks through a gateway of the kit, with keys that it does not hold', async () => {
  gateway = await startGateway({
    ...{ upstreamPort: simulator.port, authority, tokens: ['4b0c'.repeat(16)], extensionIds: [] },
  });
  firefox = await launchFirefox({
    extensionDir: outputDir('firefox'),
    simulator: { ...simulator, port: simulator.port, elsewhere: { [gatewayHost]: gateway.port } },
    policy: { ...gateway.policy, allowedSources: [...behind], scan: 'automatic' },
  });
  const page = await firefox.open(examplesUrl);
  await firefox.chooseMenu(page, '#phishing');
  const popup = await firefox.popup();
  expect((await finishedIn(popup)).verdict).toBe('malicious');
  const [record] = await recordsIn(popup);
  expect(record?.scan.state).toBe('done');
  expect(submissions(simulator).map(it => it.visibility)).toEqual(['private']);
  expect(new Set(lookups(simulator).map(it => it.service))).toEqual(new Set(behind));
  for (const { service, headers } of lookups(simulator)) {
    const key = headers['api-key'] ?? headers['x-apikey'] ?? headers['x-goog-api-key'];
    expect([headers['user-agent'], key]).toEqual(['second-look-gateway', keys[service]]);
  }
});
