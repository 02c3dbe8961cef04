import { assess } from './assess.ts';
import { updateCheck } from './records.ts';
import { changeAt, placesIn } from './subject.ts';
import type { Check, Row } from './types.ts';

/** The stage of a check that something is to be done for again. */
export function reopened({ stage }: Check): Check['stage'] {
  return stage === 'done' ? 'working' : stage;
}

/** Lets the rows of a check wait again, all or those of one source; the sources to ask past the cache. */
export async function reopenRows(id: string, only: string | undefined): Promise<string[]> {
  const fresh: string[] = [];
  await updateCheck(id, check => {
    const again = (row: Row): Row => {
      // What is looked into there goes on; asking now would lose its jobs.
      if ((only && row.source !== only) || row.state === 'analyzing') return row;
      fresh.push(row.source);
      return { source: row.source, state: 'waiting' };
    };
    const asked = placesIn(check).reduce(
      (so, place) => changeAt(so, place, ({ rows }) => ({ rows: rows.map(again) })),
      check,
    );
    return assess({ ...asked, stage: reopened(check) });
  });
  return fresh;
}
