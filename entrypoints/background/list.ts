import browser from 'webextension-polyfill';
import { judgeByList } from '../../utils/check/listed.ts';
import { keepListFresh, onListChanged } from '../../utils/check/organization-list.ts';
import { decideAnew } from '../../utils/check/resume.ts';
import { listAlarm } from '../../utils/platform/alarms.ts';
import { watchManaged } from '../../utils/policy/managed.ts';

/** Fetches the organization's list every few minutes, and judges by another one what was judged before. */
export function registerList(): void {
  browser.alarms.onAlarm.addListener(alarm => {
    if (alarm.name === listAlarm) void keepListFresh();
  });
  watchManaged(() => void keepListFresh());
  onListChanged(() => void Promise.all([decideAnew(), judgeByList()]));
  void keepListFresh();
}
