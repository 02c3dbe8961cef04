import type { ListState } from '../storage/list.ts';
import type { OverviewRow } from './overview.ts';
import type { PolicyState } from './types.ts';

/** What an administrator needs to know of one browser beside its settings. */
export interface Installation {
  readonly version: string;
  readonly browser: string;
  /** As the browser calls it: `admin`, `normal`, `development`, …; null where it does not tell. */
  readonly installType: string | null;
  /** Origins that an enabled service needs and the browser does not allow yet. */
  readonly missingOrigins: readonly string[];
  /** Whether notifications are on and the browser does not allow them yet. */
  readonly missingNotifications: boolean;
  /** How the organization's list stands; null where the policy names none. */
  readonly list: ListState | null;
}

/**
 * The support summary: plain text that an administrator can read out of a ticket. It holds no key,
 * and nothing of any link that was checked.
 */
export function supportSummary(
  rows: readonly OverviewRow[],
  { freshness, problems, kept, revision }: PolicyState,
  { version, browser, installType, missingOrigins, missingNotifications, list }: Installation,
): string {
  const set = rows.filter(({ origin, value }) => origin !== 'default' && value !== null);
  return [
    `Second Look ${version}`,
    `Browser: ${browser}`,
    `Installed: ${installType ?? 'unknown'}`,
    `Policy: ${freshness}${revision ? `, revision ${revision}` : ''}`,
    ...(list ? [`List: ${describeList(list)}`] : []),
    ...section(
      'Kept, no longer sent',
      kept.map(({ key, since }) => `${key} since ${new Date(since).toISOString()}`),
    ),
    ...section(
      'Problems',
      problems.map(({ code, path }) => `${path || '(policy)'}: ${code}`),
    ),
    ...section('Not permitted yet', [
      ...missingOrigins,
      ...(missingNotifications ? ['notifications'] : []),
    ]),
    ...section('Settings in force', set.map(line)),
  ].join('\n');
}

function describeList({ copy, problem, part, unfinished, triedAt }: ListState): string {
  const at = (moment: number) => new Date(moment).toISOString();
  const failed = [
    ...(unfinished
      ? [`${unfinished.parts} of ${unfinished.of} parts of serial ${unfinished.serial}`]
      : []),
    ...(problem ? [`${problem}${part ? ` (part ${part})` : ''} at ${at(triedAt)}`] : []),
  ];
  if (!copy) return ['no copy yet', ...failed].join(', ');
  const { serial, entries, broken, expires, signed, fetchedAt } = copy;
  return [
    `serial ${serial}`,
    `${entries} entries`,
    ...(broken > 0 ? [`${broken} broken lines`] : []),
    signed ? 'signed' : 'not signed',
    ...(expires === null ? [] : [`expires ${at(expires)}`]),
    `fetched ${at(fetchedAt)}`,
    ...failed,
  ].join(', ');
}

function section(title: string, lines: readonly string[]): string[] {
  return [`${title}:${lines.length > 0 ? '' : ' none'}`, ...lines.map(it => `  ${it}`)];
}

function line({ key, value, origin, locked }: OverviewRow): string {
  return `${key} = ${value} (${locked ? 'locked' : origin})`;
}
