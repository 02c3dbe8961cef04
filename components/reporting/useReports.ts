import { useEffect, useState } from 'preact/hooks';
import { allReports, reportsOf } from '../../utils/check/reports.ts';
import { onAnnouncement } from '../../utils/platform/messages.ts';
import type { Report } from '../../utils/report/types.ts';

type Reports = readonly Report[];

const none: Reports = [];
/** Several changes at once are read once. */
const settledMs = 300;

/** The reports of one check, the newest first; kept up to date. */
export function useReportsOf(check: string): Reports {
  const [reports, setReports] = useState(none);
  useEffect(() => {
    let gone = false;
    const read = () =>
      void reportsOf(check).then(found => !gone && setReports(it => kept(it, found)));
    read();
    const stop = onAnnouncement(id => {
      if (!id || id === check) read();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [check]);
  return reports.every(it => it.check === check) ? reports : none;
}

/** The reports of every check, by its id; kept up to date. */
export function useReports(): (check: string) => Reports {
  const [byCheck, setByCheck] = useState<ReadonlyMap<string, Reports>>(new Map());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const read = () =>
      void allReports().then(found => !gone && setByCheck(before => grouped(found, before)));
    read();
    const stop = onAnnouncement(() => {
      clearTimeout(timer);
      timer = setTimeout(read, settledMs);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
      stop();
    };
  }, []);
  return check => byCheck.get(check) ?? none;
}

/** Groups that did not change stay the same object, so that their rows are not made anew. */
function grouped(
  reports: Reports,
  before: ReadonlyMap<string, Reports>,
): ReadonlyMap<string, Reports> {
  const groups = Map.groupBy(reports, it => it.check);
  return new Map([...groups].map(([check, group]) => [check, kept(before.get(check), group)]));
}

/** Reads may overtake each other: nothing gives way to an older state of itself. */
function kept(before: Reports | undefined, found: Reports): Reports {
  const isKnown = (it: Report, at: number) =>
    before?.[at]?.id === it.id && before[at].updatedAt >= it.updatedAt;
  return before && before.length === found.length && found.every(isKnown) ? before : found;
}
