import { useEffect, useState } from 'preact/hooks';
import type { Catalogue } from './actions.ts';

// Loaded beside the page, not before it: the verdict is painted without waiting for 34 sources.
const loading = import('../utils/sources/index.ts').then(
  ({ sources }): Catalogue => new Map(sources.map(source => [source.id, source])),
);

/** The sources by id; null until they are loaded. */
export function useCatalogue(): Catalogue | null {
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  useEffect(() => {
    void loading.then(setCatalogue);
  }, []);
  return catalogue;
}
