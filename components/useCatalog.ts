import { useEffect, useState } from 'preact/hooks';
import type { Catalog } from './actions.ts';

// Loaded beside the page, not before it: the verdict is painted without waiting for 34 sources.
const loading = import('../utils/sources/index.ts').then(
  ({ sources }): Catalog => new Map(sources.map(source => [source.id, source])),
);

/** The sources by id; null until they are loaded. */
export function useCatalog(): Catalog | null {
  const [catalog, setCatalog] = useState<Catalog | null>(null);
  useEffect(() => {
    void loading.then(setCatalog);
  }, []);
  return catalog;
}
