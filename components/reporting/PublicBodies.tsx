import { isForPublicBodies } from '../../utils/check/reportable.ts';
import type { Check } from '../../utils/check/types.ts';
import { defang } from '../../utils/link/defang.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';
import { pivotTarget } from '../pivots.ts';
import { mailto } from './mailto.ts';

interface Props {
  readonly check: Check;
  readonly effective: EffectiveSettings | null;
}

const council = 'info@antiphishing.jp';

/** Public bodies, each by a click of its own that opens a mail or a form and sends nothing by itself. */
export function PublicBodies({ check, effective }: Props) {
  const target = pivotTarget(check);
  if (!target || !effective || !isForPublicBodies(check, effective)) return null;
  const subject = t('publicSubject');
  const text = t('publicText', { link: defang(target.url) });
  const write = (to: string) => mailto(to, subject, text, t('reportMailCut'));
  const form = `https://safebrowsing.google.com/safebrowsing/report_phish/?url=${encodeURIComponent(target.url)}`;
  const abuse = effective.sources.rdap?.forbidden ? null : abuseContactOf(check);
  return (
    <details class="quiet" data-part="public-bodies">
      <summary>{t('publicBodies')}</summary>
      <p>{t('publicMeans')}</p>
      <ul>
        <Body name={t('publicCouncil')} means={t('publicCouncilMeans')} href={write(council)} />
        {!effective.sources.safebrowsing?.forbidden && (
          <Body name={t('publicGoogle')} means={t('publicGoogleMeans')} href={form} />
        )}
        {abuse && (
          <Body
            name={t('publicRegistrar', { address: abuse })}
            means={t('publicRegistrarMeans')}
            href={write(abuse)}
          />
        )}
      </ul>
    </details>
  );
}

function Body({ name, means, href }: { name: string; means: string; href: string }) {
  return (
    <li>
      <a href={href} target="_blank" rel="noreferrer">
        {name}
      </a>
      <br />
      <span class="note">{means}</span>
    </li>
  );
}

/** Where the registry says that abuse of this domain is reported to. */
function abuseContactOf({ rows }: Check): string | null {
  for (const row of rows) {
    if (row.source !== 'rdap' || row.state !== 'answered' || row.outcome.kind !== 'finding')
      continue;
    const found = row.outcome.facts.find(it => it.label === 'abuse');
    if (found) return found.value;
  }
  return null;
}
