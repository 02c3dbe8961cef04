import type { Target } from '../link/types.ts';
import { type Brand, findOwner } from './brand.ts';
import { isStrictEnding } from './endings.ts';
import { findHosting, type HostingKind } from './hosting.ts';
import type { SignalOptions } from './types.ts';

/** A target laid out for the rules, so that each part is worked out once. */
export interface Features {
  readonly target: Target;
  readonly options: SignalOptions;
  readonly tld: string;
  /** The label somebody chose: the one before the suffix. Empty for addresses. */
  readonly name: string;
  /** Everything before the suffix: the name with its subdomains. */
  readonly front: string;
  /** The service under whose name strangers publish, with its kind where that is known. */
  readonly hosting: { readonly suffix: string; readonly kind: HostingKind | 'shared' } | null;
  /** The brand that owns the domain, unless strangers publish under it. */
  readonly owner: Brand | null;
  /** True where a register has checked who holds the name, so that the name itself tells nothing. */
  readonly vouched: boolean;
  /** Path, query and fragment, percent-decoded and in lower case, shortened to what decides. */
  readonly rest: string;
  readonly path: string;
  /** Between `//` and the path: user name, host and port. */
  readonly authority: string;
}

/** The longest host a resolver accepts; a longer one is shown by its end, where the registrant is. */
const longestHost = 253;
const longestRest = 1500;

/** Lays a target out for the rules. */
export function featuresOf(target: Target, options: SignalOptions = {}): Features {
  const host = target.host.slice(-longestHost);
  const hosting = findHostingOf(target, host);
  const suffix = target.ip ? host : (hosting?.suffix ?? suffixOf(target, host));
  const front = host.length > suffix.length ? host.slice(0, -suffix.length - 1) : '';
  const beforeHost = target.url.indexOf('//') + 2;
  const afterHost = target.url.indexOf('/', beforeHost);
  const raw = afterHost < 0 ? '' : target.url.slice(afterHost, afterHost + longestRest);
  const end = raw.search(/[?#]/);
  const path = decode(end < 0 ? raw : raw.slice(0, end));
  return {
    target,
    options,
    tld: target.ip ? '' : host.slice(host.lastIndexOf('.') + 1),
    name: front.slice(front.lastIndexOf('.') + 1),
    front,
    hosting,
    vouched: !hosting && isStrictEnding(suffix),
    owner: hosting && hosting.kind !== 'registry' ? null : findOwner(target, options),
    rest: end < 0 ? path : path + decode(raw.slice(end)),
    path,
    authority: target.url.slice(beforeHost, afterHost < 0 ? undefined : afterHost),
  };
}

function findHostingOf(target: Target, host: string): Features['hosting'] {
  if (target.ip) return null;
  const known = findHosting(host);
  if (known?.kind === 'official') return null;
  const { sharedSuffix } = target;
  if (known && known.suffix.length >= (sharedSuffix?.length ?? 0)) return known;
  if (!sharedSuffix || sharedSuffix === host) return known ?? null;
  return { suffix: sharedSuffix, kind: known?.kind ?? 'shared' };
}

function suffixOf({ domain }: Target, host: string): string {
  return domain ? domain.slice(domain.indexOf('.') + 1) : host;
}

function decode(text: string): string {
  if (!text.includes('%')) return text.toLowerCase();
  // A stray percent sign or half a character must not hide the rest from the rules.
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, run => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    })
    .toLowerCase();
}
