import type * as z from 'zod/mini';
import type { Policy, Rules } from './schema.ts';
import type { Choices } from './settings/choices.ts';

/** Where an effective value comes from. Only `policy` is locked. */
export type Origin = 'policy' | 'policy-default' | 'user' | 'default';

export interface Value<T> {
  readonly value: T;
  readonly origin: Origin;
  readonly locked: boolean;
}

/** One source's settings, each with its origin; `enabled` is already what the source's default makes of it. */
export interface EffectiveSource {
  readonly enabled: Value<boolean>;
  readonly key: Value<string | null>;
  readonly base: Value<string | null>;
  readonly sendUrl: Value<boolean>;
  /** Set where the policy forbids the source; it is then never asked. */
  readonly forbidden: boolean;
}

/** Every choice with the value in force and where it comes from. */
export type EffectiveChoices = {
  readonly [K in keyof Choices]: Value<z.output<Choices[K]['schema']>>;
};

/** Policy, settings and defaults combined. The only thing the rest of the code reads. */
export interface EffectiveSettings extends EffectiveChoices {
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
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
  /** `none` was never seen; `current` was read now; `last-known` is kept because none could be read. */
  readonly freshness: 'none' | 'current' | 'last-known';
}
