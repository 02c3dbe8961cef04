import { expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { soon } from '../tools/soon.ts';
import { startBackground } from './background.ts';

const harmless = 'https://www.gardening-club.example/spring';

/** A finished check of which OTX was not permitted; then it is. */
async function withoutOtx() {
  const background = await startBackground();
  const { permissions } = browser;
  vi.spyOn(permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
    origins.every(origin => !origin.includes('otx')),
  );
  const { id } = await background.begin({ text: harmless, origin: 'link', private: false });
  await background.advance(id);
  vi.spyOn(permissions, 'contains').mockResolvedValue(true);
  background.simulator.log.length = 0;
  const row = async () =>
    (await background.records.readCheck(id))?.rows.find(it => it.source === 'otx');
  expect(await row()).toMatchObject({ outcome: { code: 'not-permitted' } });
  return { ...background, id, row };
}

const answered = { state: 'answered', outcome: { kind: 'finding' } };

it('asks again what the browser allows by now, and nothing else', async () => {
  const { handle, id, row, simulator } = await withoutOtx();
  await handle({ kind: 'permitted', check: id }, { private: false });
  await soon(async () => expect(await row()).toMatchObject(answered));
  expect(simulator.log.map(entry => entry.service)).toEqual(['otx']);
});

it('asks nothing twice where popup and background both hear of the permission', async () => {
  const { handle, id, row, simulator, records } = await withoutOtx();
  const twice = [1, 2].map(() => handle({ kind: 'permitted', check: id }, { private: false }));
  await Promise.all(twice);
  await soon(async () => expect(await row()).toMatchObject(answered));
  await handle({ kind: 'permitted', check: id }, { private: false });
  await soon(async () => expect((await records.readCheck(id))?.stage).toBe('done'));
  expect(simulator.log).toHaveLength(1);
});

it('goes on by itself where the prompt closed the popup', async () => {
  const { row } = await withoutOtx();
  const added = vi.fn();
  fakeBrowser.permissions.onAdded.addListener = added;
  const { registerPermissions } = await import('../../entrypoints/background/permissions.ts');
  registerPermissions();
  added.mock.calls[0]?.[0]({ permissions: ['notifications'], origins: [] });
  expect(await row()).toMatchObject({ outcome: { code: 'not-permitted' } });
  added.mock.calls[0]?.[0]({ permissions: [], origins: ['https://otx.alienvault.com/*'] });
  await soon(async () => expect(await row()).toMatchObject(answered));
});
