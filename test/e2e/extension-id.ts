import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

interface Manifest {
  readonly key?: string;
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

async function readManifest(extensionDir: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8')) as Manifest;
}

/**
 * The id Chromium gives a build: the first 16 bytes of the SHA-256 of its `key`, or of its path
 * where it has none, with the letters a to p for the digits.
 */
export async function chromiumIdOf(extensionDir: string): Promise<string> {
  const { key } = await readManifest(extensionDir);
  const named = key ? Buffer.from(key, 'base64') : resolve(extensionDir);
  const digits = createHash('sha256').update(named).digest('hex').slice(0, 32);
  return digits.replace(/./g, digit => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** The id a Firefox build names for itself. */
export async function geckoIdOf(extensionDir: string): Promise<string> {
  const id = (await readManifest(extensionDir)).browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extensionDir}/manifest.json names no gecko id.`);
  return id;
}
