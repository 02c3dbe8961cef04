import * as fc from 'fast-check';
import { leakActions, leakKinds } from '../../utils/leaks/types.ts';
import { disclosures } from '../../utils/link/disclosure.ts';
import { toFlag, toList, toWord } from '../../utils/policy/settings/normalize.ts';
import { visibilities } from '../../utils/policy/visibility.ts';

/** A value as somebody wrote it, and the widest value that it may be read as. */
export interface Written {
  readonly value: unknown;
  readonly bound: unknown;
}

/** One key: what may be written there, and which of two values lets more happen. */
interface Strictness {
  readonly written: fc.Arbitrary<Written>;
  readonly good: fc.Arbitrary<unknown>;
  readonly strictest: unknown;
  /** Whether `value` lets nothing happen that `bound` does not. */
  isWithin(value: unknown, bound: unknown): boolean;
}

export const knownSources = ['otx', 'quad9', 'virustotal', 'urlscan'];
const ids = fc.constantFrom(...knownSources);
const domains = fc.constantFrom('corp.example', 'lan.example', '203.0.113.0/24');
const junk = fc.jsonValue({ maxDepth: 2 });

/** Words from the narrowest to the widest. */
function words(narrowFirst: readonly string[]): Strictness {
  const place = (word: unknown) =>
    word === undefined ? Infinity : narrowFirst.indexOf(String(word));
  const good = fc.constantFrom(...narrowFirst);
  const strictest = narrowFirst[0];
  return {
    good,
    strictest,
    written: fc.oneof(
      good.map(value => ({ value, bound: value })),
      junk
        .filter(it => typeof it !== 'string' || !narrowFirst.includes(String(toWord(it))))
        .map(value => ({ value, bound: strictest })),
    ),
    isWithin: (value, bound) => place(value) >= 0 && place(value) <= place(bound),
  };
}

/** Lists whose entries forbid something, and `['*']` everything. */
function closing(entry: fc.Arbitrary<string>): Strictness {
  const good = fc.uniqueArray(entry, { minLength: 1 });
  const bad = junk.filter(it => typeof it !== 'string' && !Array.isArray(it));
  return {
    good,
    strictest: ['*'],
    written: fc.oneof(
      fc
        .tuple(good, fc.array(bad, { maxLength: 2 }))
        .map(([bound, more]) => ({ value: [...more, ...bound], bound })),
      bad.map(value => ({ value, bound: ['*'] })),
    ),
    isWithin: (value, bound) =>
      Array.isArray(value) &&
      (value.includes('*') || (bound as string[]).every(it => value.includes(it))),
  };
}

const opening: Strictness = {
  good: fc.uniqueArray(ids),
  strictest: [],
  written: fc.oneof(
    fc
      .tuple(fc.uniqueArray(ids), fc.array(fc.oneof(fc.constant(7), fc.constant(null))))
      .map(([bound, more]) => ({ value: [...bound, ...more], bound })),
    junk.filter(it => !Array.isArray(toList(it))).map(value => ({ value, bound: [] })),
  ),
  isWithin: (value, bound) =>
    Array.isArray(value) &&
    value.every(it => bound === undefined || (bound as unknown[]).includes(it)),
};

const flag: Strictness = {
  good: fc.boolean(),
  strictest: false,
  written: fc.oneof(
    fc.boolean().map(value => ({ value, bound: value })),
    junk.filter(it => typeof toFlag(it) !== 'boolean').map(value => ({ value, bound: false })),
  ),
  isWithin: (value, bound) => value === false || (value === true && bound !== false),
};

const kinds = fc.dictionary(fc.constantFrom(...leakKinds), fc.constantFrom(...leakActions), {
  minKeys: 1,
});
const refused = Object.fromEntries(leakKinds.map(kind => [kind, 'refuse']));

