import { useEffect, useState } from 'preact/hooks';
import { readCheck } from '../../utils/check/records.ts';
import type { Check } from '../../utils/check/types.ts';

/** The whole record of a past check; undefined until it is read, null where it is gone. */
export function usePastCheck(id: string): Check | null | undefined {
  const [check, setCheck] = useState<Check | null>();
  useEffect(() => {
    let gone = false;
    void readCheck(id).then(found => !gone && setCheck(found));
    return () => {
      gone = true;
    };
  }, [id]);
  return check;
}
