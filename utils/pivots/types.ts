import type { Disclosure } from '../link/disclosure.ts';
import type { IndicatorType } from '../link/types.ts';

/** Groups in the order people see them: text `pivotGroup_<group>`. */
export const pivotGroups = [
  'reputation',
  'scans',
  'dns',
  'whois',
  'network',
  'certificates',
  'links',
] as const;
export type PivotGroup = (typeof pivotGroups)[number];

/**
 * Addresses by indicator type, in the order of preference. `{url} {host} {domain} {ip}` are
 * percent-encoded; a `|` after the name says how else (template.ts).
 */
export type PivotPages = Partial<Record<IndicatorType, string>>;

/** A web tool that opens with the indicator filled in. */
export interface Pivot {
  readonly id: string;
  readonly name: string;
  readonly group: PivotGroup;
  /** Its number among the 34 resources; absent for those beyond the list. */
  readonly of34?: number;
  readonly pages: PivotPages;
  /** Takes only a form: the indicator is copied, and the person pastes it there. */
  readonly paste?: true;
  /** Reported gone, or nobody knows; `instead` is where to look then. */
  readonly status?: 'gone' | 'doubtful';
  readonly instead?: PivotPages;
}

/** A pivot as its group's file holds it. */
export type PivotRow = Omit<Pivot, 'group'>;

/** One pivot for one target, ready for a click. */
export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly group: PivotGroup;
  /** Null where the tool needs an address that nobody has learned yet. */
  readonly url: string | null;
  /** Who learns what: "opens pulsedive.com with: evil.example". */
  readonly host: string;
  readonly value: string;
  readonly discloses: Disclosure;
  /** Where the same tool opens with the whole link, if that says more than the value. */
  readonly whole?: string;
  /** To be copied before the page opens. */
  readonly copy?: string;
  readonly status?: 'gone' | 'doubtful';
  /** Where to look instead of a resource that is gone. */
  readonly fallback?: string;
}
