import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type WelcomeDeps, welcome } from '../../utils/check/welcome.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

/** A browser in which a person has just installed the extension, and nobody objects. */
function freshBrowser(more: Partial<WelcomeDeps> = {}) {
  const open = vi.fn(async () => {});
  const deps: WelcomeDeps = {
    untilPolicyKnown: async () => {},
    installType: async () => 'normal',
    isAllowed: async () => true,
    open,
    ...more,
  };
  return { open, deps };
}

describe('the page of the first run', () => {
  it.each(['normal', 'sideload', 'development'])(
    'opens where a person installed the extension: %s',
    async type => {
      const { open, deps } = freshBrowser({ installType: async () => type });
      await welcome('install', deps);
      expect(open).toHaveBeenCalledOnce();
    },
  );

  it.each(['update', 'browser_update', 'chrome_update'] as const)(
    'never opens for %s',
    async it => {
      const { open, deps } = freshBrowser();
      await welcome(it as 'update', deps);
      expect(open).not.toHaveBeenCalled();
    },
  );

  it('opens once, whatever is said to have been installed again', async () => {
    const { open, deps } = freshBrowser();
    await welcome('install', deps);
    await welcome('install', deps);
    expect(open).toHaveBeenCalledOnce();
  });

  it('waits until the policy had its time to arrive', async () => {
    const known = Promise.withResolvers<void>();
    const isAllowed = vi.fn(async () => true);
    const { open, deps } = freshBrowser({ untilPolicyKnown: () => known.promise, isAllowed });
    const waiting = welcome('install', deps);
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(isAllowed).not.toHaveBeenCalled();
    expect(open).not.toHaveBeenCalled();
    known.resolve();
    await waiting;
    expect(open).toHaveBeenCalledOnce();
  });

  it.each<[string, Partial<WelcomeDeps>]>([
    ['an administrator installed it', { installType: async () => 'admin' }],
    ['nobody can say who installed it', { installType: async () => null }],
    ['the browser fails to say', { installType: () => Promise.reject(new Error('no')) }],
    ['the policy forbids it', { isAllowed: async () => false }],
    ['the policy cannot be read', { isAllowed: () => Promise.reject(new Error('no')) }],
  ])('stays closed where %s', async (_, more) => {
    const { open, deps } = freshBrowser(more);
    await welcome('install', deps);
    expect(open).not.toHaveBeenCalled();
  });

  it('stays closed where it could not be remembered that it had opened', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
    const { open, deps } = freshBrowser();
    await welcome('install', deps);
    expect(open).not.toHaveBeenCalled();
  });

  it('breaks nothing where it cannot be opened', async () => {
    const { deps } = freshBrowser({ open: () => Promise.reject(new Error('no window')) });
    await expect(welcome('install', deps)).resolves.toBeUndefined();
  });
});

describe('in the browser itself', () => {
  const installed = (installType: string | null) => {
    const self = async () => ({ installType });
    Object.assign(browser, { management: installType ? { getSelf: self } : undefined });
    return vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
  };
  const deliver = (policy: object) =>
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(policy as never);

  it.each<[string, string | null, object, number]>([
    ['a policy about something else', 'normal', { visibility: 'private' }, 1],
    ['a policy that allows it', 'normal', { firstRunPage: true }, 1],
    ['a policy that forbids it', 'normal', { firstRunPage: false }, 0],
    ['a policy that nobody can read', 'normal', { firstRunPage: 'perhaps' }, 0],
    ['a policy of which the key did not arrive', 'normal', { declares: 'firstRunPage' }, 0],
    ['a forced installation', 'admin', { visibility: 'private' }, 0],
    ['no management', null, { visibility: 'private' }, 0],
  ])('%s', async (_, type, policy, times) => {
    deliver(policy);
    const create = installed(type);
    await welcome('install');
    expect(create).toHaveBeenCalledTimes(times);
  });
});
