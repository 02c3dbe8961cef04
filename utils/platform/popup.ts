import browser from 'webextension-polyfill';

/** In Chromium since 116 and in Firefox since 127; the polyfill's types do not know it yet. */
interface Contexts {
  getContexts(filter: { contextTypes: readonly ['POPUP'] }): Promise<readonly unknown[]>;
}

/** Whether our popup is open in any window, and so shows what happens. */
export async function isPopupOpen(): Promise<boolean> {
  const runtime = browser.runtime as unknown as Contexts;
  return (await runtime.getContexts({ contextTypes: ['POPUP'] })).length > 0;
}
