import type { Policy, Settings, SourceSettings } from './schema.ts';
import type { EffectiveSettings, EffectiveSource, Value } from './types.ts';
import { atMost, isWider, type Visibility } from './visibility.ts';

/** What the list of sources says of each before anybody set anything. */
interface SourceDefaults {
  readonly id: string;
  readonly enabledByDefault: boolean;
}

/** What a person can set beside the sources, with every value present. */
type Choices = { [K in Exclude<keyof Settings, 'sources'>]-?: Exclude<Settings[K], undefined> };

/** The values in force where nobody chose: the strict ones. */
const defaults: Choices = {
  visibility: 'private',
  scan: 'automatic',
  theme: 'system',
  notifications: false,
  historyDays: 30,
  favouritePivots: [],
};

/** Combines policy, the person's settings and the defaults; each value says where it comes from. */
export function combine(
  policy: Policy,
  settings: Settings,
  known: readonly SourceDefaults[],
): EffectiveSettings {
  const value = <K extends keyof Choices>(key: K): Value<Choices[K]> =>
    pick<Choices[K]>(
      policy[key] as Choices[K] | undefined,
      settings[key] as Choices[K] | undefined,
      policy.defaults?.[key] as Choices[K] | undefined,
      defaults[key],
    );
  return {
    visibility: underCeiling(value('visibility'), policy.maxVisibility),
    scan: value('scan'),
    theme: value('theme'),
    notifications: value('notifications'),
    historyDays: value('historyDays'),
    favouritePivots: value('favouritePivots'),
    sources: Object.fromEntries(
      known.map(source => [source.id, combineSource(source, policy, settings)]),
    ),
    rules: policy,
  };
}

function combineSource(
  source: SourceDefaults,
  policy: Policy,
  settings: Settings,
): EffectiveSource {
  const locked: SourceSettings = policy.sources?.[source.id] ?? {};
  const mine: SourceSettings = settings.sources?.[source.id] ?? {};
  const start: SourceSettings = policy.defaults?.sources?.[source.id] ?? {};
  const forbidden =
    Boolean(policy.forbiddenSources?.includes(source.id)) ||
    Boolean(policy.allowedSources && !policy.allowedSources.includes(source.id));
  const enabled = pick(locked.enabled, mine.enabled, start.enabled, source.enabledByDefault);
  return {
    enabled: forbidden ? { value: false, origin: 'policy', locked: true } : enabled,
    key: pick(locked.key, mine.key, start.key, null),
    // A key that the organization set must never go to an address that somebody else chose.
    base:
      locked.key === undefined
        ? pick(locked.base, mine.base, start.base, null)
        : { value: locked.base ?? null, origin: 'policy', locked: true },
    sendUrl: pick(locked.sendUrl, mine.sendUrl, start.sendUrl, false),
    forbidden,
  };
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
