import { isBelowAny } from './addresses.ts';
import { decodeBase64, decodePercent, rawValues } from './decode.ts';
import type { Opener } from './openers.ts';
import type { WrapperRow } from './wrappers.ts';

/** Where the links of an organization's own link protection hold their target. */
export interface WrapperRule {
  /** Stands for itself and everything under it. */
  readonly host: string;
  /** What the path begins with; any path where it is missing. */
  readonly path?: string | undefined;
  /** The parameter that holds the target … */
  readonly parameter?: string | undefined;
  /** … or the part of the path, counted from 1. Where neither is said, every link is hidden. */
  readonly segment?: number | undefined;
  readonly encoding?: 'percent' | 'base64' | undefined;
}

/** What an organization says of its own hosts: it decides which links there are wrappers. */
export interface OwnWrappers {
  /** Its domains; whatever stands below them is its own too. */
  readonly domains: readonly string[];
  readonly wrappers: readonly WrapperRule[];
}

/** Nothing is known of an organization: wrappers are found by the hosts of their makers alone. */
export const nobodys: OwnWrappers = { domains: [], wrappers: [] };

/** The rows that an organization's rules make for `host`; people know them by that host. */
export function ownRows(host: string, rules: readonly WrapperRule[]): WrapperRow[] {
  return rules
    .filter(rule => isBelowAny(host, [rule.host]))
    .map(rule => ({
      id: 'own',
      name: host,
      kind: 'gateway',
      hosts: [host],
      path: beginningWith(rule.path ?? ''),
      from: openerOf(rule),
      hides: true,
    }));
}

function beginningWith(path: string): RegExp {
  const literal = path.replace(/^\/*/, '/').replace(/[^\w/]/g, '\\$&');
  return new RegExp(`^${literal}`, 'i');
}

function openerOf({ parameter, segment, encoding }: WrapperRule): Opener {
  return ({ rest, query }) => {
    const raw = parameter
      ? rawValues(query, parameter.toLowerCase())
      : segmentsFrom(rest, segment ?? Number.POSITIVE_INFINITY);
    const [value, ...rivals] = new Set(
      raw.map(it => (encoding === 'base64' ? decodeBase64(decodePercent(it)) : decodePercent(it))),
    );
    return rivals.length > 0 ? null : (value ?? null);
  };
}

/** The part of the path at this position; with all that follows where it begins an address as it stands. */
function segmentsFrom(rest: string, position: number): string[] {
  const parts = rest.split(/[?#]/, 1)[0]?.split('/') ?? [];
  const part = parts[position];
  if (!part) return [];
  const start = parts.slice(0, position).join('/').length + 1;
  return [/^(?:https?:$|[\w-]+(?:\.[\w-]+)+$)/i.test(part) ? rest.slice(start) : part];
}
