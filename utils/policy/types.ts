import type { Rules, Settings, SourceSettings } from './schema.ts';

/** Where an effective value comes from. Only `policy` is locked. */
type Origin = 'policy' | 'policy-default' | 'user' | 'default';

export interface Value<T> {
  readonly value: T;
  readonly origin: Origin;
  readonly locked: boolean;
}

type Known<T> = Exclude<T, undefined>;

/** One source's settings, each with its origin; `enabled` is already what the source's default makes of it. */
export interface EffectiveSource {
  readonly enabled: Value<boolean>;
  readonly key: Value<string | null>;
  readonly base: Value<string | null>;
  readonly sendUrl: Value<boolean>;
  /** Set where the policy forbids the source; it is then never asked. */
  readonly forbidden: boolean;
}

/** Policy, settings and defaults combined. The only thing the rest of the code reads. */
export interface EffectiveSettings {
  /** Already at most `rules.maxVisibility`. */
  readonly visibility: Value<Known<Settings['visibility']>>;
  readonly scan: Value<Known<Settings['scan']>>;
  readonly theme: Value<Known<Settings['theme']>>;
  readonly notifications: Value<boolean>;
  readonly historyDays: Value<number>;
  readonly favouritePivots: Value<readonly string[]>;
  readonly sources: Readonly<Record<string, EffectiveSource>>;
  readonly rules: Rules;
}

/** What is wrong with a policy, for the options page: text `policyProblem_<code>`. */
export interface PolicyProblem {
  readonly code: 'invalid-value' | 'unknown-key' | 'unknown-source' | 'missing';
  /** Path in the policy, e.g. `defaults.visibility`. */
  readonly path: string;
  readonly message?: string;
}

/** The policy in force and how it was got. */
export interface PolicyState {
  readonly policy: import('./schema.ts').Policy;
  readonly problems: readonly PolicyProblem[];
  /** `none` was never seen; `current` was read now; `last-known` is kept because none could be read. */
  readonly freshness: 'none' | 'current' | 'last-known';
}

export type { SourceSettings };
