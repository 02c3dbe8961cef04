import type { View } from '../e2e/view.ts';

const list = [
  'https://files.invoice-share.example/x',
  'https://www.gardening-club.example/spring',
  'https://portal.supplier-online.example/reset?user=jo.doe%40corp.example',
  'https://www.book-club.example/winter',
  'http://intranet.corp.internal/leave',
  'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fpaypal.com.account-verify.example%2Fsurvey&data=05%7C02%7C&reserved=0',
].join('\n');

/** What is done on a page before its picture is taken, by the name of its state. */
export const stage: Readonly<Record<string, (view: View) => Promise<void>>> = {
  async history(view) {
    // The newest check is the one with the picture.
    await view.click('[data-check] summary');
    await view.waitFor('[data-check] img');
    await view.run('document.querySelector("[data-check]").scrollIntoView()');
    await view.run('scrollBy(0, -10)');
  },
  async several(view) {
    await view.fill('#list', list);
    await view.click('[data-part="box"] button[type="submit"]');
    await view.click('[data-action="begin"]');
    await view.waitFor('[data-part="decision"]');
    await view.waitFor('tr[data-at="5"][data-state="done"]');
    await view.run('document.querySelector("table").scrollIntoView()');
  },
};
