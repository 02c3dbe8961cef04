import type { Check } from '../../utils/check/types.ts';
import { defang } from '../../utils/link/defang.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { Catalog } from '../actions.ts';
import { headline } from '../headline.ts';
import { sentencesOf } from '../sentences.ts';
import { disarmNames } from './names.ts';

/** A short plain text to hand to people who know more: the link and its names disarmed, the verdict, the reasons. */
export function reportText(check: Check, catalog: Catalog | null): string {
  const { target, other, verdict } = check;
  const url = target ? defang(target.url) : (other?.url ?? '');
  const { title } = headline(check);
  const reasons = sentencesOf(verdict.reasons, catalog).map(({ text }) => `- ${text}`);
  const lines = disarmNames(reasons.join('\n'), check);
  return `${t('reportBody', { url, verdict: title }).trimEnd()}\n${lines}`.trimEnd();
}
