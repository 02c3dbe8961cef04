import { defineBackground } from 'wxt/utils/define-background';
import { resumeAll } from '../../utils/check/resume.ts';
import { registerAlarms } from './alarms.ts';
import { registerBadge } from './badge.ts';
import { registerHeartbeat } from './heartbeat.ts';
import { registerList } from './list.ts';
import { registerMenus } from './menus.ts';
import { registerNotifications } from './notifications.ts';
import { registerOmnibox } from './omnibox.ts';
import { registerPermissions } from './permissions.ts';
import { registerPolicy } from './policy.ts';
import { registerPrivateWindows } from './private-windows.ts';
import { registerReports } from './reports.ts';
import { registerRequests } from './requests.ts';
import { registerWelcome } from './welcome.ts';

// Every listener is registered in the first turn: an event that woke us finds nobody otherwise.
export default defineBackground({
  type: 'module',
  main() {
    registerMenus();
    registerRequests();
    registerAlarms();
    registerOmnibox();
    registerBadge();
    registerNotifications();
    registerPermissions();
    registerPolicy();
    registerList();
    registerReports();
    registerHeartbeat();
    registerPrivateWindows();
    registerWelcome();
    void resumeAll();
  },
});
