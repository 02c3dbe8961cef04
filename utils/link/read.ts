import { addressesIn } from './carriers.ts';
import { undoEntities, undoQuotedPrintable } from './escapes.ts';
import { findLinks, isOtherLink } from './links.ts';
import { nobodys, type OwnWrappers } from './own.ts';
import { parseTarget } from './parse.ts';
import { hasScheme, isWebAddress, refang } from './refang.ts';
import type { OtherLink, Reading, Target } from './types.ts';
import { unwrap } from './unwrap.ts';

// More than anybody can look through, and enough to keep a pasted mailbox from stopping the page.
const maxLinks = 1_000;

/**
 * The links in whatever a person selected or pasted: one link, exact or defanged, or a text with
 * several (the first 1,000). A text that is one valid URL stays that URL, to the last character.
 * `own` tells which hosts are the organization's, for the wrappers that count only there.
 */
export function read(text: string, own: OwnWrappers = nobodys): Reading {
  const given = trim(text);
  const trimmed = undoQuotedPrintable(undoEntities(given));
  // A quote that was escaped belongs to the source text around the link.
  const isQuoted = trimmed !== given && trimmed.endsWith("'");
  const whole = isQuoted ? null : wholeLink(trimmed);
  if (whole !== null) return collect([whole], own);
  // A place on the page that the link stands on.
  if (/^#[\w:.!/-]{0,200}$/.test(trimmed))
    return { targets: [], others: [{ scheme: '#', url: trimmed }] };
  const found = collect(findLinks(trimmed), own);
  if (found.targets.length || found.others.length || /\s/.test(trimmed)) return found;
  // Alone, a name counts as a link even under a suffix that nobody knows.
  const refanged = refang(trimmed);
  return collect(isWebAddress(refanged) ? [refanged] : [], own);
}

/** One exact link as the browser knows it; it is refanged only if the URL parser does not take it. */
export function readLink(url: string, own: OwnWrappers = nobodys): Reading {
  const target = targetOf(url, own);
  if (target) return { targets: [target], others: [] };
  return URL.canParse(url) ? collect([url], own) : read(url, own);
}

/** `text` as a URL where it is one link and nothing else. */
function wholeLink(text: string): string | null {
  if (/^(?:javascript|vbscript|data):/i.test(text)) return text;
  // A space is part of a link only where it belongs to a spelled-out dot.
  const link = text.includes(' ') ? text.replace(/ dot /gi, '.') : text;
  // Where other than ASCII is in it, a sentence may stand around the link.
  if (/[^!-~]|[<>"]/.test(link)) return null;
  if (/\\[ux](?:00)?[2-7][0-9a-f]/i.test(link)) return null;
  // Two links beside a bar, or commas for the dots of a host.
  if (/^[^?#]*\|h[tx]{2}ps?:\/\/|^h[tx]{2}ps?:\/\/[\w-]*,/i.test(link)) return null;
  // In front of a query a parser takes `\` for a slash, which may be an escape.
  if (/^h[tx]{2}ps?:\/\/[^?#\\]*\\/i.test(link)) return null;
  if (isWebAddress(text)) return text;
  const refanged = refang(text);
  if (refanged === text) return isOtherLink(text) ? text : null;
  // Without a scheme the text may as well be the end of a sentence.
  return hasScheme(text) ? refanged : null;
}

const invisible = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && invisible.test(text[start] ?? '')) start++;
  while (end > start && invisible.test(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

function collect(urls: Iterable<string>, own: OwnWrappers): Reading {
  const targets = new Map<string, Target>();
  const others = new Map<string, OtherLink>();
  for (const url of urls) {
    if (targets.size + others.size >= maxLinks) break;
    const target = targetOf(url, own);
    if (target) {
      if (!targets.has(target.url)) targets.set(target.url, target);
      continue;
    }
    const other = otherLink(url);
    if (!other) continue;
    others.set(other.url, other);
    for (const carried of carriedBy(other, own)) targets.set(carried.url, carried);
  }
  return { targets: [...targets.values()], others: [...others.values()] };
}

/** What an http(s) URL leads to behind its wrappers, or null for any other text. */
function targetOf(url: string, own: OwnWrappers): Target | null {
  const parsed = parseTarget(url);
  if (!parsed) return null;
  const { url: inner, wrappers } = unwrap(parsed.url, own);
  return wrappers.length > 0 ? (parseTarget(inner, wrappers) ?? parsed) : parsed;
}

/** The targets of a link in another scheme, which is told like a wrapper around them. */
function carriedBy({ scheme, url }: OtherLink, own: OwnWrappers): Target[] {
  const around = {
    id: 'scheme',
    name: `${scheme}:`,
    kind: 'redirector' as const,
    url,
    opened: true,
  };
  return addressesIn(url).flatMap(address => {
    const target = targetOf(address, own);
    return target ? [{ ...target, wrappers: [around, ...target.wrappers] }] : [];
  });
}

function otherLink(url: string): OtherLink | null {
  const parsed = URL.parse(url);
  // A web address that is no target has a host that cannot exist.
  if (!parsed || /^https?:$/.test(parsed.protocol)) return null;
  return { scheme: parsed.protocol.slice(0, -1), url: parsed.href };
}
