import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from '../tools/build.ts';

// What each file of the production build weighs, and its share of the whole, gzipped.
const folder = await build('chrome');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.(?:js|css|html|json)$/.test(name))
  .map(name => {
    const bytes = readFileSync(join(folder, name));
    return { name, bytes: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
  })
  .sort((a, b) => b.gzipped - a.gzipped);

const whole = files.reduce((sum, file) => sum + file.gzipped, 0);
console.table(
  files.map(({ name, bytes, gzipped }) => ({
    file: name,
    kB: (bytes / 1000).toFixed(1),
    'kB gzipped': (gzipped / 1000).toFixed(1),
    'of all': `${((gzipped / whole) * 100).toFixed(0)} %`,
  })),
);
console.log(`All: ${(whole / 1000).toFixed(1)} kB gzipped.`);
