import { useEffect, useState } from 'preact/hooks';
import { readScreenshot } from '../utils/scan/pictures.ts';
import type { ScanResult } from '../utils/scan/types.ts';

/** A blob address of a scan's stored picture; null while there is none. */
export function useScreenshot(scan: string, state: ScanResult['screenshot']): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (state !== 'stored') return;
    let made: string | null = null;
    let gone = false;
    void readScreenshot(scan).then(picture => {
      if (gone || !picture) return;
      made = URL.createObjectURL(picture);
      setAddress(made);
    });
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [scan, state]);
  return address;
}
