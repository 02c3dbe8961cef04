import browser from 'webextension-polyfill';
import { policyKeys } from '../../policy/schema.ts';
import type { EffectiveSettings, PolicyState } from '../../policy/types.ts';
import { browserOf, type Heartbeat, heartbeatSchema, knownPath } from '../../report/heartbeat.ts';
import type { Counts } from '../../report/tally.ts';
import { deliveryStates, reportKinds } from '../../report/types.ts';
import { sources } from '../../sources/index.ts';
import { fromDisk } from '../../storage/disk.ts';
import { readListState } from '../../storage/list.ts';
import { readTrouble } from '../../storage/trouble.ts';
import { verdictWords } from '../../verdict/types.ts';
import { configurable } from '../configurable.ts';
import { missingPermissions } from '../missing.ts';
import { takeTotals } from './counting.ts';

const minuteMs = 60_000;
const most = 200;

const known = new Set([...policyKeys, ...configurable.map(({ id }) => id)]);
const byId = new Map(sources.map(source => [source.id, source]));

/** How everything stands at `now` (epoch milliseconds) in this browser. */
export async function describeInstallation(
  installation: string,
  effective: EffectiveSettings,
  state: PolicyState,
  now: number,
): Promise<Heartbeat> {
  const { name, version } = browser.runtime.getManifest();
  // An address that the person chose says something of the person.
  const isOurs = (id: string) => effective.sources[id]?.base.origin !== 'user';
  const missing = await missingPermissions(effective, byId, isOurs);
  // Parsed on the way out too: what the contract does not name cannot leave.
  return heartbeatSchema.parse({
    installation,
    product: { name: name.slice(0, 60), version: version.slice(0, 30) },
    browser: browserOf(navigator.userAgent),
    locale: (effective.rules.language ?? browser.i18n.getUILanguage()).slice(0, 20),
    policy: policyIn(state),
    missing: { ...missing, origins: missing.origins.slice(0, most) },
    database: await databaseNow(),
    list: effective.rules.organizationList ? await listAt(now) : null,
    totals: await totalsAt(now),
  });
}

function policyIn({ revision, freshness, problems, kept }: PolicyState): Heartbeat['policy'] {
  return {
    revision: revision?.slice(0, most) ?? null,
    freshness,
    problems: problems
      .slice(0, most)
      .map(({ path, code, meant }) => ({ key: knownPath(path, known) ?? right(meant), code })),
    kept: kept.map(({ key }) => key).slice(0, most),
  };
}

/** The key that a misspelled one was probably meant for. */
function right(meant: string | undefined): string | null {
  return meant !== undefined && known.has(meant) ? meant : null;
}

async function databaseNow(): Promise<Heartbeat['database']> {
  // Whether it opens is known only after a try.
  await fromDisk(async () => {}, undefined);
  return (await readTrouble())?.code ?? 'open';
}

async function listAt(now: number): Promise<Heartbeat['list']> {
  const { copy, problem } = (await readListState()) ?? {};
  return {
    serial: copy?.serial ?? null,
    ageMinutes: copy ? Math.max(0, Math.round((now - copy.fetchedAt) / minuteMs)) : null,
    problem: problem ?? null,
  };
}

async function totalsAt(now: number): Promise<Heartbeat['totals']> {
  const { since, told, waiting } = await takeTotals(now);
  return {
    since: new Date(since).toISOString(),
    until: new Date(now).toISOString(),
    checks: named(verdictWords, 'check', told),
    scans: told.scans ?? 0,
    questions: told.questions ?? 0,
    reports: {
      kinds: named(reportKinds, 'report', told),
      deliveries: named(deliveryStates, 'delivery', told),
      waiting,
    },
  };
}

function named<K extends string>(words: readonly K[], of: string, told: Counts): Record<K, number> {
  const numbers = words.map(word => [word, told[`${of} ${word}`] ?? 0]);
  return Object.fromEntries(numbers) as Record<K, number>;
}
