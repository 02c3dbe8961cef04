import { type Node, parseXml, textOf } from './xml-reader.ts';

/** The value that a property list holds. Throws where it is none. */
export function parsePlist(text: string): unknown {
  const root = parseXml(text);
  const [only, ...others] = root.children;
  if (root.name !== 'plist' || !only || others.length > 0) throw new Error('no property list');
  return read(only);
}

function read(node: Node): unknown {
  switch (node.name) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'integer':
      return Number(textOf(node));
    case 'string':
      return textOf(node);
    case 'array':
      return node.children.map(read);
    case 'dict':
      return Object.fromEntries(pairs(node.children));
    default:
      throw new Error(`<${node.name}> in a property list`);
  }
}

function pairs(children: readonly Node[]): [string, unknown][] {
  return children.flatMap((key, at): [string, unknown][] => {
    if (at % 2 === 1) return [];
    const value = children[at + 1];
    if (key.name !== 'key' || !value) throw new Error('a key without a value');
    return [[textOf(key), read(value)]];
  });
}
