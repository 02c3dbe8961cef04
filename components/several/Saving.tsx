import { type Sorting, sorted } from '../../utils/check/several/order.ts';
import type { Progress } from '../../utils/check/several/progress.ts';
import { t } from '../../utils/platform/i18n.ts';
import { Export } from '../history/Export.tsx';
import { useExport } from '../history/useExport.ts';

interface Props {
  readonly progress: Progress;
  readonly sorting: Sorting;
  readonly mayBeWhole: boolean;
}

/** Saves the checks of a list as they stand in the table. */
export function Saving({ progress: { items }, sorting, mayBeWhole }: Props) {
  const checks = () => [sorted(items, sorting).flatMap(({ check }) => check ?? [])];
  const { progress, save } = useExport(checks);
  if (!items.some(({ check }) => check)) return null;
  return <Export {...{ progress, save, mayBeWhole }} means={t('severalExportMeans')} />;
}
