import browser from 'webextension-polyfill';

/** The alarm that goes on with unfinished work after the background was stopped. */
export const resumeAlarm = 'resume';

/** Chromium fires no alarm earlier than this. */
const soonestMinutes = 0.5;

/**
 * Makes sure that somebody wakes us should the background be stopped now. Each call moves the
 * alarm on and, being an extension API call, also resets the browser's idle timer.
 */
export async function armResume(): Promise<void> {
  await browser.alarms.create(resumeAlarm, { delayInMinutes: soonestMinutes });
}

/** Nothing is left to go on with. */
export async function disarmResume(): Promise<void> {
  await browser.alarms.clear(resumeAlarm);
}

/** The alarm at which the organization's list is fetched. */
export const listAlarm = 'list';

/** Sees to it that the list is fetched every so many minutes; one that is ordered already stays. */
export async function armListAlarm(periodInMinutes: number): Promise<void> {
  if (!(await browser.alarms.get(listAlarm))) {
    await browser.alarms.create(listAlarm, { periodInMinutes });
  }
}

/** There is no list any more. */
export async function disarmListAlarm(): Promise<void> {
  await browser.alarms.clear(listAlarm);
}

/** The alarm at which reports go on. */
export const reportAlarm = 'report';

/** Sees to it that somebody goes on with the reports at `at`, in epoch milliseconds; null where none is open. */
export function armReportAlarm(at: number | null): Promise<void> {
  return armAt(reportAlarm, at);
}

/** The alarm at which the next heartbeat is due. */
export const heartbeatAlarm = 'heartbeat';

/** Sees to it that somebody sends a heartbeat at `at`, in epoch milliseconds; null where none is wanted. */
export function armHeartbeatAlarm(at: number | null): Promise<void> {
  return armAt(heartbeatAlarm, at);
}

async function armAt(name: string, at: number | null): Promise<void> {
  if (at === null) return void (await browser.alarms.clear(name));
  const soonest = Date.now() + soonestMinutes * 60_000;
  await browser.alarms.create(name, { when: Math.max(at, soonest) });
}
