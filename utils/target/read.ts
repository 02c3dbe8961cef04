import { parseTarget } from './parse.ts';
import { refang } from './refang.ts';
import type { Reading, Target } from './types.ts';

/** The links in `text`, which may be prose, a defanged address or one exact link. */
export function read(text: string): Reading {
  const found = text.split(/\s+/).flatMap(word => parseTarget(refang(word)) ?? []);
  return { targets: unique(found), others: [] };
}

/** One exact link as the browser knows it. It is refanged only if the URL parser does not take it. */
export function readLink(url: string): Reading {
  const target = parseTarget(url);
  if (target) return { targets: [target], others: [] };
  const other = URL.parse(url);
  if (other)
    return { targets: [], others: [{ scheme: other.protocol.slice(0, -1), url: other.href }] };
  return read(url);
}

function unique(targets: readonly Target[]): Target[] {
  return [...new Map(targets.map(target => [target.url, target])).values()];
}
