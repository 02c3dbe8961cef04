import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import own from '../../package.json' with { type: 'json' };
import { billOf } from './bill.ts';
import { build } from './build.ts';
import { root } from './run.ts';

// Writes what is in the builds as a CycloneDX bill of materials: the same bytes each time.
const bills = new Set<string>();
for (const browser of ['chrome', 'firefox'] as const) {
  const licenses = readFileSync(join(await build(browser), 'licenses.txt'), 'utf8');
  bills.add(`${JSON.stringify(billOf(licenses), null, 2)}\n`);
}
const [bill = '', ...others] = bills;
if (others.length > 0) throw new Error('The two builds hold different packages.');
const file = join(root, '.output', `second-look-${own.version}.cdx.json`);
writeFileSync(file, bill);
console.log(`${file}: ${JSON.parse(bill).components.length} packages`);
