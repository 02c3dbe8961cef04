import { useEffect, useState } from 'preact/hooks';
import type { Catalog } from './actions.ts';

let loading: Promise<Catalog> | undefined;

/** The sources by id; null until they are loaded, which begins once there is something to see. */
export function useCatalog(): Catalog | null {
  const [catalog, setCatalog] = useState<Catalog | null>(null);
  useEffect(() => {
    loading ??= load();
    void loading.then(setCatalog);
  }, []);
  return catalog;
}

async function load(): Promise<Catalog> {
  const { sources } = await import('../utils/sources/index.ts');
  return new Map(sources.map(source => [source.id, source]));
}
