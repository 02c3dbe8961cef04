import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { choices } from '../../utils/policy/settings/choices.ts';
import { keys } from '../simulator/keys.ts';
import type { Simulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type CompanyBuild, makeCompanyBuild } from '../tools/company/make.ts';
import { readWishes } from '../tools/company/wishes.ts';
import { kitFile } from './kit-policy.ts';
import { lookups, submissions } from './log.ts';
import type { Managed } from './policy-file.ts';
import { finishedIn } from './records.ts';
import type { View } from './view.ts';
import { widePerson } from './wide-person.ts';

/** A company's build as its update server on loopback hands it out. */
export interface Rollout {
  readonly build: CompanyBuild;
  readonly updateUrl: string;
  close(): Promise<void>;
}

/** Makes a company's build with a key of its own and serves it. `hosts` as for `--hosts`. */
export async function startRollout(hosts: string): Promise<Rollout> {
  const folder = mkdtempSync(join(tmpdir(), 'second-look-rollout-'));
  const server = createServer(({ url = '/' }, response) => {
    try {
      const path = basename(new URL(url, 'http://localhost').pathname);
      response.end(readFileSync(join(folder, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const updateUrl = `http://localhost:${port}/updates.xml`;
  const args = ['--hosts', hosts, '--key', 'key.pem', '--crx', '--update-url', updateUrl];
  const wishes = readWishes([...args, '--gecko-id', 'second-look@corp.example'], newKey);
  if (!wishes) throw new Error('A roll-out wishes for something.');
  const ours = { chrome: outputDir('chrome'), firefox: outputDir('firefox') };
  return {
    build: makeCompanyBuild(ours, wishes, folder),
    updateUrl,
    async close() {
      await new Promise(resolve => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function newKey(): string {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey;
}

/** What the kit is told; it takes https addresses alone, so that the test server's is put in afterwards. */
const published = 'https://updates.corp.example/second-look';

/** The kit's own file, which forces the CRX and holds `policy`. */
export function chromiumFile({ build, updateUrl }: Rollout, policy: Managed): string {
  const options = { chromiumId: build.chromiumId, updateUrl: published };
  const text = kitFile('chromium-json', options, policy).replaceAll(published, updateUrl);
  // Else nobody may look into an extension that the organization installed, a test neither.
  return JSON.stringify({ ...JSON.parse(text), DeveloperToolsAvailability: 1 });
}

/** The kit's own file, which forces the XPI and holds `policy`. */
export function firefoxFile({ build }: Rollout, policy: Managed): string {
  const options = { firefoxId: build.geckoId, installUrl: published };
  const text = kitFile('firefox-policies', options, policy);
  return text.replaceAll(published, pathToFileURL(build.xpi).href);
}

/** The company's own platform, which the browser lets the extension reach only because `--hosts` names it. */
export const ownHost = 'misp.corp.example';

/** Locks every choice that the options page has a control for, and a source of each kind. */
export const lockedPolicy = {
  visibility: 'private',
  scan: 'automatic',
  theme: 'dark',
  notifications: false,
  historyDays: 7,
  favouritePivots: ['robtex'],
  forbiddenSources: ['quad9'],
  guidance: 'Call 4711 and unplug.',
  sources: {
    urlscan: { key: keys.urlscan },
    otx: { enabled: false },
    misp: { enabled: true, base: `https://${ownHost}`, key: keys.misp },
  },
} satisfies Managed;

/** What a person who chose the widest finds closed: names of controls that are locked and cannot be used. */
export async function closedIn(options: View): Promise<string[]> {
  const settings = { ...widePerson, sources: { otx: { enabled: true }, quad9: { enabled: true } } };
  const given = JSON.stringify({ settings });
  await options.run(`(globalThis.browser ?? globalThis.chrome).storage.local.set(${given})`);
  await options.waitFor('[data-setting="visibility"][data-locked="true"]');
  return options.run(() =>
    [...document.querySelectorAll<HTMLElement>('[data-setting][data-locked="true"]')]
      .filter(it =>
        [...it.querySelectorAll('input, select')].every(field => field.matches(':disabled')),
      )
      .map(it => it.dataset.setting ?? ''),
  );
}

/** The names of controls that `lockedPolicy` closes; what the popup shows is not among them. */
export const closedControls = [
  ...Object.keys(choices).filter(key => key !== 'favouritePivots'),
  ...['otx', 'quad9', 'misp'].map(id => `source-${id}`),
];

/** How the browser says that it was installed, and whether it may reach the company's own platform. */
export function installation(page: View): Promise<{ type: string; reachesOwn: boolean }> {
  return page.run(`(async () => {
    const { management, permissions } = globalThis.browser ?? globalThis.chrome;
    const { installType } = await management.getSelf();
    const origins = ['https://${ownHost}/*'];
    return { type: installType, reachesOwn: await permissions.contains({ origins }) };
  })()`);
}

/** What a check let out: how scans were submitted, and which services heard of it. */
export async function sentBy(popup: View, simulator: Simulator) {
  const { text } = await finishedIn(popup);
  return {
    text,
    visibilities: submissions(simulator).map(it => it.visibility),
    services: [...new Set(lookups(simulator).map(it => it.service))],
  };
}
