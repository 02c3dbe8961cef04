import browser from 'webextension-polyfill';
import { beatPermitted, keepBeating } from '../../utils/check/heartbeat/beat.ts';
import { countCheck, countReport } from '../../utils/check/heartbeat/counting.ts';
import { onCheckChanged } from '../../utils/check/records.ts';
import { onReportChanged } from '../../utils/check/reports.ts';
import { heartbeatAlarm } from '../../utils/platform/alarms.ts';
import { watchManaged } from '../../utils/policy/managed.ts';

/** Tells the organization once a day that this browser is there, where a policy wants that. */
export function registerHeartbeat(): void {
  browser.alarms.onAlarm.addListener(alarm => {
    if (alarm.name === heartbeatAlarm) void keepBeating();
  });
  browser.permissions.onAdded.addListener(({ origins }) => {
    if (origins?.length) void beatPermitted();
  });
  watchManaged(() => void keepBeating());
  onCheckChanged(check => void countCheck(check));
  onReportChanged(report => void countReport(report));
  void keepBeating();
}
