import { withMembers } from './companies.ts';
import type { Policy, Rules, Settings, SourceSettings } from './schema.ts';
import { choices } from './settings/choices.ts';
import { everyOther } from './settings/sources.ts';
import type { EffectiveChoices, EffectiveSettings, EffectiveSource, Value } from './types.ts';
import { atMost, isWider, type Visibility } from './visibility.ts';

/** What the list of sources says of each before anybody set anything. */
interface SourceDefaults {
  readonly id: string;
  readonly enabledByDefault: boolean;
  /** The source whose key it shares. */
  readonly keyOf?: string;
  /** The service whose address counts for it too. */
  readonly partOf?: string;
}

/** Combines policy, the person's settings and the defaults; each value says where it comes from. */
export function combine(
  policy: Policy,
  settings: Settings,
  known: readonly SourceDefaults[],
): EffectiveSettings {
  const values = combineChoices(policy, settings);
  const sources = Object.fromEntries(
    known.map(source => [source.id, combineSource(source, policy, settings)]),
  );
  return {
    ...values,
    visibility: underCeiling(values.visibility, policy.maxVisibility),
    // Nobody scans with a service that is forbidden, so there is nothing to choose either.
    scan: sources.urlscan?.forbidden
      ? { value: 'off', origin: 'policy', locked: true }
      : values.scan,
    sources,
    rules: policy,
  };
}

/** Every declared choice, so that one which is added can be locked without another line. */
function combineChoices(policy: Policy, settings: Settings): EffectiveChoices {
  const keys = Object.keys(choices) as (keyof typeof choices)[];
  const values = keys.map(key => [
    key,
    pick<unknown>(policy[key], settings[key], policy.defaults?.[key], choices[key].builtIn),
  ]);
  return Object.fromEntries(values) as EffectiveChoices;
}

function combineSource(
  source: SourceDefaults,
  policy: Policy,
  settings: Settings,
): EffectiveSource {
  const locked = entryFor(source, policy.sources);
  const mine = entryFor(source, settings.sources);
  const start = entryFor(source, policy.defaults?.sources);
  const forbidden = isForbidden(source.id, policy);
  const sharedKey = entryOf(policy.sources, source.keyOf ?? source.id).key;
  const enabled = pick(locked.enabled, mine.enabled, start.enabled, source.enabledByDefault);
  return {
    enabled: forbidden ? { value: false, origin: 'policy', locked: true } : enabled,
    key: pick(locked.key, mine.key, start.key, null),
    // A key that the organization locked goes to no address that somebody else chose.
    base:
      sharedKey === undefined
        ? pick(locked.base, mine.base, start.base, null)
        : { value: locked.base ?? start.base ?? null, origin: 'policy', locked: true },
    sendUrl: pick(locked.sendUrl, mine.sendUrl, start.sendUrl, false),
    forbidden,
  };
}

/** What is written of a source; what lacks an address has that of the service it is part of. */
function entryFor({ id, partOf }: SourceDefaults, entries: Settings['sources']): SourceSettings {
  const own = entryOf(entries, id);
  const base = own.base ?? (partOf ? entryOf(entries, partOf).base : undefined);
  return base === undefined ? own : { ...own, base };
}

function entryOf(entries: Settings['sources'], id: string): SourceSettings {
  return entries?.[id] ?? entries?.[everyOther] ?? {};
}

function isForbidden(id: string, { allowedSources, forbiddenSources = [] }: Rules): boolean {
  const named = forbiddenSources.includes(everyOther) || withMembers(forbiddenSources).includes(id);
  return named || Boolean(allowedSources && !withMembers(allowedSources).includes(id));
}

function pick<T>(
  locked: T | undefined,
  mine: T | undefined,
  start: T | undefined,
  fallback: T,
): Value<T> {
  if (locked !== undefined) return { value: locked, origin: 'policy', locked: true };
  if (mine !== undefined) return { value: mine, origin: 'user', locked: false };
  if (start !== undefined) return { value: start, origin: 'policy-default', locked: false };
  return { value: fallback, origin: 'default', locked: false };
}

/** A ceiling of `private` leaves nothing to choose, which is a lock by another name. */
function underCeiling(
  value: Value<Visibility>,
  ceiling: Visibility | undefined,
): Value<Visibility> {
  if (!ceiling) return value;
  const locked = value.locked || ceiling === 'private';
  if (!isWider(value.value, ceiling)) return { ...value, locked };
  return { value: atMost(value.value, ceiling), origin: 'policy', locked };
}
