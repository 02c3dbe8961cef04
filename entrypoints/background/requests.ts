import browser, { type Runtime } from 'webextension-polyfill';
import { handle } from '../../utils/check/requests.ts';
import type { Reply } from '../../utils/platform/messages.ts';
import { pageRequestSchema } from '../../utils/platform/requests.ts';

/** Answers what our own pages ask for. Everything else is not answered at all. */
export function registerRequests(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isOurPage(sender)) return undefined;
    const request = pageRequestSchema.safeParse(message);
    // Other pages hear the announcements too; those are no requests.
    return request.success ? reply(request.data, sender) : undefined;
  });
}

async function reply(
  request: Parameters<typeof handle>[0],
  sender: Runtime.MessageSender,
): Promise<Reply> {
  try {
    return { ok: true, value: await handle(request, { private: await isPrivate(sender) }) };
  } catch {
    return { ok: false, error: 'error_background' };
  }
}

function isOurPage(sender: Runtime.MessageSender): boolean {
  return (
    sender.id === browser.runtime.id && Boolean(sender.url?.startsWith(browser.runtime.getURL('/')))
  );
}

/** A popup has no tab; the window it hangs on is the one in front. */
async function isPrivate(sender: Runtime.MessageSender): Promise<boolean> {
  if (sender.tab) return sender.tab.incognito;
  const window = await browser.windows.getLastFocused().catch(() => null);
  return Boolean(window?.incognito);
}
