import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import own from '../../package.json' with { type: 'json' };
import { build, outputDir } from './build.ts';
import { packForStore, stores } from './packages.ts';
import { root, run } from './run.ts';

// One package for each store, and for Mozilla's reviewers the sources.
console.log('Building …');
await build('chrome');
// Builds too. WXT packs the sources, by the list in wxt.config.ts.
const { ok, output } = await run('wxt', ['zip', '--browser', 'firefox', '--mv3']);
if (!ok) throw new Error(`wxt zip --browser firefox failed:\n${output}`);

const pathFor = (what: string) => join(root, '.output', `${own.name}-${own.version}-${what}.zip`);
for (const [store, browser] of Object.entries(stores)) {
  writeFileSync(pathFor(store), packForStore(outputDir(browser)));
}
for (const what of [...Object.keys(stores), 'sources']) {
  console.log(`${Math.ceil(statSync(pathFor(what)).size / 1000)} kB  ${pathFor(what)}`);
}
