import type { Check } from '../utils/check/types.ts';
import { defang } from '../utils/link/defang.ts';
import { t } from '../utils/platform/i18n.ts';
import type { Rules } from '../utils/policy/schema.ts';
import type { Catalog } from './actions.ts';
import { webLink } from './address.ts';
import { reportText } from './report.ts';
import { useCopy } from './useCopy.ts';
import { word } from './words.ts';

interface Props {
  readonly check: Check;
  readonly catalog: Catalog | null;
  readonly report: Rules['report'];
  /** False while there is nothing to tell yet; the button keeps its place. */
  readonly isReady: boolean;
}

/** Reports the link to whom the organization named; where it named nobody, copies what to tell them. */
export function ReportLink({ check, catalog, report, isReady }: Props) {
  const { copied, copy } = useCopy();
  const href = check.target && reportAddress(check, check.target.url, report);
  const look = check.verdict.word === 'no-threat-found' ? '' : 'primary';
  if (href && isReady) {
    return (
      <a class={`button ${look}`} href={href} target="_blank" rel="noreferrer" data-action="report">
        {t('report')}
      </a>
    );
  }
  return (
    <button
      type="button"
      class={look}
      data-action={href ? undefined : 'copy-report'}
      disabled={!isReady}
      onClick={() => copy(reportText(check, catalog))}
    >
      {href ? t('report') : copied ? t('copied') : t('copyReport')}
    </button>
  );
}

function reportAddress({ verdict }: Check, url: string, report: Rules['report']): string | null {
  const template = report?.template?.replaceAll('{url}', encodeURIComponent(url));
  const page = webLink(template);
  if (page) return page;
  if (!report?.email) return null;
  const words = { url: defang(url), verdict: word('verdict', verdict.word) ?? verdict.word };
  const subject = encodeURIComponent(t('reportSubject'));
  const body = encodeURIComponent(t('reportBody', words));
  return `mailto:${encodeURIComponent(report.email)}?subject=${subject}&body=${body}`;
}
