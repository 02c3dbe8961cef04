import own from '../../package.json' with { type: 'json' };
import { packagesNamed, pathsOf, type Shipped, shippedPackages } from './licenses.ts';

type License = { readonly license: { readonly id: string } } | { readonly expression: string };

interface Component {
  readonly type: 'application' | 'library';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly License[];
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: 'SHA-512'; readonly content: string }[];
}

/** A bill of materials, in the shape of CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). */
export interface Bill {
  readonly $schema: string;
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.6';
  readonly version: number;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/**
 * The bill for the build whose `licenses.txt` this is: each package of which code stands in it, as the
 * lock file pins it. No date and no serial number, so that the same build has the same bill.
 */
export function billOf(licenses: string): Bill {
  const packages = shippedPackages(pathsOf(packagesNamed(licenses)));
  const asked = { ...own.dependencies, ...own.devDependencies };
  const within = (dependencies: Readonly<Record<string, string>>) =>
    packages.filter(it => it.name in dependencies).map(refOf);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', ...describe(own) } },
    components: packages.map(it => ({
      type: 'library',
      ...describe(it),
      hashes: [{ alg: 'SHA-512', content: hexOf(it) }],
    })),
    dependencies: [
      { ref: refOf(own), dependsOn: within(asked) },
      ...packages.map(it => ({ ref: refOf(it), dependsOn: within(it.dependencies ?? {}) })),
    ],
  };
}

type Named = Pick<Shipped, 'name' | 'version' | 'license'>;

function describe({ name, version, license }: Named) {
  const licenses: License[] = license.startsWith('(')
    ? [{ expression: license }]
    : [{ license: { id: license } }];
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return { 'bom-ref': refOf({ name, version }), name, version, licenses, purl };
}

function refOf({ name, version }: Pick<Named, 'name' | 'version'>): string {
  return `${name}@${version}`;
}

/** The hash of the package as npm delivers it. */
function hexOf({ name, integrity }: Shipped): string {
  const [, base64] = /^sha512-(\S+)$/.exec(integrity) ?? [];
  if (!base64) throw new Error(`${name} is pinned by ${integrity}, which is no SHA-512.`);
  return Buffer.from(base64, 'base64').toString('hex');
}
