import { useEffect, useState } from 'preact/hooks';
import type { EffectiveSettings, PolicyState } from '../utils/policy/types.ts';

// Loaded beside the page, not before it: the verdict is painted without waiting for all sources.
const loading = import('../utils/check/effective.ts');

export interface Rulebook {
  readonly effective: EffectiveSettings;
  readonly state: PolicyState;
}

/** Policy, settings and defaults combined, kept up to date; null until they are read. */
export function useEffective(): Rulebook | null {
  const [rulebook, setRulebook] = useState<Rulebook | null>(null);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let gone = false;
    void loading.then(({ readEffective, watchEffective }) => {
      if (gone) return;
      const read = () => void readEffective().then(setRulebook);
      read();
      stop = watchEffective(read);
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
  return rulebook;
}
