import { hasPlaceholder } from './template.ts';
import { type Pivot, type PivotGroup, type PivotPages, pivotGroups } from './types.ts';

/** A pivot as an administrator writes it. */
export interface CustomPivot {
  readonly id?: string | undefined;
  readonly name: string;
  readonly template: string;
  readonly group?: string | undefined;
}

/**
 * Makes a pivot of an administrator's template; null where it is not an https address with at
 * least one of `{url} {host} {domain} {ip}` behind its host. Values are always percent-encoded.
 */
export function parseCustomPivot(custom: CustomPivot): Pivot | null {
  const { name, group } = custom;
  const template = custom.template.replace(/\{(\w+)\|\w+\}/g, '{$1}');
  const pathStart = template.indexOf('/', 'https://'.length);
  const origin = pathStart < 0 ? template : template.slice(0, pathStart);
  if (!template.startsWith('https://') || !URL.canParse(origin) || /[{}@]/.test(origin))
    return null;
  if (!hasPlaceholder(template)) return null;
  return {
    id: custom.id ?? `custom-${name.toLowerCase().replace(/\W+/g, '-')}`,
    name,
    group: pivotGroups.includes(group as PivotGroup) ? (group as PivotGroup) : 'reputation',
    pages: pagesOf(template),
  };
}

/** Which indicators a template takes follows from what it names. */
function pagesOf(template: string): PivotPages {
  if (template.includes('{url}')) return { url: template };
  const pages: PivotPages = {};
  if (template.includes('{host}')) pages.hostname = template;
  if (template.includes('{domain}')) pages.domain = template;
  if (template.includes('{ip}') || template.includes('{host}')) {
    pages.ipv4 = template;
    pages.ipv6 = template;
  }
  return pages;
}
