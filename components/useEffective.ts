import { useEffect, useState } from 'preact/hooks';
import type { EffectiveSettings, PolicyState } from '../utils/policy/types.ts';

let loading: Promise<typeof import('../utils/check/effective.ts')> | undefined;

export interface Rulebook {
  readonly effective: EffectiveSettings;
  readonly state: PolicyState;
}

/**
 * Policy, settings and defaults combined, kept up to date; null until they are read. That begins once
 * it `isDue`: the code of all sources is part of it, which a verdict need not wait for.
 */
export function useEffective(isDue = true): Rulebook | null {
  const [rulebook, setRulebook] = useState<Rulebook | null>(null);
  useEffect(() => {
    if (!isDue) return;
    loading ??= import('../utils/check/effective.ts');
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
  }, [isDue]);
  return rulebook;
}
