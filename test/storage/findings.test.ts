import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refuseWriting } from './failing.ts';

const dayMs = 86_400_000;

beforeEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('until when a source is left alone', () => {
  it.each([
    ['a moment to come', 1_000 + dayMs, 1_000 + dayMs],
    ['a moment that has been', 500, 0],
    ['a time that no service is believed', 1_000 + 2 * dayMs, 0],
    ['a time that no calendar knows', 1e300, 0],
    ['no time at all', 'never', 0],
  ])('%s', async (_, until, expected) => {
    const { db } = await import('../../utils/storage/db.ts');
    const { limitedUntil } = await import('../../utils/storage/findings.ts');
    await (await db()).put('limits', { source: 'otx', until } as never);
    expect(await limitedUntil('otx', 1_000)).toBe(expected);
  });

  it('is remembered without a disk', async () => {
    refuseWriting('QuotaExceededError');
    const { limitedUntil, rememberLimit } = await import('../../utils/storage/findings.ts');
    await rememberLimit('otx', 5_000);
    expect(await limitedUntil('otx', 1_000)).toBe(5_000);
  });
});
