import { advance } from './advance.ts';
import { assess } from './assess.ts';
import { readCheck, updateCheck } from './records.ts';
import { changeAt, placesIn, type Subject, subjectAt } from './subject.ts';
import type { Check, Row } from './types.ts';

/**
 * Asks again what the browser did not allow before. Popup and background both call it after the
 * same permission; what the first of them asks, the second finds under way and leaves alone.
 */
export async function askPermitted(id: string): Promise<void> {
  let reopened = false;
  await updateCheck(id, check => {
    const places = placesIn(check).filter(place =>
      subjectAt(check, place)?.rows.some(isNotPermitted),
    );
    reopened = places.length > 0;
    if (!reopened) return check;
    const asked = places.reduce((so, place) => changeAt(so, place, askedAgain), check);
    return assess({ ...asked, stage: check.stage === 'done' ? 'working' : check.stage });
  });
  const scans = isScanNotPermitted(await readCheck(id));
  if (reopened || scans) await advance(id, scans ? { scan: 'requested' } : {});
}

function askedAgain({ rows }: Subject): Pick<Subject, 'rows'> {
  return { rows: rows.map(row => (isNotPermitted(row) ? waiting(row) : row)) };
}

function isNotPermitted(row: Row): boolean {
  return (
    row.state === 'answered' &&
    row.outcome.kind === 'problem' &&
    row.outcome.code === 'not-permitted'
  );
}

function waiting({ source }: Row): Row {
  return { source, state: 'waiting' };
}

function isScanNotPermitted(check: Check | null): boolean {
  return check?.scan.state === 'failed' && check.scan.problem?.code === 'not-permitted';
}
