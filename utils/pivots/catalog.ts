import { certificates } from './groups/certificates.ts';
import { dns } from './groups/dns.ts';
import { links } from './groups/links.ts';
import { network } from './groups/network.ts';
import { reputation } from './groups/reputation.ts';
import { scans } from './groups/scans.ts';
import { whois } from './groups/whois.ts';
import { type Pivot, type PivotGroup, type PivotRow, pivotGroups } from './types.ts';

const rows: Record<PivotGroup, readonly PivotRow[]> = {
  reputation,
  scans,
  dns,
  whois,
  network,
  certificates,
  links,
};

/** Every pivot we ship, by group. */
export const pivots: readonly Pivot[] = pivotGroups.flatMap(group =>
  rows[group].map(row => ({ ...row, group })),
);

const ids = new Set(pivots.map(pivot => pivot.id));

/** Whether an id is one of ours. */
export function isBuiltIn(id: string | undefined): boolean {
  return id !== undefined && ids.has(id);
}