const hardening: Strictness = {
  good: kinds,
  strictest: refused,
  written: fc.oneof(
    kinds.map(value => ({ value, bound: value })),
    kinds.map(bound => ({
      value: Object.fromEntries(Object.keys(bound).map(kind => [kind, 7])),
      bound: Object.fromEntries(Object.keys(bound).map(kind => [kind, 'refuse'])),
    })),
    junk
      .filter(it => typeof it !== 'object' && !(typeof it === 'string' && /^\s*[[{]/.test(it)))
      .map(value => ({ value, bound: refused })),
  ),
  isWithin: (value, bound) =>
    Object.entries(bound as object).every(([kind, action]) => {
      const read = (value as Record<string, (typeof leakActions)[number]> | undefined)?.[kind];
      return read !== undefined && leakActions.indexOf(read) >= leakActions.indexOf(action);
    }),
};

type Entries = Record<string, { enabled?: boolean; sendUrl?: boolean }>;
const entries = fc.dictionary(
  ids,
  fc.record({ enabled: fc.boolean(), sendUrl: fc.boolean() }, { requiredKeys: ['enabled'] }),
  { minKeys: 1 },
);

const perSource: Strictness = {
  good: entries,
  strictest: { '*': { enabled: false } },
  written: fc.oneof(
    entries.map(value => ({ value, bound: value })),
    fc
      .tuple(
        ids,
        fc.constantFrom('enabled', 'sendUrl', 'key', 'base'),
        fc.constantFrom(7, null, {}),
      )
      .map(([id, field, value]) => ({
        value: { [id]: { [field]: value } },
        bound: { [id]: field === 'sendUrl' ? { sendUrl: false } : { enabled: false } },
      })),
    junk
      .filter(it => typeof it !== 'object' && !(typeof it === 'string' && /^\s*[[{]/.test(it)))
      .map(value => ({ value, bound: { '*': { enabled: false } } })),
  ),
  isWithin(value, bound) {
    const read = (value ?? {}) as Entries;
    if ((bound as Entries)['*']?.enabled === false) return read['*']?.enabled === false;
    return Object.entries(bound as Entries).every(([id, entry]) => {
      const now = read[id] ?? read['*'];
      const isOn = now?.enabled !== false;
      // A source that is off learns nothing, whatever else is said of it.
      return (
        !isOn || (entry.enabled !== false && (entry.sendUrl !== false || now?.sendUrl === false))
      );
    });
  },
};

const hooks = ['soc', 'it'].map(host => ({
  ...{ kind: 'webhook', name: host, url: `https://${host}.corp.example/in` },
  secret: `whsec_${'a'.repeat(32)}`,
}));
const silence = { kind: 'off' };
const noRecipient: unknown[] = [
  ...[7, [], {}, 'https://soc.corp.example/in', hooks, { ...hooks[0], kind: 'thehive' }],
  ...[
    { ...hooks[0], url: 'http://soc.corp.example/in' },
    { ...silence, name: 'soc' },
  ],
];

/** Recipients of what says nothing of links: only silence is stricter, and no other one stands in. */
const beating: Strictness = {
  good: fc.constantFrom(silence, ...hooks),
  strictest: silence,
  written: fc.oneof(
    fc.constantFrom(silence, ...hooks).map(value => ({ value, bound: value })),
    fc.constantFrom(...noRecipient).map(value => ({ value, bound: silence })),
    fc
      .constantFrom('secret', 'name', 'url')
      .map(field => ({ value: { ...hooks[0], [field]: undefined, [`${field}x`]: 'x' } }))
      .map(({ value }) => ({ value, bound: silence })),
  ),
  isWithin: (value, bound) =>
    (value as typeof silence | undefined)?.kind === 'off' ||
    JSON.stringify(value) === JSON.stringify(bound),
};

/** Every key whose value lets more or less happen. A new one with a strictest value needs a line here. */
export const strictnesses: Readonly<Record<string, Strictness>> = {
  visibility: words(visibilities),
  maxVisibility: words(visibilities),
  scan: words(['off', 'on-request', 'automatic']),
  maxDisclosure: words(disclosures),
  reportDetail: words(['hash', 'host', 'disarmed', 'whole']),
  reporter: words(['none', 'ask']),
  heartbeat: beating,
  notifications: flag,
  exportWhole: flag,
  firstRunPage: flag,
  allowedSources: opening,
  knownApps: opening,
  forbiddenSources: closing(ids),
  internalDomains: closing(domains),
  leakActions: hardening,
  sources: perSource,
};
