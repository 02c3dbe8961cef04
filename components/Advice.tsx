import { useState } from 'preact/hooks';
import { receiversOf } from '../utils/check/recipients.ts';
import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { Rules } from '../utils/policy/schema.ts';
import type { ReportKind } from '../utils/report/types.ts';
import type { Catalog } from './actions.ts';
import { shortAdvice } from './advice.ts';
import { Contact } from './Contact.tsx';
import { isBad, isSettled } from './headline.ts';
import { later } from './later.tsx';
import { CopyReport } from './reporting/CopyReport.tsx';
import { ReportStates } from './reporting/ReportStates.tsx';
import { useReportsOf } from './reporting/useReports.ts';

const ReportForm = later(async () => (await import('./reporting/ReportForm.tsx')).ReportForm);

interface Props {
  readonly check: Check;
  readonly catalog: Catalog | null;
  readonly rules: Rules;
  readonly now: number;
}

interface Opened {
  readonly check: string;
  readonly kind: ReportKind;
}

/** The history opens a check with this at its address, to report it. */
function askedForReport(check: string): Opened | null {
  return location.hash === '#report' ? { check, kind: 'suspicious' } : null;
}

/** What to do now, in words that need no knowledge of security. */
export function Advice({ check, catalog, rules, now }: Props) {
  const { stage, verdict } = check;
  // Belongs to the check it was opened for: another one may take its place on screen.
  const [open, setOpen] = useState<Opened | null>(() => askedForReport(check.id));
  const kind = open?.check === check.id ? open.kind : null;
  const setKind = (next: ReportKind) => setOpen({ check: check.id, kind: next });
  const reports = useReportsOf(check.id);
  const hasReceivers = receiversOf(rules).length > 0;
  // Before the question is answered there is no advice, but something to report.
  const isAsking = stage === 'asking';
  if (stage === 'choosing' || (isAsking && !hasReceivers)) return null;
  if (!(check.target || check.other)) return null;
  const isReady = isSettled(check) || isBad(verdict) || isAsking;
  const isCalm = verdict.word === 'no-threat-found' || reports.length > 0 || isAsking;
  return (
    <section data-part="advice">
      <h2>{t('advice')}</h2>
      {!isAsking && <p>{shortAdvice(check)}</p>}
      <ReportStates {...{ reports, rules, now }} />
      <div class="steps">
        {!hasReceivers && <CopyReport {...{ check, catalog, isReady }} />}
        {hasReceivers && !kind && (
          <button
            type="button"
            class={isCalm ? '' : 'primary'}
            data-action="report"
            disabled={!isReady}
            onClick={() => setKind('suspicious')}
          >
            {reports.length > 0 ? t('reportAgain') : t('reportToIt')}
          </button>
        )}
        <details class="quiet">
          <summary>{t('clickedAlready')}</summary>
          {verdict.cap === 'sign-in-trap' && <p>{t('clickedTrap')}</p>}
          {(rules.guidance ?? t('clickedAdvice')).split('\n').map((line, index) => (
            <p key={index}>{line}</p>
          ))}
          {hasReceivers && (
            <button
              type="button"
              class="primary"
              data-action="report-clicked"
              onClick={() => setKind('clicked')}
            >
              {t('reportClicked')}
            </button>
          )}
        </details>
      </div>
      <Contact />
      {kind && (
        <ReportForm
          key={`${check.id} ${kind}`}
          {...{ check, catalog, rules, kind }}
          close={() => setOpen(null)}
        />
      )}
    </section>
  );
}
