import type { Fact, Finding, Outcome } from '../../utils/lookup/types.ts';
import type { Scan } from '../../utils/scan/types.ts';
import type { Case, Voice } from '../../utils/verdict/case.ts';

export const now = Date.parse('2026-11-22T12:00:00Z');

/** A voice of a source, `hostname` asked about unless said otherwise. */
export function voice(source: string, outcome: Outcome | null, more: Partial<Voice> = {}): Voice {
  return {
    source,
    name: source,
    family: source,
    group: 'reputation',
    askedAbout: 'hostname',
    outcome,
    ...more,
  };
}

/** A voice of a platform that the organisation runs, about exactly this host. */
export function ownVoice(outcome: Outcome, more: Partial<Voice> = {}): Voice {
  return voice('own', outcome, { group: 'own', askedAbout: 'url', ...more });
}

/** A finding that holds something against the target. */
export function bad(
  rating: 'malicious' | 'suspicious',
  strength: 'strong' | 'medium' | 'weak',
  more: readonly Fact[] | Partial<Finding> = {},
): Finding {
  const facts = Array.isArray(more) ? more : [];
  return { kind: 'finding', rating, strength, facts, ...(Array.isArray(more) ? {} : more) };
}

export const silent: Outcome = { kind: 'finding', rating: 'no-data', facts: [] };
export const clean: Finding = { kind: 'finding', rating: 'clean', facts: [] };

/** A finished scan. */
export function scan(result: Partial<NonNullable<Scan['result']>>): Scan {
  return {
    id: 's',
    url: 'https://a.example/',
    state: 'done',
    visibility: 'private',
    createdAt: now,
    deadline: now,
    private: false,
    result: {
      loaded: true,
      malicious: null,
      score: null,
      brands: [],
      categories: [],
      screenshot: 'none',
      ...result,
    },
  };
}

/** A case of a host with an owner in which nobody has said anything. */
export function given(more: Partial<Case>): Case {
  return {
    signals: [],
    voices: [],
    scan: null,
    isAddress: false,
    publisher: 'owner',
    listed: null,
    hidden: false,
    pending: false,
    now,
    ...more,
  };
}

export const twoSilent = [voice('a', silent), voice('b', silent)];
