import type { Simulator } from '../simulator/server.ts';

/** What Chromium must know of the simulator: where it is, and the only certificate to accept. */
export interface LocalWorld extends Pick<Simulator, 'port' | 'spki'> {
  /** Hosts of this machine that are found at another port. */
  readonly elsewhere?: Readonly<Record<string, number>>;
}

/** Hosts that Chromium calls by itself: dropped, so that the simulator sees the extension's requests only. */
const ownHosts = [
  'accounts.google.com',
  'android.clients.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'update.googleapis.com',
];

/**
 * Switches that send every request to `world`, so that none can leave the machine. `local` are host
 * names of this machine that stay what they are.
 */
export function worldArguments(
  { port, spki, elsewhere = {} }: LocalWorld,
  local: readonly 'localhost'[] = [],
): string[] {
  const rules = [
    ...ownHosts.map(host => `MAP ${host} ~NOTFOUND`),
    ...Object.entries(elsewhere).map(([host, own]) => `MAP ${host} 127.0.0.1:${own}`),
    `MAP * 127.0.0.1:${port}`,
    ...local.map(host => `EXCLUDE ${host}`),
  ];
  return [
    `--host-resolver-rules=${rules.join(',')}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
  ];
}

/** Switches of a quiet browser without its own ideas. */
export function quietArguments(lang: string, dark: boolean): string[] {
  return [
    // Chromium refuses its own sandbox to root, and containers rarely allow it to others.
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--lang=${lang}`,
    ...(dark ? ['--force-dark-mode'] : []),
  ];
}
