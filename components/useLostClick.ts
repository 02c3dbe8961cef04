import { useEffect, useState } from 'preact/hooks';
import { ask, onLostClick } from '../utils/platform/messages.ts';

/** Whether a click was lost and nothing has begun since; `latest` is when the check on screen began, or 0. */
export function useLostClick(latest: number): boolean {
  const [lostAt, setLostAt] = useState<number | null>(null);
  useEffect(() => {
    const read = () =>
      void ask<unknown>({ kind: 'lost-click' })
        .then(lost => lost === true && setLostAt(Date.now()))
        .catch(() => {});
    read();
    return onLostClick(read);
  }, []);
  return lostAt !== null && latest <= lostAt;
}
