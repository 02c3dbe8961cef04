import browser from 'webextension-polyfill';
import { onCheckChanged, onForgotten } from '../../utils/check/records.ts';
import type { Check } from '../../utils/check/types.ts';
import { t } from '../../utils/platform/i18n.ts';

interface Look {
  readonly text: string;
  readonly color: string;
}

const working: Look = { text: '…', color: '#4a5568' };
const asking: Look = { text: '?', color: '#1d4ed8' };
const looks: Record<Check['verdict']['word'], Look> = {
  malicious: { text: '!!', color: '#b91c1c' },
  suspicious: { text: '!', color: '#b45309' },
  // No tick and no green: nobody promises anything here.
  'no-threat-found': { text: 'i', color: '#0f6a80' },
  unknown: { text: '–', color: '#4a5568' },
};

/** Tells the outcome on the toolbar button, for whoever closed the popup or never saw it. */
export function registerBadge(): void {
  onCheckChanged(check => void show(check));
  onForgotten(() => void reset());
}

async function show(check: Check): Promise<void> {
  if (check.seen) {
    await browser.action.setBadgeText({ text: '' });
    return;
  }
  const look = lookOf(check);
  await Promise.all([
    browser.action.setBadgeText({ text: look.text }),
    browser.action.setBadgeBackgroundColor({ color: look.color }),
    browser.action.setTitle({ title: `${t('extensionName')}: ${titleOf(check)}` }),
  ]);
}

async function reset(): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: '' }),
    browser.action.setTitle({ title: t('extensionName') }),
  ]);
}

function lookOf(check: Check): Look {
  // A bad verdict is told at once, even while the rest is still coming.
  if (check.verdict.word === 'malicious') return looks.malicious;
  if (check.stage === 'asking' || check.stage === 'choosing') return asking;
  return check.stage === 'done' ? looks[check.verdict.word] : working;
}

function titleOf(check: Check): string {
  if (check.stage === 'asking' || check.stage === 'choosing') return t('badge_asking');
  if (check.stage !== 'done') return t('badge_working');
  return t(`verdict_${check.verdict.word.replaceAll('-', '_')}` as 'verdict_malicious');
}
