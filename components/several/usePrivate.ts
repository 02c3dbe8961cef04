import { useEffect, useState } from 'preact/hooks';
import { isPrivateHere } from '../useShownCheck.ts';

/** Whether what begins on this page is private; `memoryOnly` stands in for a private window. */
export function usePrivate(memoryOnly: boolean): boolean {
  const [isPrivate, setIsPrivate] = useState(memoryOnly);
  useEffect(() => void isPrivateHere(memoryOnly).then(setIsPrivate), [memoryOnly]);
  return isPrivate;
}
