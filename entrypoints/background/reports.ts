import browser from 'webextension-polyfill';
import { keepReporting } from '../../utils/check/reporting.ts';
import { reportAlarm } from '../../utils/platform/alarms.ts';

/** Delivers what people reported, and asks what became of it, whatever stopped the background. */
export function registerReports(): void {
  browser.alarms.onAlarm.addListener(alarm => {
    if (alarm.name === reportAlarm) void keepReporting();
  });
  void keepReporting();
}
