import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '../build.ts';
import { packCrx, updatesXml } from './crx.ts';
import { chromiumId } from './key.ts';
import { companyManifest, type Manifest } from './manifest.ts';
import type { Wishes } from './wishes.ts';
import { zipFolder } from './zip.ts';

/** Where the builds for everybody are; they are only read. */
export type Builds = Readonly<Record<Browser, string>>;

/** A company's build, and what a roll-out needs to know of it. */
export interface CompanyBuild {
  readonly chromium: string;
  readonly firefox: string;
  readonly chromiumId: string;
  readonly geckoId: string;
  /** Paths of the packed forms; the XPI is unsigned. */
  readonly xpi: string;
  readonly crx: string | null;
  readonly version: string;
}

/** Makes a company's build out of the builds for everybody, in a folder that is emptied first. */
export function makeCompanyBuild(ours: Builds, wishes: Wishes, folder: string): CompanyBuild {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const chromium = amend(ours.chrome, join(folder, 'chrome-mv3'), 'chrome', wishes);
  const firefox = amend(ours.firefox, join(folder, 'firefox-mv3'), 'firefox', wishes);
  const xpi = join(folder, 'second-look.xpi');
  writeFileSync(xpi, zipFolder(firefox.folder));
  const made = {
    chromium: chromium.folder,
    firefox: firefox.folder,
    chromiumId: chromiumId(Buffer.from(chromium.manifest.key ?? '', 'base64')),
    geckoId: firefox.manifest.browser_specific_settings?.gecko.id ?? '',
    xpi,
    version: chromium.manifest.version,
  };
  return { ...made, crx: wishes.crx ? pack(made, wishes, folder) : null };
}

function amend(from: string, to: string, browser: Browser, wishes: Wishes) {
  cpSync(from, to, { recursive: true });
  const path = join(to, 'manifest.json');
  const ours = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const manifest = companyManifest(ours, browser, wishes);
  writeFileSync(path, JSON.stringify(manifest));
  return { folder: to, manifest };
}

type Unpacked = Pick<CompanyBuild, 'chromium' | 'chromiumId' | 'version'>;

function pack(made: Unpacked, { key, updateUrl }: Wishes, folder: string): string | null {
  if (!key) return null;
  const crx = join(folder, 'second-look.crx');
  writeFileSync(crx, packCrx(zipFolder(made.chromium), key));
  if (updateUrl) {
    const at = new URL('second-look.crx', updateUrl).href;
    writeFileSync(join(folder, 'updates.xml'), updatesXml(made.chromiumId, at, made.version));
  }
  return crx;
}

/** What is told about a company's build when it is made. */
export function tell(build: CompanyBuild, { hosts, updateUrl }: Wishes): string {
  const { chromiumId: id, geckoId, chromium, firefox, crx, xpi } = build;
  return [
    `Chromium and Edge: ${chromium}`,
    ...(crx ? [`  signed CRX:      ${crx}`] : []),
    ...(crx && updateUrl ? [`  update manifest: updates.xml beside it, for ${updateUrl}`] : []),
    `  id:              ${id}`,
    `Firefox:           ${firefox}`,
    `  unsigned XPI:    ${xpi} (addons.mozilla.org signs it, also unlisted)`,
    `  id:              ${geckoId}`,
    `Asked for at install beside our own: ${hosts.join(', ') || 'nothing'}`,
  ].join('\n');
}
