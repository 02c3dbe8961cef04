import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { pass, startBackground } from './background.ts';

const telling = 'https://www.gardening-club.example/unsubscribe?who=jane.doe%40corp.example';
const harmless = 'https://www.gardening-club.example/spring';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Checks a link beside these popups, which mark nothing as seen, and counts the notifications. */
async function notificationsOf(text: string, popups: readonly object[]): Promise<number> {
  const background = await startBackground({ notifications: true });
  const create = vi.fn();
  browser.notifications.create = create;
  browser.i18n.getMessage = key => String(key);
  Object.assign(browser.runtime, { getContexts: async () => popups });
  const { registerNotifications } = await import('../../entrypoints/background/notifications.ts');
  registerNotifications();
  const { id } = await background.begin({ text, origin: 'link', private: false });
  const going = background.advance(id);
  await pass(5_000);
  await going;
  await pass(2_000);
  return create.mock.calls.length;
}

it.each([
  ['tells of a question that nobody sees', telling, [], 1],
  ['tells of no question that is on screen', telling, [{ contextType: 'POPUP' }], 0],
  ['tells of an outcome that no popup marked as seen', harmless, [{ contextType: 'POPUP' }], 1],
] as const)('%s', async (_, url, popups, expected) => {
  expect(await notificationsOf(url, popups)).toBe(expected);
});
