import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(import.meta.dirname, '../../screenshots');

/** Path of `screenshots/<name>.png`, where the name may hold folders; they exist afterwards. */
export function screenshotPath(name: string): `${string}.png` {
  const path = `${folder}/${name}.png` as const;
  mkdirSync(dirname(path), { recursive: true });
  return path;
}
