import { recipientRule } from '../../utils/check/recipients.ts';
import { t } from '../../utils/platform/i18n.ts';
import { ask } from '../../utils/platform/messages.ts';
import { requestOrigins } from '../../utils/platform/permissions.ts';
import type { Rules } from '../../utils/policy/schema.ts';
import type { Delivery, Report } from '../../utils/report/types.ts';
import { clock, iso } from '../time.ts';
import { word } from '../words.ts';

interface Props {
  readonly reports: readonly Report[];
  readonly rules: Rules;
  readonly now: number;
}

const mostShown = 5;

/** Where each report stands, at each recipient, in the organization's own words where it answered. */
export function ReportStates({ reports, rules, now }: Props) {
  if (reports.length === 0) return null;
  return (
    <section class="reports" data-part="reports" aria-label={t('reportStates')}>
      <ul>
        {reports.slice(0, mostShown).flatMap(report =>
          report.deliveries.map(delivery => (
            <li key={`${report.id} ${delivery.to}`} data-state={delivery.state}>
              <span role="status">
                {t('reportStateLine', { name: delivery.name, state: stateOf(report, delivery) })}
              </span>{' '}
              <time class="note" dateTime={iso(report.createdAt)}>
                {clock(report.createdAt, now)}
              </time>
              {delivery.answer?.message && (
                <p class="own">{t('reportSaid', { words: delivery.answer.message })}</p>
              )}
              <Decision {...{ report, delivery, rules }} />
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

/** What was answered is data from outside: text, and told as what it is. */
function stateOf({ private: isPrivate }: Report, { state, answer }: Delivery): string {
  if (state === 'queued' && isPrivate) return t('reportState_queued_private');
  if (!answer) return word('reportState', state) ?? state;
  const status = word('reportAnswer', answer.status) ?? answer.status;
  const { reference } = answer;
  return reference ? t('reportNumbered', { state: status, reference }) : status;
}

function Decision({
  report,
  delivery: { state, to },
  rules,
}: {
  report: Report;
  delivery: Delivery;
  rules: Rules;
}) {
  const rule = recipientRule(rules, to);
  if (!rule || (state !== 'maybe' && state !== 'not-permitted')) return null;
  const settle = (again: boolean) => {
    // First, straight from the click; the background hears of it by itself too.
    const asked = again ? requestOrigins([new URL(rule.url).origin]) : Promise.resolve(true);
    void asked
      .then(() => ask({ kind: 'settle-report', report: report.id, to, again }))
      .catch(() => {});
  };
  return (
    <span class="buttons">
      <button type="button" data-action="send-again" onClick={() => settle(true)}>
        {state === 'maybe' ? t('reportSendAgain') : t('reportAllow')}
      </button>
      <button type="button" class="plain" data-action="leave-report" onClick={() => settle(false)}>
        {t('reportLeave')}
      </button>
    </span>
  );
}
