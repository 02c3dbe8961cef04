import { useEffect, useState } from 'preact/hooks';
import { allReports } from '../../utils/check/reports.ts';
import { onAnnouncement } from '../../utils/platform/messages.ts';
import type { Report } from '../../utils/report/types.ts';

const none: readonly Report[] = [];

/** The reports of every check, by its id, the newest first; kept up to date. */
export function useReports(): (check: string) => readonly Report[] {
  const [byCheck, setByCheck] = useState<ReadonlyMap<string, readonly Report[]>>(new Map());
  useEffect(() => {
    let turn = 0;
    const read = () => {
      const mine = ++turn;
      void allReports().then(reports => {
        if (mine === turn) setByCheck(before => grouped(reports, before));
      });
    };
    read();
    const stop = onAnnouncement(read);
    return () => {
      turn = -1;
      stop();
    };
  }, []);
  return check => byCheck.get(check) ?? none;
}

/** Groups that did not change stay the same object, so that their rows are not made anew. */
function grouped(
  reports: readonly Report[],
  before: ReadonlyMap<string, readonly Report[]>,
): ReadonlyMap<string, readonly Report[]> {
  const groups = Map.groupBy(reports, it => it.check);
  const entries = [...groups].map(([check, group]) => {
    const old = before.get(check);
    const isSame =
      old?.length === group.length &&
      old.every((it, at) => it.id === group[at]?.id && it.updatedAt === group[at]?.updatedAt);
    return [check, isSame && old ? old : group] as const;
  });
  return new Map(entries);
}
