import { armReportAlarm } from '../platform/alarms.ts';
import { hasOrigins } from '../platform/permissions.ts';
import type { RecipientRule } from '../policy/settings/recipients.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import {
  after,
  dueAtOf,
  interrupted,
  later,
  learned,
  stopped,
  without,
} from '../report/delivery.ts';
import { recipients } from '../report/recipients/index.ts';
import { isOpen, patienceMs, questionPauseMs } from '../report/schedule.ts';
import { type Answer, type Delivery, type Detail, keyOf, type Report } from '../report/types.ts';
import { renewList } from './organization-list.ts';
import { doorTo } from './recipient-door.ts';
import { recipientRule } from './recipients.ts';
import { allReports, readReport, updateReport } from './reports.ts';
import { readDecisive } from './waiting.ts';

/** Reports this process is working on; what is `sending` in the records and not here was interrupted. */
const running = new Map<string, Promise<void>>();

/**
 * Goes on with every report that is under way: whenever the background starts, the alarm rings or a
 * person has just sent one. Never throws.
 */
export async function keepReporting(now = Date.now()): Promise<void> {
  const open = (await allReports()).filter(it => it.deliveries.some(isOpen));
  // Somebody has to wake us should we be stopped in the middle.
  if (open.length > 0) await armReportAlarm(now);
  await Promise.allSettled(open.map(({ id }) => goOn(id, now)));
  const left = (await allReports()).flatMap(it => it.deliveries.filter(isOpen));
  const due = left.map(it => dueAtOf(it, now));
  await armReportAlarm(due.length > 0 ? Math.min(...due) : null);
}

/** Sends to recipients again that the browser allows by now. */
export async function reportPermitted(): Promise<void> {
  for (const { id, deliveries } of await allReports()) {
    if (!deliveries.some(it => it.state === 'not-permitted')) continue;
    await change(id, it => (it.state === 'not-permitted' ? { ...it, state: 'queued' } : it));
  }
  await keepReporting();
}

function goOn(id: string, now: number): Promise<void> {
  const joined = running.get(id);
  if (joined) return joined;
  const work = drive(id, now).finally(() => running.delete(id));
  running.set(id, work);
  return work;
}

async function drive(id: string, now: number): Promise<void> {
  const effective = await readDecisive();
  await change(id, it => (it.state === 'sending' ? interrupted(it) : it));
  const report = await readReport(id);
  const due = report?.deliveries.filter(it => isOpen(it) && dueAtOf(it, now) <= now) ?? [];
  await Promise.allSettled(due.map(({ to }) => step(id, to, effective)));
}

async function step(id: string, to: string, effective: EffectiveSettings): Promise<void> {
  const report = await readReport(id);
  const delivery = report?.deliveries.find(it => it.to === to);
  if (!report || !delivery) return;
  const rule = recipientRule(effective.rules, to);
  const isDelivered = delivery.state === 'delivered';
  if (!rule || !(isDelivered || tellsNoMore(report, effective.rules.reportDetail))) {
    await change(id, it => (it.to === to ? { ...without(it), state: stopped(it) } : it));
  } else if (isDelivered) {
    await ask(report, delivery, rule, effective);
  } else {
    await send(report, delivery, rule, effective);
  }
}

/** A policy that became stricter counts for what has not left yet; a question tells nothing of a link. */
function tellsNoMore({ contents }: Report, allowed: Detail = 'disarmed'): boolean {
  const order: readonly Detail[] = ['hash', 'host', 'disarmed', 'whole'];
  return order.indexOf(contents.link.detail) <= order.indexOf(allowed);
}

async function send(
  report: Report,
  { to }: Delivery,
  rule: RecipientRule,
  effective: EffectiveSettings,
): Promise<void> {
  const { id } = report;
  const set = (next: (it: Delivery) => Delivery) =>
    change(id, it => (it.to === to ? next(it) : it));
  if (!(await hasOrigins([new URL(rule.url).origin]))) {
    return void (await set(it => ({ ...without(it), state: 'not-permitted' })));
  }
  const now = Date.now();
  if (now - report.createdAt > patienceMs) {
    return void (await set(it => ({ ...without(it), state: 'given-up' })));
  }
  // Nobody has to be asked about it.
  if (isOffline()) {
    return void (await set(it => ({ ...it, state: 'queued', dueAt: later(it.attempts, now) })));
  }
  // Written before it leaves: whoever finds it so knows that it may have.
  const claimed = await set(it => ({ ...it, state: 'sending', attempts: it.attempts + 1 }));
  if (!claimed) return;
  const { http, written } = doorTo(report, rule, effective);
  const sending = { key: keyOf(report), contents: report.contents, now };
  const outcome = await recipients[rule.kind].send(sending, rule, http);
  await written();
  await set(it => after(it, outcome, rule, Date.now()));
}

async function ask(
  report: Report,
  { to, answer, polls }: Delivery,
  rule: RecipientRule,
  effective: EffectiveSettings,
): Promise<void> {
  const next = questionPauseMs(polls + 1);
  const now = Date.now();
  if (isOffline() || !(await hasOrigins([new URL(rule.url).origin]))) {
    const dueAt = now + (questionPauseMs(polls) ?? 0);
    const isLate = now - report.createdAt > patienceMs;
    return void (await change(report.id, it =>
      it.to === to ? { ...without(it), ...(isLate ? {} : { dueAt }) } : it,
    ));
  }
  // Counted before it is asked: a background that is stopped each time asks no more often.
  await change(report.id, it =>
    it.to === to
      ? { ...without(it), polls: polls + 1, ...(next ? { dueAt: now + next } : {}) }
      : it,
  );
  if (!answer) return;
  const { http } = doorTo(report, rule, effective);
  const sending = { key: keyOf(report), contents: report.contents, now };
  const standing = await recipients[rule.kind].ask(sending, answer, rule, http);
  await change(report.id, it => (it.to === to ? learned(it, standing) : it));
  // What was decided may stand in the list already, for this browser too.
  if (typeof standing !== 'string' && decided.has(standing.status)) await renewList();
}

const decided: ReadonlySet<Answer['status']> = new Set(['confirmed', 'harmless']);

function change(id: string, next: (delivery: Delivery) => Delivery): Promise<Report | null> {
  return updateReport(id, report => {
    const deliveries = report.deliveries.map(next);
    const isSame = deliveries.every((it, at) => it === report.deliveries[at]);
    return isSame ? report : { ...report, deliveries };
  });
}

/** Nothing leaves without a network: that is no attempt and no question, as where the browser does not let us. */
function isOffline(): boolean {
  return globalThis.navigator?.onLine === false;
}
