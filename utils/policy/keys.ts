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
 * none, where the address was chosen by somebody with less say than whoever gave the key, where it
 * would carry it in the clear, and where the key belongs to an address that is not this one's.
 */
export function keyFor(
  sources: Readonly<Record<string, EffectiveSource>>,
  id: string,
  holder: string = id,
): string | null {
  const key = sources[holder]?.key;
  const base = sources[id]?.base;
  if (!key?.value) return null;
  // What opens the holder's own address, such as a gateway, opens nothing elsewhere.
  if (!base?.value) return id !== holder && sources[holder]?.base.value ? null : key.value;
  return say[base.origin] >= say[key.origin] && isSafeForKey(base.value) ? key.value : null;
}

/**
 * Whether the organization locked the address, and nobody on the way reads what goes there. Such a
 * one needs no permission where it answers with CORS, and may bring the service's key itself.
 */
export function hasGateway(source: EffectiveSource | undefined): boolean {
  return Boolean(source?.base.locked && source.base.value && isClosed(source.base.value));
}

/** Whether what goes to `address` is encrypted, or never leaves this machine. */
export function isClosed(address: string): boolean {
  const url = URL.parse(address);
  return (
    url?.protocol === 'https:' || /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(url?.hostname ?? '')
  );
}

/** Whether `id` can be asked as far as keys go: it has one, or a gateway that brings it. */
export function isKeyed(
  sources: Readonly<Record<string, EffectiveSource>>,
  id: string,
  holder: string = id,
): boolean {
  return keyFor(sources, id, holder) !== null || hasGateway(sources[id]);
}

/** Whether a key may travel to `address`: encrypted, and with no name or password beside the host. */
export function isSafeForKey(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && !url.username && !url.password;
}
