import { refang } from '../../utils/link/refang.ts';
import type { Target } from '../../utils/link/types.ts';
import { digestOf } from '../../utils/list/digest.ts';
import { nameOf } from '../../utils/list/names.ts';
import type { ListForm } from '../../utils/list/types.ts';
import type { Contents } from '../../utils/report/types.ts';
import { refusalOf } from '../tools/list/refusals.ts';
import { nameIn, targetOf } from '../tools/list/rows.ts';

/** One entry that a confirmation of a report can make. */
export interface Choice {
  readonly form: ListForm;
  /** What stands in the CSV. */
  readonly link: string;
  /** What the entry names, as people read it. */
  readonly name: string;
  /** Why it is made only by force, as the end of a sentence; null where nothing is against it. */
  readonly refusal: string | null;
}

/**
 * What a confirmation can name, the narrowest first: of a hash what the list holds itself, of a host
 * no page; nothing where the report told no web address. `internal` are the organization's own domains.
 */
export function choicesFor(link: Contents['link'], internal: readonly string[]): Choice[] {
  return namedBy(link).map(({ form, link }) => ({
    ...{ form, link },
    name: nameIn({ link, form }),
    refusal: refusalOf({ link, form, word: 'bad' }, internal),
  }));
}

/** The digest of the page that a report is about, by which one decision answers all reports of it; null where it told none. */
export async function pageDigestOf(link: Contents['link']): Promise<string | null> {
  if (link.detail === 'hash') return link.value;
  const target = link.detail === 'host' || isCut(link.value) ? null : readTarget(link.value);
  return target && digestOf(nameOf(target, 'page'));
}

function namedBy({ detail, value, host }: Contents['link']) {
  if (detail === 'hash') {
    const hosts = isDigest(host) ? [{ form: 'host' as const, link: `digest:${host}` }] : [];
    return isDigest(value) ? [{ form: 'page' as const, link: `digest:${value}` }, ...hosts] : [];
  }
  const target = readTarget(value);
  if (!target) return [];
  const forms: ListForm[] = detail === 'host' || isCut(value) ? ['host'] : ['page', 'host'];
  const named = forms.map(form => ({ form, link: target.url }));
  const domain = target.registeredDomain ?? target.host;
  return target.ip ? named : [...named, { form: 'domain' as const, link: `https://${domain}/` }];
}

function readTarget(value: string): Target | null {
  try {
    // An IPv6 address without brackets is a host, and no link yet.
    return targetOf(/^[\da-f:.]*:[\da-f:.]*$/i.test(value) ? `https://[${value}]/` : refang(value));
  } catch {
    return null;
  }
}

/** What was too long to be told ends so; its path is not the page's. */
function isCut(value: string): boolean {
  return value.endsWith('…');
}

function isDigest(text: string | undefined): boolean {
  return /^[0-9a-f]{32}$/.test(text ?? '');
}
