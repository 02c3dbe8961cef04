import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import type { Input } from '../../utils/check/begin.ts';
import { takeUp } from '../../utils/check/clicks.ts';
import { t } from '../../utils/platform/i18n.ts';

/**
 * One item a click can ever see: links and selected text share theirs, because on a selected link
 * two items would be folded into a submenu.
 */
const items = [
  { id: 'link', contexts: ['link', 'selection'], title: 'menuCheckLink' },
  { id: 'page', contexts: ['page'], title: 'menuCheckPage' },
] as const;

/** The context-menu items and what a click on them does. */
export function registerMenus(): void {
  browser.runtime.onInstalled.addListener(createItems);
  browser.runtime.onStartup.addListener(createItems);
  browser.contextMenus.onClicked.addListener((info, tab) => {
    // Before any await: Firefox opens the popup only while the click itself is being handled.
    void browser.action.openPopup().catch(() => {});
    void checkClicked(info, tab);
  });
}

async function createItems(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, contexts, title } of items) {
    browser.contextMenus.create({ id, contexts: [...contexts], title: t(title) });
  }
}

async function checkClicked(info: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  const input = inputOf(info, tab);
  if (!input) return;
  await takeUp({ ...input, private: Boolean(tab?.incognito) });
}

function inputOf(info: Menus.OnClickData, tab?: Tabs.Tab): Omit<Input, 'private'> | null {
  if (info.linkUrl) return { text: info.linkUrl, origin: 'link' };
  if (info.selectionText) return { text: info.selectionText, origin: 'selection' };
  const page = info.pageUrl ?? tab?.url;
  return page ? { text: page, origin: 'page' } : null;
}
