import type { Check } from '../utils/check/types.ts';
import { defang } from '../utils/link/defang.ts';
import { t } from '../utils/platform/i18n.ts';
import type { Catalog } from './actions.ts';
import { headline } from './headline.ts';
import { sentencesOf } from './sentences.ts';

/** A short plain text to hand to people who know more: the link and its names disarmed, the verdict, the reasons. */
export function reportText(check: Check, catalog: Catalog | null): string {
  const { target, other, verdict } = check;
  const url = target ? defang(target.url) : (other?.url ?? '');
  const { title } = headline(check);
  const names = [target?.host, target?.domain, verdict.about].filter(name => name?.includes('.'));
  const reasons = sentencesOf(verdict.reasons, catalog).map(({ text }) => `- ${text}`);
  const lines = names.reduce<string>(
    (text, name) => (name ? text.replaceAll(name, name.replaceAll('.', '[.]')) : text),
    reasons.join('\n'),
  );
  return `${t('reportBody', { url, verdict: title }).trimEnd()}\n${lines}`.trimEnd();
}
