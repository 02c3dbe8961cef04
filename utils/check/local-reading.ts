import { preview } from '../guard/decide.ts';
import { findLeaks } from '../leaks/find.ts';
import { redact } from '../leaks/redact.ts';
import type { Leak } from '../leaks/types.ts';
import { read, readLink } from '../link/read.ts';
import type { Target } from '../link/types.ts';
import { type Cap, capOfSignal } from '../signals/caps.ts';
import { findSignals, strongestLevel } from '../signals/find.ts';
import { findOtherLinkSignals } from '../signals/other.ts';
import type { SignalLevel } from '../signals/table.ts';
import type { Signal } from '../signals/types.ts';
import { isHidden } from './assess.ts';
import { carriedBy } from './carrying.ts';

/** Everything that can be said about a text without asking anybody. */
interface LocalReading {
  readonly input: string;
  /** The first link's target; null where there is none: no link, or one that is no web address. */
  readonly url: string | null;
  /** The first link that is no web address, where there is no other: `mailto:`, `javascript:`, … */
  readonly other: string | null;
  readonly host: string | null;
  readonly domain: string | null;
  /** Rows of the wrapper table, outermost first. */
  readonly wrappers: readonly string[];
  readonly leaks: readonly Pick<Leak, 'kind' | 'part' | 'action'>[];
  readonly signals: readonly Pick<Signal, 'id' | 'level'>[];
  readonly level: SignalLevel | 'none';
  readonly guard: 'send' | 'ask' | 'refuse';
  /** What could be sent instead; null where nothing leaks or nothing sensible would remain. */
  readonly redacted: string | null;
  /** Addresses that the link leads on to, nearest first, and those it only mentions. */
  readonly carried: readonly { readonly url: string; readonly leads: boolean }[];
  /** Whether the destination is out of sight: a wrapper that cannot be opened here. */
  readonly hidden: boolean;
  /** Why silence would not make the verdict "no known threat". */
  readonly caps: readonly Cap[];
}

/**
 * Reads a text the way a check does, up to where it would ask somebody else; with `isLink` as the
 * address of a right-clicked link.
 */
export function readLocally(text: string, isLink = false): LocalReading {
  const { targets, others } = isLink ? readLink(text) : read(text);
  const [target] = targets;
  if (target) return readTarget(text, target);
  const [other] = others;
  const signals = other ? findOtherLinkSignals(other) : [];
  return {
    input: text,
    url: null,
    other: other?.url ?? null,
    host: null,
    domain: null,
    wrappers: [],
    leaks: [],
    signals: signals.map(shorten),
    level: strongestLevel(signals),
    guard: 'refuse',
    redacted: null,
    carried: [],
    hidden: false,
    caps: [],
  };
}

function readTarget(input: string, target: Target): LocalReading {
  const leaks = findLeaks(target);
  const signals = findSignals(target, { raw: input });
  const isTracker = isHidden({ target });
  const { leads, mentions } = isTracker ? { leads: [], mentions: [] } : carriedBy(target);
  return {
    input,
    url: target.url,
    other: null,
    host: target.host,
    domain: target.domain,
    wrappers: target.wrappers.map(wrapper => wrapper.id),
    leaks: leaks.map(({ kind, part, action }) => ({ kind, part, action })),
    signals: signals.map(shorten),
    level: strongestLevel(signals),
    guard: preview(target, leaks),
    redacted: leaks.length > 0 ? redact(target, leaks) : null,
    carried: [
      ...leads.map(({ url }) => ({ url, leads: true })),
      ...mentions.map(url => ({ url, leads: false })),
    ],
    hidden: target.wrappers.some(wrapper => !wrapper.opened),
    caps: [
      ...new Set([
        ...signals.flatMap(({ id }) => capOfSignal(id) ?? []),
        ...(isTracker ? (['hidden-destination'] as const) : []),
      ]),
    ],
  };
}

function shorten({ id, level }: Signal): Pick<Signal, 'id' | 'level'> {
  return { id, level };
}
