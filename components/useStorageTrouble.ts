import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { ask, onAnnouncement } from '../utils/platform/messages.ts';
import { type StorageTrouble, troubleKey } from '../utils/storage/trouble.ts';
import { readMemory } from './memory.ts';

/** What keeps checks from the disk, kept up to date; null where nothing does. `tell` says that it was read. */
export function useStorageTrouble(): { trouble: StorageTrouble | null; tell: () => void } {
  const [trouble, setTrouble] = useState<StorageTrouble | null>(null);
  useEffect(() => {
    const read = () => void readMemory(null).then(it => setTrouble(it?.trouble ?? null));
    const changed = (changes: object, area: string) => {
      if (area === 'session' && troubleKey in changes) read();
    };
    read();
    browser.storage.onChanged.addListener(changed);
    // Where not even the browser's memory works, nothing changes there.
    const stop = onAnnouncement((_, held) => held && read());
    return () => {
      browser.storage.onChanged.removeListener(changed);
      stop();
    };
  }, []);
  const tell = useCallback(() => {
    setTrouble(it => it && { ...it, told: true });
    void ask({ kind: 'trouble-told' }).catch(() => {});
  }, []);
  return { trouble, tell };
}
