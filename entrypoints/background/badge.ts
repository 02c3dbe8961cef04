import browser from 'webextension-polyfill';
import { type Attention, attentionOf } from '../../utils/check/attention.ts';
import { onCheckChanged, onForgotten } from '../../utils/check/records.ts';
import type { Check } from '../../utils/check/types.ts';
import { rankOld, worstAnywhere } from '../../utils/check/unseen.ts';
import { t } from '../../utils/platform/i18n.ts';

interface Look {
  readonly text: string;
  readonly color: string;
  /** Text key: the verdict's word and never a host, for it shows in every window. */
  readonly title: Parameters<typeof t>[0];
}

const looks: Record<Attention, Look> = {
  malicious: { text: '!!', color: '#b91c1c', title: 'verdict_malicious' },
  waiting: { text: '?', color: '#1d4ed8', title: 'badge_asking' },
  suspicious: { text: '!', color: '#b45309', title: 'verdict_suspicious' },
  unknown: { text: '–', color: '#4a5568', title: 'verdict_unknown' },
  // No tick and no green: nobody promises anything here.
  'no-threat-found': { text: 'i', color: '#0f6a80', title: 'verdict_no_threat_found' },
  working: { text: '…', color: '#4a5568', title: 'badge_working' },
};

/**
 * Tells on the toolbar button the worst that nobody has seen yet, for whoever closed the popup or
 * never saw it; also what was left behind when the browser was closed.
 */
export function registerBadge(): void {
  onCheckChanged(() => void show());
  onForgotten(() => void show());
  void show();
  void rankOld().then(show, () => {});
}

let isShowing = false;
let isDue = false;

/** Changes come faster than they are shown: all that come meanwhile are shown together. */
async function show(): Promise<void> {
  isDue = true;
  if (isShowing) return;
  isShowing = true;
  try {
    while (isDue) {
      isDue = false;
      await put(await worstAnywhere());
    }
  } catch {
    // What the browser did not take is not shown: the next change tries again.
  } finally {
    isShowing = false;
  }
}

let shown: string | undefined;

/** Puts it on the button, unless that is what it shows already: each part is a question to the browser. */
async function put(worst: Check | null): Promise<void> {
  const attention = worst && attentionOf(worst);
  const look = attention && looks[attention];
  const title = look ? `${t('extensionName')}: ${t(look.title)}` : t('extensionName');
  const wanted = `${attention} ${title}`;
  if (wanted === shown) return;
  await Promise.all([
    browser.action.setBadgeText({ text: look?.text ?? '' }),
    ...(look ? [browser.action.setBadgeBackgroundColor({ color: look.color })] : []),
    browser.action.setTitle({ title }),
  ]);
  shown = wanted;
}
