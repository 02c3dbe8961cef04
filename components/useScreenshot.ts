import { useEffect, useState } from 'preact/hooks';
import { readScreenshot } from '../utils/scan/pictures.ts';
import type { ScanResult } from '../utils/scan/types.ts';

/** A blob address of a scan's stored picture; null while there is none, `gone` where it was dropped since. */
export function useScreenshot(
  scan: string,
  state: ScanResult['screenshot'],
): string | 'gone' | null {
  const [address, setAddress] = useState<string | 'gone' | null>(null);
  useEffect(() => {
    if (state !== 'stored') return;
    let made: string | null = null;
    let isOver = false;
    void readScreenshot(scan).then(picture => {
      if (isOver) return;
      made = picture && URL.createObjectURL(picture);
      setAddress(made ?? 'gone');
    });
    return () => {
      isOver = true;
      if (made) URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [scan, state]);
  return address;
}
