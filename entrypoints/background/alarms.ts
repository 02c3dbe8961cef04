import browser from 'webextension-polyfill';
import { resumeAll } from '../../utils/check/resume.ts';
import { resumeAlarm } from '../../utils/platform/alarms.ts';

/** Goes on with what a stopped background left behind. */
export function registerAlarms(): void {
  browser.alarms.onAlarm.addListener(alarm => {
    if (alarm.name === resumeAlarm) void resumeAll();
  });
}
