import { useEffect, useState } from 'preact/hooks';
import { historySize } from '../utils/check/records.ts';
import { ask } from '../utils/platform/messages.ts';

type Size = Awaited<ReturnType<typeof historySize>>;

/** How much is kept, and ways to forget it. */
export function useHistory(): { size: Size | null; clear: (what: 'history' | 'cache') => void } {
  const [size, setSize] = useState<Size | null>(null);
  const read = () => void historySize().then(setSize);
  useEffect(read, []);
  const clear = (what: 'history' | 'cache') => void ask({ kind: 'clear', what }).then(read);
  return { size, clear };
}
