import * as z from 'zod/mini';
import { declaredKeys } from '../schema.ts';

/** The form in which a value is entered. `json` is whatever has no simpler one. */
export type Kind =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'text' | 'list' | 'json' }
  | { readonly kind: 'fields'; readonly fields: readonly string[] };

interface Node {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
}

/** How the value of a declared key is entered, by its own schema. */
export function kindOf(key: string): Kind {
  const declared: Readonly<Record<string, { schema: z.ZodMiniType }>> = declaredKeys;
  const schema = Object.hasOwn(declared, key) ? declared[key]?.schema : undefined;
  return schema ? kindOfNode(z.toJSONSchema(schema, { io: 'input' }) as Node) : { kind: 'json' };
}

function kindOfNode(node: Node): Kind {
  if (node.enum) return { kind: 'words', words: node.enum };
  if (node.type === 'boolean') return { kind: 'flag' };
  if (node.type === 'integer') {
    return { kind: 'number', least: node.minimum ?? 0, most: node.maximum ?? 0x7fffffff };
  }
  if (node.type === 'string') return { kind: 'text' };
  if (node.type === 'array' && node.items?.type === 'string') return { kind: 'list' };
  const fields = Object.entries(node.properties ?? {});
  return fields.length > 0 && fields.every(([, it]) => it.type === 'string')
    ? { kind: 'fields', fields: fields.map(([name]) => name) }
    : { kind: 'json' };
}
