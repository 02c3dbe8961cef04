import type { Check } from '../utils/check/types.ts';
import { defang } from '../utils/link/defang.ts';
import { t } from '../utils/platform/i18n.ts';
import type { Rules } from '../utils/policy/schema.ts';
import { webLink } from './address.ts';
import { word } from './words.ts';

/** Reports the link to whom the organization named; nothing where it named nobody. */
export function ReportLink({ check, report }: { check: Check; report: Rules['report'] }) {
  const href = check.target && reportAddress(check, check.target.url, report);
  if (!href) return null;
  return (
    <p>
      <a class="button" href={href} target="_blank" rel="noreferrer" data-action="report">
        {t('report')}
      </a>
    </p>
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
