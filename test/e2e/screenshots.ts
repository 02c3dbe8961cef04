import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../screenshots');

/** Path of `screenshots/<name>.png`; the folder exists afterwards. */
export function screenshotPath(name: string): `${string}.png` {
  mkdirSync(folder, { recursive: true });
  return `${folder}/${name}.png`;
}
