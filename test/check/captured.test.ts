import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const picture = { url: 'data:image/jpeg;base64,AAAA', inTab: true };

/** A background that has just started: its memory is empty. */
async function start() {
  vi.resetModules();
  return import('../../utils/check/captured.ts');
}

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
});
afterEach(() => void vi.useRealTimers());

describe('a picture that was clicked', () => {
  it('is given away once, also to a page that asks before it is there', async () => {
    const { holdPicture, takePicture } = await start();
    let arrive = (_: typeof picture) => {};
    holdPicture(new Promise(resolve => (arrive = resolve)), false);
    const taken = takePicture(false);
    arrive(picture);
    expect(await taken).toEqual({ state: 'here', picture, private: false });
    expect(await takePicture(false)).toBeNull();
  });

  it('is in no storage of the browser', async () => {
    const { holdPicture } = await start();
    holdPicture(Promise.resolve(picture), false);
    await vi.advanceTimersByTimeAsync(10);
    const stored = await Promise.all(
      [browser.storage.session, browser.storage.local].map(area => area.get(null)),
    );
    expect(JSON.stringify(stored)).toContain('picture ');
    expect(JSON.stringify(stored)).not.toContain('AAAA');
  });

  it('of a private window goes to no other, but to the page that was opened for it', async () => {
    const { holdPicture, takePicture } = await start();
    const id = holdPicture(Promise.resolve(picture), true);
    expect(await takePicture(false)).toBeNull();
    expect(await takePicture(false, id)).toEqual({ state: 'here', picture, private: true });
  });

  it('that the browser refuses is told as refused', async () => {
    const { holdPicture, takePicture } = await start();
    holdPicture(Promise.resolve(null), false);
    expect(await takePicture(false)).toEqual({ state: 'refused' });
  });

  it('is told as lost, once, where the background was stopped meanwhile', async () => {
    const before = await start();
    before.holdPicture(Promise.resolve(picture), false);
    await vi.advanceTimersByTimeAsync(10);
    const { takePicture } = await start();
    expect(await takePicture(false)).toEqual({ state: 'lost' });
    expect(await takePicture(false)).toBeNull();
  });

  it('does not wait for a page that opens much later', async () => {
    const { holdPicture, takePicture } = await start();
    holdPicture(Promise.resolve(picture), false);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(await takePicture(false)).toBeNull();
  });
});
