import { useEffect, useState } from 'preact/hooks';
import { historySize } from '../utils/check/records.ts';
import { ask } from '../utils/platform/messages.ts';
import type { PageRequest } from '../utils/platform/requests.ts';

type What = Extract<PageRequest, { kind: 'clear' }>['what'];

type Size = Awaited<ReturnType<typeof historySize>>;

/** How much is kept, and ways to forget it; `clear` throws where something could not be removed. */
export function useHistory(): { size: Size | null; clear: (what: What) => Promise<void> } {
  const [size, setSize] = useState<Size | null>(null);
  const read = () => void historySize().then(setSize);
  useEffect(read, []);
  const clear = (what: What) => ask({ kind: 'clear', what }).finally(read);
  return { size, clear };
}
