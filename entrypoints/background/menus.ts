import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import type { Input } from '../../utils/check/begin.ts';
import { takeUp } from '../../utils/check/clicks.ts';
import { t } from '../../utils/platform/i18n.ts';
import { openPopup, showElsewhere } from './show.ts';

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
  // Both only start us: neither comes when private access is granted later, or in a profile that is
  // always private, so the items are made at every start.
  browser.runtime.onInstalled.addListener(() => {});
  browser.runtime.onStartup.addListener(() => {});
  browser.contextMenus.onClicked.addListener((info, tab) => {
    void checkClicked(info, tab, openPopup());
  });
  void createItems();
}

async function createItems(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, contexts, title } of items) {
    browser.contextMenus.create({ id, contexts: [...contexts], title: t(title) });
  }
}

async function checkClicked(
  info: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
  opened: Promise<boolean>,
): Promise<void> {
  const input = inputOf(info, tab);
  if (!input) return;
  await takeUp({ ...input, private: Boolean(tab?.incognito) }, check =>
    showElsewhere(check, opened),
  );
}

/** Longer selections are more than the link. */
const longestShown = 300;

/** What people saw of a link: Firefox tells, elsewhere what of it was selected. */
function shownText({ linkText, selectionText }: Menus.OnClickData): string | undefined {
  const shown = linkText || selectionText;
  return shown && shown.length <= longestShown ? shown : undefined;
}

function inputOf(info: Menus.OnClickData, tab?: Tabs.Tab): Omit<Input, 'private'> | null {
  if (info.linkUrl) {
    const shown = shownText(info);
    return { text: info.linkUrl, origin: 'link', ...(shown ? { shown } : {}) };
  }
  if (info.selectionText) return { text: info.selectionText, origin: 'selection' };
  const page = info.pageUrl ?? tab?.url;
  return page ? { text: page, origin: 'page' } : null;
}
