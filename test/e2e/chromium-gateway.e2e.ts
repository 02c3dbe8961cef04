import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../english.ts';
import { keys } from '../simulator/keys.ts';
import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { type Authority, createAuthority } from '../simulator/tls/authority.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { chromiumIdOf } from './extension-id.ts';
import { lookups, submissions, until } from './log.ts';
import {
  behind,
  type GatewayOptions,
  gatewayHost,
  type RunningGateway,
  startGateway,
} from './nginx.ts';
import type { Managed } from './policy-file.ts';
import { finishedIn, recordsIn } from './records.ts';

// Policies are files of the whole machine: these tests need root, as in the container of CI.
const tokens = ['4b0c'.repeat(16)];
const link = 'https://paypal.com.account-verify.example/login';
const others = ['stopped', 'untrusted', 'silent', 'refused', 'upstream'] as const;

let authority: Authority;
let simulator: Simulator;
let extensionId: string;
let gateway: RunningGateway | undefined;
let chromium: Chromium | undefined;
beforeAll(async () => {
  authority = await createAuthority();
  simulator = await startSimulator({ authority });
  extensionId = await chromiumIdOf(outputDir('chrome'));
});
afterEach(async () => {
  await chromium?.close();
  chromium = undefined;
});
afterAll(async () => {
  await gateway?.clean();
  await simulator?.close();
});

/** Puts a gateway where the browsers look for it, in the place of the one before. */
async function begin(more: Partial<GatewayOptions> = {}): Promise<RunningGateway> {
  const { port } = gateway ?? {};
  await gateway?.clean();
  gateway = await startGateway({
    ...{ upstreamPort: simulator.port, authority, tokens, extensionIds: [extensionId] },
    ...(port === undefined ? {} : { port }),
    ...more,
  });
  return gateway;
}

async function launch({ port, policy }: RunningGateway, more: Managed): Promise<Chromium> {
  chromium = await launchChromium({
    extensionDir: outputDir('chrome'),
    simulator: { ...simulator, port: simulator.port, elsewhere: { [gatewayHost]: port } },
    // Nobody else is asked, so that whatever reaches a service came through the gateway.
    policy: { ...policy, allowedSources: [...behind], ...more },
  });
  const options = await chromium.openPage('options.html');
  // Chromium delivers managed values a moment after the start.
  await options.waitFor('[data-freshness="current"]');
  await chromium.open(examplesUrl);
  return chromium;
}

async function check(running: Chromium, linkUrl: string) {
  await running.fireMenu({ linkUrl });
  const popup = await running.popup();
  return { popup, shown: await finishedIn(popup) };
}

describe('a real Chromium behind a gateway of the kit', () => {
  it('checks with keys that it does not hold, and all that it asks goes through the gateway', async () => {
    const running = await launch(await begin(), { scan: 'automatic' });
    const { popup, shown } = await check(running, link);
    expect(shown.verdict).toBe('malicious');
    await popup.click('[data-part="more"] summary');
    await until(() => lookups(simulator).some(it => it.url.includes('/api/v1/search/')));
    await finishedIn(popup);

    const seen = lookups(simulator);
    expect(new Set(seen.map(it => it.service))).toEqual(new Set(behind));
    expect(submissions(simulator)).toEqual([{ url: link, visibility: 'private' }]);
    for (const { service, headers } of seen) {
      expect(headers['user-agent']).toBe('second-look-gateway');
      const key = headers['api-key'] ?? headers['x-apikey'] ?? headers['x-goog-api-key'];
      expect(key).toBe(keys[service]);
    }
    const [record] = await recordsIn(popup);
    const asked = new Set(record?.receipts.map(it => it.origin));
    expect(asked).toEqual(new Set([`https://${gatewayHost}`]));
    const held = await popup.run<[], unknown>(
      `Promise.all(['local', 'session', 'managed'].map(it => chrome.storage[it].get(null)))`,
    );
    const all = JSON.stringify([held, await recordsIn(popup)]);
    expect(all).toContain(tokens[0]);
    for (const id of behind) expect(all).not.toContain(keys[id]);
    const read = await gateway?.written();
    expect(read?.get('access.log')).toContain('urlscan-picture GET 200');
    for (const [name, text] of read ?? [])
      if (!name.startsWith('cache/')) expect(text).not.toContain('account-verify');
  });

  it('answers a second browser from what the first one asked, and lets no page ask', async () => {
    if (!gateway) throw new Error('The first browser has asked nothing.');
    const before = lookups(simulator).length;
    const running = await launch(gateway, { scan: 'off' });
    const { popup, shown } = await check(running, link);
    expect(shown.verdict).toBe('malicious');
    expect(lookups(simulator)).toHaveLength(before);
    const [record] = await recordsIn(popup);
    const row = record?.rows.find(it => it.source === 'virustotal');
    const said = row?.state === 'answered' && row.outcome.kind === 'finding' ? row.outcome : null;
    expect(said?.answeredAt).toBeLessThan(record?.startedAt ?? 0);

    const page = await running.open(examplesUrl);
    const answers = await page.run(
      async (host, url) => {
        const body = JSON.stringify({ url, visibility: 'public' });
        const way = { method: 'POST', body } as const;
        const submit = `https://${host}/urlscan/api/v1/scan/`;
        const headers = { 'api-key': 'guessed', 'content-type': 'application/json' };
        const blind = await fetch(submit, { ...way, mode: 'no-cors' }).catch(String);
        const seeing = await fetch(submit, { ...way, headers }).catch(() => 'refused');
        return [typeof blind === 'string' ? blind : blind.type, seeing];
      },
      gatewayHost,
      link,
    );
    expect(answers).toEqual(['opaque', 'refused']);
    expect((await gateway.written()).get('access.log')).toMatch(/urlscan-scan POST 40[13] /);
    expect(lookups(simulator)).toHaveLength(before);
    await tellTroubles(running);
  });
});

/** What a person reads where the gateway is the trouble, one trouble after the other. */
async function tellTroubles(running: Chromium): Promise<void> {
  const troubles: Record<(typeof others)[number], () => Promise<unknown>> = {
    stopped: async () => gateway?.stop(),
    untrusted: async () => begin({ issuer: await createAuthority() }),
    silent: () => begin({ extensionIds: ['p'.repeat(32)] }),
    refused: () => begin({ tokens: ['9e3a'.repeat(16)] }),
    upstream: () => begin({ upstreamPort: 1 }),
  };
  const values = { host: gatewayHost, source: 'VirusTotal' };
  const words = {
    stopped: english('gateway_unheard', values),
    untrusted: english('gateway_unheard', values),
    silent: english('gateway_unheard', values),
    refused: english('gateway_refused', values),
    upstream: english('gateway_upstream', values),
  };
  const told: Record<string, boolean> = {};
  for (const trouble of others) {
    await troubles[trouble]();
    const { shown } = await check(running, `https://www.gardening-club.example/${trouble}`);
    told[trouble] = shown.text.includes(words[trouble]);
  }
  expect(told).toEqual(Object.fromEntries(others.map(it => [it, true])));
}
