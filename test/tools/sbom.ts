import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPackages } from './licenses.ts';
import { root, run } from './run.ts';

/** Writes what is in the builds as a CycloneDX bill of materials, out of the lock file alone: the same bytes each time. */
const { ok, output } = await run('npm', [
  ...['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'],
  ...['--package-lock-only', '--loglevel', 'error'],
]);
if (!ok) throw new Error(`npm sbom failed:\n${output}`);
interface Part {
  readonly 'bom-ref'?: string;
  readonly ref?: string;
  readonly dependsOn?: readonly string[];
}

// `--omit dev` would leave out what a package for development asks for too.
const shipped = shippedPackages().map(it => `${it.name}@${it.version}`);
const { serialNumber: _, ...bill } = JSON.parse(output.slice(output.indexOf('{')));
const { timestamp: __, tools: ___, ...metadata } = bill.metadata;
// npm calls it as its folder is called.
metadata.component.name = 'second-look';
const isShipped = (ref: string | undefined) => ref !== undefined && shipped.includes(ref);
bill.components = bill.components.filter((it: Part) => isShipped(it['bom-ref']));
if (bill.components.length !== shipped.length) throw new Error('A shipped package is missing.');
bill.dependencies = bill.dependencies
  .filter((it: Part) => isShipped(it.ref) || it.ref === metadata.component['bom-ref'])
  .map((it: Part) => ({ ...it, dependsOn: it.dependsOn?.filter(isShipped) }));
const file = join(root, '.output', `second-look-${metadata.component.version}.cdx.json`);
mkdirSync(join(root, '.output'), { recursive: true });
writeFileSync(file, `${JSON.stringify({ ...bill, metadata }, null, 2)}\n`);
console.log(`${file}: ${bill.components.length} packages`);
