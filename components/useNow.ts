import { useEffect, useState } from 'preact/hooks';

/** The time in epoch milliseconds, renewed every `everyMs`, so that ages and countdowns move. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
