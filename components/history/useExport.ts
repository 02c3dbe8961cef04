import { useState } from 'preact/hooks';
import { type ExportFormat, exported, headOf, lineOf } from '../../utils/check/export.ts';
import type { Check } from '../../utils/check/types.ts';
import { readDecisive } from '../../utils/check/waiting.ts';
import { download } from '../download.ts';

const types: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  jsonl: 'application/jsonl;charset=utf-8',
};

/** How far an export is; the count is of checks. */
export interface Progress {
  readonly state: 'idle' | 'working' | 'done' | 'failed';
  readonly count: number;
}

/** Some checks at a time, in the order of the file. */
type Checks = AsyncIterable<readonly Check[]> | Iterable<readonly Check[]>;

/** Saves checks as a file. What a policy says of it is read anew at each click. */
export function useExport(read: () => Checks) {
  const [progress, setProgress] = useState<Progress>({ state: 'idle', count: 0 });
  const save = (format: ExportFormat, whole: boolean) => {
    let count = 0;
    const tell = (state: Progress['state']) => setProgress({ state, count });
    const collect = async () => {
      tell('working');
      const { rules } = await readDecisive();
      const parts = [headOf(format)];
      for await (const checks of read()) {
        for (const check of checks) parts.push(lineOf(exported(check, rules, whole), format));
        count += checks.length;
        tell('working');
      }
      download(new Blob(parts, { type: types[format] }), `second-look-${today()}.${format}`);
    };
    collect().then(
      () => tell('done'),
      () => tell('failed'),
    );
  };
  return { progress, save };
}

/** The date here, as `2026-01-31`. */
function today(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(it => String(it).padStart(2, '0'))
    .join('-');
}
