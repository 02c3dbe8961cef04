import browser from 'webextension-polyfill';
import { readEffective } from '../../utils/check/effective.ts';
import { onCheckChanged, onForgotten, readCheck } from '../../utils/check/records.ts';
import type { Check } from '../../utils/check/types.ts';
import { t } from '../../utils/platform/i18n.ts';
import { hasNotifications } from '../../utils/platform/permissions.ts';
import { isPopupOpen } from '../../utils/platform/popup.ts';
import { openPopup, showElsewhere } from './show.ts';

/** An open popup says within this time that it showed the outcome. */
const popupGraceMs = 1_500;

const prefix = 'check ';

const told = new Set<string>();

/** Tells the outcome by a notification where the popup did not, and where the person wants that. */
export function registerNotifications(): void {
  browser.notifications?.onClicked.addListener(id => void open(id));
  onCheckChanged(check => {
    const over = check.stage === 'done' || check.stage === 'asking';
    const key = `${check.id} ${check.stage}`;
    if (!over || check.seen || check.place || told.has(key)) return;
    told.add(key);
    setTimeout(() => void tell(check.id), popupGraceMs);
  });
  onForgotten(() => void takeBack());
}

/** A notification names the host of its check: it goes with the check. */
async function takeBack(): Promise<void> {
  if (!(await hasNotifications())) return;
  for (const name of Object.keys(await browser.notifications.getAll())) {
    const [, id] = /^check (.+)$/.exec(name) ?? [];
    if (id && !(await readCheck(id))) await browser.notifications.clear(name);
  }
}

async function tell(id: string): Promise<void> {
  const check = await readCheck(id);
  if (!check || check.seen || !(await isWanted())) return;
  // Only a finished check is ever marked as seen; a question is on screen wherever the popup is.
  if (check.stage === 'asking' && (await isPopupOpen())) return;
  await browser.notifications.create(`${prefix}${id}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title: titleOf(check),
    // The system may keep what it showed.
    message: (check.private ? null : check.target?.unicodeHost) ?? t('extensionName'),
  });
}

async function open(notification: string): Promise<void> {
  const check = await readCheck(notification.slice(prefix.length));
  if (check) await showElsewhere(check, openPopup());
}

function titleOf(check: Check): string {
  if (check.stage === 'asking') return t('badge_asking');
  return t(`verdict_${check.verdict.word.replaceAll('-', '_')}` as 'verdict_malicious');
}

async function isWanted(): Promise<boolean> {
  const { effective } = await readEffective();
  return effective.notifications.value && hasNotifications();
}
