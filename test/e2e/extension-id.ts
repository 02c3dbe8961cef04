import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromiumId } from '../tools/company/key.ts';

interface Manifest {
  readonly key?: string;
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

async function readManifest(extensionDir: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8')) as Manifest;
}

/** The id Chromium gives a build: made of its `key`, or of its path where it has none. */
export async function chromiumIdOf(extensionDir: string): Promise<string> {
  const { key } = await readManifest(extensionDir);
  return chromiumId(key ? Buffer.from(key, 'base64') : Buffer.from(resolve(extensionDir)));
}

/** The id a Firefox build names for itself. */
export async function geckoIdOf(extensionDir: string): Promise<string> {
  const id = (await readManifest(extensionDir)).browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extensionDir}/manifest.json names no gecko id.`);
  return id;
}
