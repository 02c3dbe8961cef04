import { splitUrl, type UrlParts } from '../link/split.ts';
import type { Target } from '../link/types.ts';
import type { Leak, LeakAction, LeakKind } from './types.ts';
import { type Value, valuesOf } from './values.ts';

/** A target taken apart once for all rules. */
export interface Page {
  readonly url: string;
  readonly host: string;
  /** Registrable domain; null for addresses. */
  readonly domain: string | null;
  readonly parts: UrlParts;
  readonly values: readonly Value[];
  /** Whether any value has a name, without which most rules have nothing to look at. */
  readonly hasNames: boolean;
  /** The names of all values, in snake case. */
  readonly names: ReadonlySet<string>;
  readonly internalDomains: readonly string[];
}

/** Finds the leaks of one class, or of a few that belong together. */
export type Rule = (page: Page) => readonly Leak[];

/** What a rule answers that found nothing; shared, because that is what nearly all of them do. */
export const nothing: readonly Leak[] = [];

/** A rule that looks at each value by itself. */
export function perValue(find: (page: Page, value: Value) => Leak | null): Rule {
  return page => {
    let leaks: Leak[] | undefined;
    for (const value of page.values) {
      const leak = find(page, value);
      if (!leak) continue;
      leaks ??= [];
      leaks.push(leak);
    }
    return leaks ?? nothing;
  };
}

/** Takes a target apart. */
export function pageOf(target: Target, internalDomains: readonly string[]): Page {
  const parts = splitUrl(target.url);
  const values = valuesOf(target.url, parts);
  const names = new Set<string>();
  for (const { name } of values) if (name) names.add(name);
  const hasNames = names.size > 0;
  const { url, host, domain } = target;
  return { url, host, domain, parts, values, hasNames, names, internalDomains };
}

/** A leak that is what stands from `start` to `end`. */
export function leakAt(
  page: Page,
  kind: LeakKind,
  action: LeakAction,
  { start, end }: { readonly start: number; readonly end: number },
  detail = '',
): Leak {
  const part = page.url.slice(start, end);
  return { kind, action, part, start, end, ...(detail ? { detail } : {}) };
}

/** Whether the page is a style sheet, a picture or source code, whose names mean nothing (`reset.css?v=…`, `reset.ts`). */
export function isAsset({ url, parts }: Page): boolean {
  const ending = url.slice(Math.max(parts.pathStart, parts.queryStart - 6), parts.queryStart);
  return /\.(?:avif|c|cpp|css|gif|go|h|ico|java|jpe?g|m?js|map|md|png|py|rb|rs|svg|tsx?|webp|woff2?|ya?ml)$/i.test(
    ending,
  );
}
