import { useRef, useState } from 'preact/hooks';
import type { Settings, SourceSettings } from '../utils/policy/schema.ts';
import { changeSettings } from '../utils/storage/settings.ts';

/** Ways to change the settings; each is saved at once. */
export interface Changes {
  set(values: Partial<Settings>): void;
  /** Changes one source; a value of null takes the key or address away. */
  setSource(id: string, values: SourceChange): void;
}

type SourceChange = {
  readonly [K in keyof SourceSettings]: SourceSettings[K] | null;
};

const shownMs = 2500;

/** Saves changes, and tells for a moment that it did. */
export function useSettings(): { saved: boolean; changes: Changes } {
  const [saved, setSaved] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = (change: (settings: Settings) => Settings) => {
    void changeSettings(change).then(() => {
      setSaved(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setSaved(false), shownMs);
    });
  };
  const changes: Changes = {
    set: values => save(settings => ({ ...settings, ...values })),
    setSource: (id, values) => save(settings => withSource(settings, id, values)),
  };
  return { saved, changes };
}

function withSource(settings: Settings, id: string, values: SourceChange): Settings {
  const all = { ...settings.sources?.[id], ...values };
  const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  return { ...settings, sources: { ...settings.sources, [id]: kept } };
}
