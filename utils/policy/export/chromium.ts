import * as z from 'zod/mini';
import { deliverySchema } from '../schema.ts';

/** A node of the schema that Chromium wants for managed storage: exactly one type each. */
export interface ManagedNode {
  type: string;
  properties?: Record<string, ManagedNode>;
  items?: ManagedNode;
  additionalProperties?: ManagedNode;
}

/**
 * The managed-storage schema for Chromium, made from the policy's own schema.
 *
 * It says only the types, on purpose: Chromium drops what breaks the schema without a word, so a
 * mistyped value would look like no rule at all. This way it reaches our parser, which keeps the
 * last good value and tells the administrator.
 */
export function managedSchema(): ManagedNode {
  const full = z.toJSONSchema(deliverySchema, { target: 'draft-7', io: 'input' });
  return typesOnly(full as LooseNode);
}

interface LooseNode {
  type?: string;
  properties?: Record<string, LooseNode>;
  items?: LooseNode;
  additionalProperties?: LooseNode | boolean;
}

function typesOnly(node: LooseNode): ManagedNode {
  const only: ManagedNode = { type: node.type ?? 'string' };
  if (node.properties) {
    only.properties = Object.fromEntries(
      Object.entries(node.properties).map(([key, value]) => [key, typesOnly(value)]),
    );
  }
  if (node.items) only.items = typesOnly(node.items);
  if (typeof node.additionalProperties === 'object' && !node.properties) {
    only.additionalProperties = typesOnly(node.additionalProperties);
  }
  return only;
}
