import { defang } from '../link/defang.ts';
import { digestOf } from '../list/digest.ts';
import { nameOf } from '../list/names.ts';
import type { Rules } from '../policy/schema.ts';
import type { Contents } from '../report/types.ts';
import type { Check } from './types.ts';

const longest = 4_000;

/** The link of a check as a report may tell it under this policy; null where there is none. */
export async function reportedLink(
  { target, other }: Pick<Check, 'target' | 'other'>,
  { reportDetail: detail = 'disarmed' }: Pick<Rules, 'reportDetail'>,
): Promise<Contents['link'] | null> {
  const url = target?.url ?? other?.url;
  if (!url) return null;
  switch (detail) {
    case 'whole':
      return { detail, value: cut(url) };
    case 'disarmed':
      return { detail, value: cut(defang(url)) };
    case 'host':
      // Of what is no web address the rest may be a script or a person.
      return { detail, value: target ? cut(target.host) : `${other?.scheme}:…` };
    case 'hash': {
      const page = target ? nameOf(target, 'page') : { form: 'page' as const, text: url };
      const value = await digestOf(page);
      return target
        ? { detail, value, host: await digestOf(nameOf(target, 'host')) }
        : { detail, value };
    }
  }
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
