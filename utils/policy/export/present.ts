import { declaredKeys, type Policy, type Settings } from '../schema.ts';

/**
 * The policy that would give everybody what this browser has: what is locked here stays locked, what
 * the person chose becomes a start. Without keys, without recipients of reports and heartbeats, which
 * are nothing without theirs, and without the hosts of exercises: whoever looks may be the one they are meant for.
 */
export function presentPolicy(policy: Policy, settings: Settings): Record<string, unknown> {
  const { defaults, drillDomains: _, reportTo: __, heartbeat: ___, sources, ...rest } = policy;
  const { sources: mine, ...chosen } = settings;
  const starts = { ...defaults, ...chosen };
  const open = Object.entries(starts).filter(([key]) => key !== 'sources' && !(key in rest));
  const locked = withoutKeys(sources);
  const begun = withoutKeys(merged(defaults?.sources, mine));
  const beginning = { ...Object.fromEntries(open), ...(begun ? { sources: begun } : {}) };
  return inOrder({
    ...rest,
    ...(locked ? { sources: locked } : {}),
    ...(Object.keys(beginning).length > 0 ? { defaults: beginning } : {}),
  });
}

type Entries = Settings['sources'];

function merged(first: Entries = {}, second: Entries = {}): Entries {
  const ids = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  return Object.fromEntries(ids.map(id => [id, { ...first[id], ...second[id] }]));
}

/** Undefined where nothing but keys was there. */
function withoutKeys(entries: Entries): Entries {
  const kept = Object.entries(entries ?? {}).flatMap(([id, { key: _, ...entry }]) =>
    Object.keys(entry).length > 0 ? [[id, entry] as const] : [],
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function inOrder(policy: Record<string, unknown>): Record<string, unknown> {
  const names = [...Object.keys(declaredKeys), 'defaults'].filter(key => key in policy);
  return Object.fromEntries(names.map(key => [key, policy[key]]));
}
