import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import type { Input } from '../../utils/check/begin.ts';
import { takeUp } from '../../utils/check/clicks.ts';
import { t } from '../../utils/platform/i18n.ts';
import { takeUpPicture } from './pictures.ts';
import { openPopup, showElsewhere } from './show.ts';

interface Item extends Pick<Menus.CreateCreatePropertiesType, 'documentUrlPatterns'> {
  readonly id: string;
  readonly contexts: Menus.ContextType[];
  readonly title: 'menuCheckLink' | 'menuCheckPicture' | 'menuCheckPage' | 'menuCheckFrame';
}

/**
 * Browsers fold several items into a submenu. So links and selected text share theirs, and only a
 * picture that is a link, and whatever is in a frame, leave a choice, the likelier first.
 */
const items: readonly Item[] = [
  { id: 'link', contexts: ['link', 'selection'], title: 'menuCheckLink' },
  { id: 'picture', contexts: ['image'], title: 'menuCheckPicture' },
  { id: 'page', contexts: ['page'], title: 'menuCheckPage' },
  {
    id: 'frame',
    contexts: ['frame'],
    title: 'menuCheckFrame',
    // Mail programs show mails in frames without an address of their own.
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  },
];

/** The context-menu items and what a click on them does. */
export function registerMenus(): void {
  // Both only start us: neither comes when private access is granted later, or in a profile that is
  // always private, so the items are made at every start.
  browser.runtime.onInstalled.addListener(() => {});
  browser.runtime.onStartup.addListener(() => {});
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const opened = openPopup();
    if (info.menuItemId === 'picture') takeUpPicture(info, tab, opened);
    else void checkClicked(info, tab, opened);
  });
  void createItems();
}

async function createItems(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { title, ...item } of items) {
    browser.contextMenus.create({ ...item, title: t(title) });
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
  if (info.menuItemId === 'frame') {
    return info.frameUrl ? { text: info.frameUrl, origin: 'page' } : null;
  }
  if (info.linkUrl) {
    const shown = shownText(info);
    return { text: info.linkUrl, origin: 'link', ...(shown ? { shown } : {}) };
  }
  if (info.selectionText) return { text: info.selectionText, origin: 'selection' };
  const page = info.pageUrl ?? tab?.url;
  return page ? { text: page, origin: 'page' } : null;
}
