import type { Firefox } from './firefox.ts';

/** Waits for Firefox's own question, answers it with one of its buttons, and tells what it said. */
export function answerPrompt(
  firefox: Pick<Firefox, 'chrome'>,
  button: 'button' | 'secondaryButton',
): Promise<string> {
  return firefox.chrome(
    `const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    const shown = () => window.document.querySelector('#notification-popup popupnotification');
    while (window.PopupNotifications.panel.state !== 'open' || !shown()) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    const notification = shown();
    const text = notification.textContent + notification.closest('panel').textContent;
    // A question that has just come up takes no click, so that nobody answers it by accident.
    await new Promise(resolve => setTimeout(resolve, 1_500));
    notification[args[0]].click();
    return text;`,
    button,
  );
}
