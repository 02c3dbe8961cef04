import type { Check } from '../utils/check/types.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import { Pivots } from './Pivots.tsx';
import { ReportPhishing } from './ReportPhishing.tsx';
import { Rows, type RowsProps } from './Rows.tsx';
import { PublicBodies } from './reporting/PublicBodies.tsx';

interface Props extends RowsProps {
  readonly check: Check;
  readonly effective: EffectiveSettings | null;
  /** Whether somebody looks: until then only the rows are there. */
  readonly opened: boolean;
}

/** Background about the address, whom else one can tell of it, and other tools. */
export function Specialists({ check, effective, opened, ...rows }: Props) {
  return (
    <>
      {opened && <ReportPhishing check={check} effective={effective} />}
      {opened && <PublicBodies check={check} effective={effective} />}
      <Rows {...rows} />
      {opened && <Pivots check={check} effective={effective} />}
    </>
  );
}
