import { useEffect, useState } from 'preact/hooks';
import { readEffective, watchEffective } from '../utils/check/effective.ts';
import type { EffectiveSettings, PolicyState } from '../utils/policy/types.ts';

export interface Rulebook {
  readonly effective: EffectiveSettings;
  readonly state: PolicyState;
}

/** Policy, settings and defaults combined, kept up to date; null until they are read. */
export function useEffective(): Rulebook | null {
  const [rulebook, setRulebook] = useState<Rulebook | null>(null);
  useEffect(() => {
    const read = () => void readEffective().then(setRulebook);
    read();
    return watchEffective(read);
  }, []);
  return rulebook;
}
