import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the tools run: names on PATH, and the Debian packages that bring it and its Japanese. */
const programs = {
  chromium: {
    names: ['chromium', 'chromium-browser'],
    packages: ['chromium', 'chromium-l10n', 'fonts-noto-cjk'],
  },
  firefox: {
    names: ['firefox-esr', 'firefox'],
    packages: ['firefox-esr', 'firefox-esr-l10n-ja', 'fonts-noto-cjk'],
  },
  xvfb: { names: ['Xvfb'], packages: ['xvfb'] },
  openbox: { names: ['openbox'], packages: ['openbox'] },
  xdotool: { names: ['xdotool'], packages: ['xdotool'] },
  nginx: { names: ['nginx'], packages: ['nginx-light'] },
} as const;
export type Program = keyof typeof programs;

/** Path of a program; throws a sentence where it is not installed. */
export function find(program: Program): string {
  const path = search(program);
  if (path) return path;
  const named = `${program.toUpperCase()}_BINARY`;
  throw new Error(`${program} is not installed. Install it, or name its binary in ${named}.`);
}

/** Installs what is missing of `wanted` where this is root on Debian; elsewhere throws what to install. */
export function provide(wanted: readonly Program[]): void {
  const missing = wanted.filter(program => !search(program));
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    if (missing.length === 0) return;
    const packages = missing.flatMap(program => programs[program].packages);
    throw new Error(`Please install ${missing.join(', ')} (on Debian: ${packages.join(' ')}).`);
  }
  const packages = wanted.flatMap(program => wantedPackages(program));
  if (packages.length > 0) install([...new Set(packages)]);
  missing.forEach(find);
}

/** A program that came from elsewhere than a package needs none. */
function wantedPackages(program: Program): string[] {
  const [own, ...extras] = programs[program].packages;
  const wanted: string[] = search(program) ? [] : [own];
  if (wanted.length > 0 || isInstalled(own)) wanted.push(...extras);
  return wanted.filter(name => !isInstalled(name));
}

function isInstalled(name: string): boolean {
  const { stdout } = spawnSync('dpkg', ['-s', name], { encoding: 'utf8' });
  return stdout.includes('Status: install ok installed');
}

function install(packages: readonly string[]): void {
  console.error(`Installing ${packages.join(', ')} …`);
  apt('update', '-q');
  withoutServices(() => apt('install', '-q', '-y', '--no-install-recommends', ...packages));
  // A test starts its own; nobody asked for one on port 80, now or after the next boot.
  if (packages.includes('nginx-light')) spawnSync('systemctl', ['disable', 'nginx']);
}

/** Debian starts a service as soon as it is installed, unless this file says no. */
function withoutServices(work: () => void): void {
  const policy = '/usr/sbin/policy-rc.d';
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    work();
  } finally {
    if (isOurs) rmSync(policy);
  }
}

function apt(...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(
    'apt-get',
    // Another installation may be under way on a machine that has just started.
    ['-o', 'DPkg::Lock::Timeout=300', ...args],
    { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

function search(program: Program): string | undefined {
  const named = process.env[`${program.toUpperCase()}_BINARY`];
  if (named) return named;
  // Debian keeps servers where only root's PATH looks.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  const paths = programs[program].names.flatMap(name => folders.map(folder => join(folder, name)));
  return paths.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// `node test/tools/browsers.ts chromium firefox` brings what is named.
if (import.meta.main) provide(process.argv.slice(2) as Program[]);
