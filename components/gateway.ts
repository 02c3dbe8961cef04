import type { Gateway } from '../utils/platform/gateway.ts';
import { word } from './words.ts';

/** The sentence about a gateway of the organization that stood in the way; null where none did. */
export function gatewayWords(
  { gateway }: { readonly gateway?: Gateway | undefined },
  source: string,
): string | null {
  return gateway ? word('gateway', gateway.trouble, { host: gateway.host, source }) : null;
}
