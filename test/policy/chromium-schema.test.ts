import { describe, expect, it } from 'vitest';
import { type ManagedNode, managedSchema } from '../../utils/policy/export/chromium.ts';
import { policyKeys } from '../../utils/policy/schema.ts';
import { controls } from '../../utils/policy/settings/controls.ts';

function nodes(node: ManagedNode): ManagedNode[] {
  const children = [
    ...Object.values(node.properties ?? {}),
    ...(node.items ? [node.items] : []),
    ...(node.additionalProperties ? [node.additionalProperties] : []),
  ];
  return [node, ...children.flatMap(nodes)];
}

describe('the managed schema for Chromium', () => {
  const schema = managedSchema();

  it('knows every key of the policy', () => {
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual([...policyKeys].sort());
  });

  it('has exactly one type at each node, or the extension would not load', () => {
    const types = ['object', 'array', 'string', 'boolean', 'integer', 'number'];
    expect(nodes(schema).filter(node => !types.includes(node.type))).toEqual([]);
  });

  it('does not close the top level, or the extension would not load', () => {
    expect(schema).not.toHaveProperty('additionalProperties');
  });

  it('takes every key that says how to read a policy as a text', () => {
    const types = Object.keys(controls).map(key => schema.properties?.[key]?.type);
    expect(new Set(types)).toEqual(new Set(['string']));
  });

  it('lets mistyped words through to our own parser, which names them', () => {
    expect(JSON.stringify(schema)).not.toContain('enum');
  });
});
