// Functions that run inside of an extension, and so see nothing from outside of themselves.

interface Inside {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly tabs: { query(query: object): Promise<object[]> };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
}

/** In a background: clicks the menu's item, and tells when, in epoch milliseconds. */
export async function clickInside(linkUrl: string): Promise<number> {
  const global = globalThis as unknown as { browser?: Inside; chrome: Inside };
  // Where Chromium has its own `browser`, a listener added there hears nothing of `chrome`.
  const api = global.browser ?? global.chrome;
  const [tab = {}] = await api.tabs.query({ active: true, lastFocusedWindow: true });
  const clickedAt = performance.timeOrigin + performance.now();
  api.contextMenus.onClicked.dispatch({ menuItemId: 'link', linkUrl }, tab);
  return clickedAt;
}

/** In a page: sends the background a message, and gives back its answer. */
export function sendInside(message: object): Promise<unknown> {
  const { chrome } = globalThis as unknown as { chrome: Inside };
  return chrome.runtime.sendMessage(message);
}

/** In a page: the same, and tells how many milliseconds the answer took. */
export async function timeAnswerInside(message: object): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: Inside };
  const askedAt = performance.now();
  await chrome.runtime.sendMessage(message);
  return performance.now() - askedAt;
}

/** In a page: when a check came to its end, in epoch milliseconds, as soon as it has. */
export async function doneAtInside(id: string): Promise<number> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('second-look'));
  try {
    for (;;) {
      // Seldom, because reading costs what is being measured.
      await new Promise(resolve => setTimeout(resolve, 40));
      const check = await done(database.transaction('checks').objectStore('checks').get(id));
      if (check?.stage === 'done') return check.updatedAt;
    }
  } finally {
    database.close();
  }
}
