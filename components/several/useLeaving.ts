import { useEffect } from 'preact/hooks';
import type { Progress } from '../../utils/check/several/progress.ts';
import { tallyOf } from '../../utils/check/several/tally.ts';

/** Has the browser ask before the page is left while a list is not done. */
export function useLeaving(progress: Progress | null): void {
  const isRunning =
    progress !== null && progress.mode !== 'ready' && tallyOf(progress.items).waiting > 0;
  useEffect(() => {
    if (!isRunning) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [isRunning]);
}
