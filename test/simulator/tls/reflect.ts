/**
 * The three calls of the Reflect metadata proposal that @peculiar/x509 makes while it loads.
 * It asks for a polyfill of the whole proposal and uses no more than this.
 */
type Key = string | symbol;
type Metadata = Map<Key, Map<Key | undefined, unknown>>;

const store = new WeakMap<object, Metadata>();

function getOwnMetadata(key: Key, target: object, property?: Key): unknown {
  return store.get(target)?.get(key)?.get(property);
}

function getMetadata(key: Key, target: object | null, property?: Key): unknown {
  if (!target) return undefined;
  return (
    getOwnMetadata(key, target, property) ??
    getMetadata(key, Object.getPrototypeOf(target) as object | null, property)
  );
}

function defineMetadata(key: Key, value: unknown, target: object, property?: Key): void {
  const metadata: Metadata = store.get(target) ?? new Map();
  const values = metadata.get(key) ?? new Map<Key | undefined, unknown>();
  store.set(target, metadata.set(key, values.set(property, value)));
}

Object.assign(Reflect, { getOwnMetadata, getMetadata, defineMetadata });
