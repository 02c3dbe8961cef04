import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { pass, startBackground, wake } from './background.ts';

const lookalike = 'https://paypal.com.account-verify.example/signin';
const internal = 'https://board.projects.example/plan';

type Changed = Parameters<typeof browser.storage.onChanged.addListener>[0];

/** The first start of a fresh profile, before any managed value is there. */
async function firstStart() {
  const { simulator } = await startBackground();
  await browser.storage.local.remove('policyAwaited');
  const listeners: Changed[] = [];
  vi.spyOn(browser.storage.onChanged, 'addListener').mockImplementation(it => {
    listeners.push(it);
  });
  const background = await wake();
  const { registerPolicy } = await import('../../entrypoints/background/policy.ts');
  registerPolicy();
  const arrive = (policy: Record<string, unknown>) => {
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(policy);
    for (const listener of listeners) listener({}, 'managed');
  };
  const begin = async (text: string) => {
    const { id } = await background.begin({ text, origin: 'link', private: false });
    void background.advance(id);
    return () => background.records.readCheck(id);
  };
  return { ...background, simulator, arrive, begin };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a check at the very first start', () => {
  it('shows what the link shows by itself, says what it waits for, and sends nothing', async () => {
    const { begin, simulator } = await firstStart();
    const read = await begin(lookalike);
    await pass(1_000);
    expect(await read()).toMatchObject({
      waitingForPolicy: true,
      verdict: { word: 'suspicious', final: false },
    });
    expect(simulator.log).toEqual([]);
  });

  it('goes on under the policy that arrives', async () => {
    const { begin, simulator, arrive } = await firstStart();
    const read = await begin(internal);
    await pass(1_000);
    arrive({ internalDomains: ['projects.example'], maxDisclosure: 'nothing' });
    await pass(30_000);
    expect(await read()).toMatchObject({ stage: 'done', guard: { reason: 'internal' } });
    expect(await read()).not.toHaveProperty('waitingForPolicy');
    expect(simulator.log).toEqual([]);
  });

  it('goes on by itself where no policy comes', async () => {
    const { begin, simulator } = await firstStart();
    const read = await begin(lookalike);
    await pass(30_000);
    expect((await read())?.stage).toBe('done');
    expect(simulator.log.length).toBeGreaterThan(0);
  });

  it('tries no key either', async () => {
    const { handle, simulator, arrive } = await firstStart();
    const trial = { kind: 'test-key', source: 'virustotal', key: 'a'.repeat(64) } as const;
    const trying = handle(trial, { private: false });
    await pass(1_000);
    expect(simulator.log).toEqual([]);
    arrive({ forbiddenSources: ['virustotal'] });
    expect(await trying).toMatchObject({ code: 'blocked-by-policy' });
    expect(simulator.log).toEqual([]);
  });
});

describe('a policy that comes later', () => {
  it('decides a question that is still open anew', async () => {
    const { begin, arrive } = await firstStart();
    const read = await begin(
      'https://www.gardening-club.example/unsubscribe?who=jo%40mail.example',
    );
    await pass(30_000);
    expect((await read())?.stage).toBe('asking');
    arrive({ maxDisclosure: 'nothing' });
    await pass(2_000);
    expect(await read()).toMatchObject({ stage: 'done', guard: { reason: 'policy' } });
  });
});
