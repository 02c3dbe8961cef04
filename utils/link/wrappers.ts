import { gateways } from './wrappers/gateways.ts';
import { redirectors } from './wrappers/redirectors.ts';
import type { WrapperRow } from './wrappers/row.ts';
import { trackers } from './wrappers/trackers.ts';

export type { WrapperRow } from './wrappers/row.ts';

/** Every wrapper known here. A row is tried only where its host and path fit; the first that fits counts. */
export const wrapperRows: readonly WrapperRow[] = [...gateways, ...redirectors, ...trackers];
