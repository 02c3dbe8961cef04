import { namesIn } from './template.ts';
import { type Pivot, type PivotGroup, type PivotPages, pivotGroups } from './types.ts';

/** A pivot as an administrator writes it. */
interface CustomPivot {
  readonly id?: string | undefined;
  readonly name: string;
  readonly template: string;
  readonly group?: string | undefined;
}

/** Where an address names its host; a backslash ends it just as a slash does. */
const authority = /^https:\/\/([^/?#\\]+)/;

/**
 * Makes a pivot of an administrator's template; null where it is not an https address with at
 * least one of `{url} {host} {domain} {ip}` behind its host. Values are always percent-encoded.
 */
export function parseCustomPivot(custom: CustomPivot): Pivot | null {
  const { name, group } = custom;
  const template = custom.template.trim().replace(/\{(\w+)\|\w+\}/g, '{$1}');
  const host = authority.exec(template)?.[1];
  // A placeholder there would let the link choose who is told, a name before @ hides who is.
  if (!host || /[{}@\s]/.test(host) || !URL.canParse(template)) return null;
  const pages = pagesOf(template);
  if (!pages) return null;
  return {
    id: custom.id ?? `custom-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`,
    name,
    group: pivotGroups.includes(group as PivotGroup) ? (group as PivotGroup) : 'reputation',
    pages,
  };
}

/** Which indicators a template takes follows from what it names. */
function pagesOf(template: string): PivotPages | null {
  const names = namesIn(template);
  const byAddress = { ipv4: template, ipv6: template };
  if (names.includes('url')) return { url: template };
  if (names.includes('domain')) return { domain: template };
  if (names.includes('host')) return { hostname: template, ...byAddress };
  return names.includes('ip') ? byAddress : null;
}
