import { useState } from 'preact/hooks';
import type { Outcome } from '../utils/lookup/types.ts';
import { ask } from '../utils/platform/messages.ts';
import { requestOrigins } from '../utils/platform/permissions.ts';
import { type Problem, problem } from '../utils/platform/problem.ts';

export type KeyState = 'idle' | 'testing' | 'works' | 'misshapen' | Problem;

/** A key that somebody wants to try. */
interface Trial {
  readonly source: string;
  readonly key: string;
  readonly base: string | null;
  readonly shape: RegExp | undefined;
  readonly origins: readonly string[];
}

/** Tries a key: its shape first, without sending it, then at the service. Must be called straight from a click. */
export function useKeyTest(save: (key: string) => void) {
  const [state, setState] = useState<KeyState>('idle');
  const test = ({ source, key, base, shape, origins }: Trial) => {
    if (shape && !shape.test(key)) return setState('misshapen');
    setState('testing');
    const asked = origins.length === 0 ? Promise.resolve(true) : requestOrigins(origins);
    void asked
      .then(granted =>
        granted
          ? ask<Outcome>({ kind: 'test-key', source, key, ...(base ? { base } : {}) })
          : problem('not-permitted'),
      )
      .catch(() => problem('offline'))
      .then(outcome => {
        // Only a refusal speaks against the key; a service that is down says nothing about it.
        if (outcome.kind === 'finding' || outcome.code !== 'bad-key') save(key);
        setState(outcome.kind === 'finding' ? 'works' : outcome);
      });
  };
  return { state, test };
}
