import { type ManagedNode, managedSchema } from '../../utils/policy/export/chromium.ts';

const schema = managedSchema();

/**
 * What an extension sees of a policy file in Chromium: a top-level key with one wrong type anywhere
 * in it is gone as a whole, unknown names are gone, and nobody is told.
 */
export function throughChromium(file: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const nodes = schema.properties ?? {};
  const entries = Object.entries(file).flatMap(([key, value]) => {
    const node = Object.hasOwn(nodes, key) ? nodes[key] : undefined;
    return node && fits(node, value) ? [[key, known(node, value)] as const] : [];
  });
  return Object.fromEntries(entries);
}

function fits(node: ManagedNode, value: unknown): boolean {
  if (node.type === 'array') {
    return Array.isArray(value) && value.every(it => !node.items || fits(node.items, it));
  }
  if (node.type !== 'object') return typeOf(value) === node.type || isWhole(node, value);
  if (typeOf(value) !== 'object') return false;
  return Object.entries(value as object).every(([name, entry]) => {
    const inner = nodeOf(node, name);
    return !inner || fits(inner, entry);
  });
}

function known(node: ManagedNode, value: unknown): unknown {
  if (Array.isArray(value)) return value.map(it => (node.items ? known(node.items, it) : it));
  if (typeOf(value) !== 'object') return value;
  const entries = Object.entries(value as object).flatMap(([name, entry]) => {
    const inner = nodeOf(node, name);
    return inner ? [[name, known(inner, entry)] as const] : [];
  });
  return Object.fromEntries(entries);
}

function nodeOf(node: ManagedNode, name: string): ManagedNode | undefined {
  const named = node.properties ?? {};
  return Object.hasOwn(named, name) ? named[name] : node.additionalProperties;
}

function isWhole(node: ManagedNode, value: unknown): boolean {
  return node.type === 'number' ? typeof value === 'number' : false;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
