import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { ScanResult } from '../utils/scan/types.ts';

/** The address of a picture that stands in for what is stored, where a recording is shown. */
export const RecordedPicture = createContext<string | null>(null);

/** A blob address of a scan's stored picture; null while there is none, `gone` where it was dropped since. */
export function useScreenshot(
  scan: string,
  state: ScanResult['screenshot'],
): string | 'gone' | null {
  const recorded = useContext(RecordedPicture);
  const [address, setAddress] = useState<string | 'gone' | null>(null);
  useEffect(() => {
    if (state !== 'stored' || recorded) return;
    let made: string | null = null;
    let isOver = false;
    const reading = import('../utils/scan/pictures.ts').then(it => it.readScreenshot(scan));
    void reading.then(picture => {
      if (isOver) return;
      made = picture && URL.createObjectURL(picture);
      setAddress(made ?? 'gone');
    });
    return () => {
      isOver = true;
      if (made) URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [scan, state, recorded]);
  return recorded ?? address;
}
