import type { EffectiveSource, Origin } from './types.ts';

/** How much say an origin has; a key goes to no address of somebody with less. */
const say: Readonly<Record<Origin, number>> = {
  policy: 3,
  'policy-default': 2,
  user: 1,
  default: 0,
};

/**
 * The key that `id` is asked with: that of `holder`, whose key it may share. Null where there is
 * none, and where the address was chosen by somebody with less say than whoever gave the key, or
 * would carry it in the clear.
 */
export function keyFor(
  sources: Readonly<Record<string, EffectiveSource>>,
  id: string,
  holder: string = id,
): string | null {
  const key = sources[holder]?.key;
  const base = sources[id]?.base;
  if (!key?.value || !base?.value) return key?.value ?? null;
  return say[base.origin] >= say[key.origin] && isSafeForKey(base.value) ? key.value : null;
}

/** Whether a key may travel to `address`: encrypted, and with no name or password beside the host. */
export function isSafeForKey(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && !url.username && !url.password;
}
