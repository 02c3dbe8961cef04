import { defang } from '../../../utils/link/defang.ts';
import type { Contents } from '../../../utils/report/types.ts';
import type { Kept } from '../reports.ts';

/** What a person said by a report. */
export const kinds: Readonly<Record<Contents['kind'], string>> = {
  suspicious: 'Suspicious link',
  'wrong-verdict': 'The verdict is wrong',
  clicked: 'Already clicked',
};

/** How a report stands. */
export const statuses: Readonly<Record<Kept['status'], string>> = {
  received: 'Waiting',
  confirmed: 'Confirmed',
  harmless: 'Harmless',
};

/** The verdict that the reporter saw. */
export const verdicts: Readonly<Record<Contents['verdict'], string>> = {
  malicious: 'dangerous',
  suspicious: 'suspicious',
  'no-threat-found': 'no known threat',
  unknown: 'unknown',
};

/** What a reported link is shown as: nobody can click it. */
export function shownLink({ detail, value }: Contents['link']): string {
  if (detail === 'whole') return defang(value);
  return detail === 'host' ? value.replaceAll('.', '[.]') : value;
}
