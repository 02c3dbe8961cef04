import type { PageRequest } from '../platform/requests.ts';
import { type Contents, contentsSchema, type Delivery, type Report } from '../report/types.ts';
import { newId } from '../storage/collection.ts';
import { type Receiver, receiversOf } from './recipients.ts';
import { readCheck } from './records.ts';
import { reportedLink } from './report-link.ts';
import { keepReporting } from './reporting.ts';
import { addReport, readReport, updateReport } from './reports.ts';
import { readDecisive } from './waiting.ts';

/** Why a report was not taken into the outbox: text `reportFailed_<code>`. */
type Refusal = 'changed' | 'gone';

/**
 * Takes what a person sends into the outbox and begins to deliver it; the same key twice is the same
 * report. Nothing is taken whose link is not told as the policy wants it now.
 */
export async function sendReport(
  request: Extract<PageRequest, { kind: 'send-report' }>,
): Promise<Report | Refusal> {
  const { rules } = await readDecisive();
  const check = await readCheck(request.check);
  const contents = contentsSchema.safeParse(request.contents);
  if (!check || !contents.success) return 'gone';
  const id = newId(check.private, request.key);
  const known = await readReport(id);
  if (known) return known;
  const link = await reportedLink(check, rules);
  const to = receiversOf(rules).filter(it => isTo(it, request));
  if (!isSame(link, contents.data.link) || to.length === 0) return 'changed';
  const now = Date.now();
  const report: Report = {
    ...{ id, check: check.id, private: check.private, createdAt: now, updatedAt: now },
    contents: rules.reporter === 'ask' ? contents.data : { ...contents.data, by: null },
    deliveries: to.map(begun),
  };
  await addReport(report);
  void keepReporting();
  return report;
}

/** Does what the person decided about a delivery that does not go on by itself. */
export async function settleReport({
  report: id,
  to,
  again,
}: Extract<PageRequest, { kind: 'settle-report' }>): Promise<void> {
  await updateReport(id, report => ({
    ...report,
    deliveries: report.deliveries.map(it => (it.to === to ? settled(it, again) : it)),
  }));
  void keepReporting();
}

function settled(delivery: Delivery, again: boolean): Delivery {
  const isOver = ['maybe', 'not-permitted', 'refused'].includes(delivery.state);
  return isOver ? { ...delivery, state: again ? 'queued' : 'left' } : delivery;
}

function isTo(
  { id, origin, kind }: Receiver,
  { to, handsOver }: { to: readonly string[]; handsOver?: string | undefined },
): boolean {
  return origin === null ? kind === handsOver : to.includes(id);
}

function begun({ id, name, kind, origin }: Receiver): Delivery {
  const state = origin === null ? 'handed-over' : 'queued';
  return { to: id, name, kind, state, attempts: 0, polls: 0 };
}

function isSame(own: Contents['link'] | null, shown: Contents['link']): boolean {
  return own?.detail === shown.detail && own.value === shown.value && own.host === shown.host;
}
