import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { name, version } from '../../package.json' with { type: 'json' };
import { billOf } from './bill.ts';
import { licensesText } from './licenses.ts';

// The parts of CycloneDX 1.6 that a bill of ours uses, as its JSON schema limits them.
const areUnique = (values: readonly unknown[]) =>
  new Set(values.map(it => JSON.stringify(it))).size === values.length;
const license = z.union([
  z.strictObject({ license: z.strictObject({ id: z.string().regex(/^[A-Za-z0-9.-]+$/) }) }),
  z.strictObject({ expression: z.string().regex(/ (?:OR|AND|WITH) /) }),
]);
const component = z.strictObject({
  type: z.enum(['application', 'library']),
  'bom-ref': z.string().min(1),
  name: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+/),
  licenses: z.array(license).length(1),
  purl: z.string().regex(/^pkg:npm\/(?:%40[a-z\d-]+\/)?[a-z\d.-]+@\d+\.\d+\.\d+\S*$/),
  hashes: z.optional(
    z.array(
      z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[\da-f]{128}$/) }),
    ),
  ),
});
const billSchema = z
  .strictObject({
    $schema: z.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'),
    bomFormat: z.literal('CycloneDX'),
    specVersion: z.literal('1.6'),
    version: z.int().min(1),
    metadata: z.strictObject({ component }),
    components: z.array(component).refine(areUnique),
    dependencies: z.array(
      z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()).refine(areUnique) }),
    ),
  })
  .refine(bill => {
    const refs = [bill.metadata.component, ...bill.components].map(it => it['bom-ref']);
    const told = bill.dependencies.flatMap(it => [it.ref, ...it.dependsOn]);
    return areUnique(refs) && told.every(ref => refs.includes(ref));
  }, 'a dependency refers to what is not there');

const paths = ['node_modules/zod', 'node_modules/@wxt-dev/storage', 'node_modules/superlock'];
const bill = billOf(licensesText(paths));

describe('a bill of materials', () => {
  it('has the shape of CycloneDX 1.6', () => {
    expect(billSchema.safeParse(bill).error?.issues).toBeUndefined();
  });

  it('names exactly the packages that licenses.txt names, and whose bill it is', () => {
    expect(bill.components.map(it => it.name)).toEqual(['@wxt-dev/storage', 'superlock', 'zod']);
    expect(bill.metadata.component).toMatchObject({ name, version, type: 'application' });
  });

  it('says of each where it comes from, and what the lock file expects of it', () => {
    expect(bill.components[0]?.purl).toMatch(/^pkg:npm\/%40wxt-dev\/storage@\d/);
    // A SHA-512, which the lock file writes in base64, is 64 bytes long.
    for (const { hashes } of bill.components) expect(hashes?.[0]?.content).toHaveLength(128);
  });

  it('says who asked for what', () => {
    const [own, storage] = bill.dependencies;
    expect(own?.dependsOn.map(ref => ref.split('@')[0])).toEqual(['zod']);
    expect(storage?.dependsOn.map(ref => ref.split('@')[0])).toEqual(['superlock']);
  });

  it('is the same bytes each time', () => {
    expect(JSON.stringify(billOf(licensesText([...paths].reverse())))).toBe(JSON.stringify(bill));
  });
});
