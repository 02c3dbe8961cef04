import type { IndicatorType } from '../link/types.ts';
import type { Listed } from '../list/types.ts';
import type { Outcome } from '../lookup/types.ts';
import type { Scan } from '../scan/types.ts';
import type { Publisher } from '../signals/publishing.ts';
import type { Signal } from '../signals/types.ts';

/** One source's part in the verdict; `outcome` is null while it is awaited. */
export interface Voice {
  readonly source: string;
  readonly name: string;
  readonly family: string;
  /** `context` sources inform and are not counted in the coverage. */
  readonly group: 'reputation' | 'context' | 'own';
  readonly askedAbout: IndicatorType;
  readonly outcome: Outcome | null;
}

/** Everything the verdict is made of. */
export interface Case {
  readonly signals: readonly Signal[];
  readonly voices: readonly Voice[];
  /** Null where none was begun. */
  readonly scan: Scan | null;
  /** Whether the target itself is an address. */
  readonly isAddress: boolean;
  readonly publisher: Publisher;
  /** What the organization's own list says of the target. */
  readonly listed: Listed | null;
  /** Whether nobody can see where the link leads before it is opened. */
  readonly hidden: boolean;
  /** Whether more may still come: unanswered questions, a running scan. */
  readonly pending: boolean;
  readonly now: number;
}
