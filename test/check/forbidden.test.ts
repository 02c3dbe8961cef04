import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { services } from '../../utils/policy/services.ts';
import { sources } from '../../utils/sources/index.ts';
import { keys } from '../simulator/keys.ts';
import { cases } from '../sources/contract.ts';
import { pass, startBackground } from './background.ts';

const link = 'https://paypal.com.account-verify.example/forbidden';
const resolverOrigin = 'https://cloudflare-dns.com';

/** Everything switched on, with its key and address. */
const everything = {
  sources: {
    ...Object.fromEntries(
      cases.map(({ source, config }) => [source.id, { ...config, enabled: true }]),
    ),
    urlscan: { key: keys.urlscan },
  },
};

/** The origins that a whole check with "More" speaks to under a policy. */
async function originsUnder(policy: Record<string, unknown>, settings = everything) {
  const { simulator, begin, advance, handle } = await startBackground(settings);
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(policy);
  const { id } = await begin({ text: link, origin: 'link', private: false });
  void advance(id);
  await pass(500);
  await handle({ kind: 'more', check: id }, { private: false });
  await pass(20_000);
  return new Set(simulator.log.map(it => new URL(it.url, `https://${it.host}`).origin));
}

function originsOf(ids: readonly string[]): string[] {
  const own = sources.filter(it => ids.includes(it.id)).flatMap(it => it.origins);
  return [
    ...own,
    ...(ids.includes('urlscan') ? [services.urlscan.origin] : []),
    ...(ids.includes('resolver') ? [resolverOrigin] : []),
  ];
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('forbidding a company', () => {
  it.each<[string, readonly string[]]>([
    ['urlscan', ['urlscan', 'urlscan-search']],
    ['cloudflare', ['cloudflare', 'resolver']],
    ['abuse.ch', ['urlhaus', 'threatfox']],
    ['apivoid', ['ipvoid', 'urlvoid']],
    ['google', ['safebrowsing', 'webrisk', 'googledig']],
    ['resolver', ['resolver']],
    ['virustotal', ['virustotal']],
  ])('%s: no request leaves to any of %j', async (company, members) => {
    const usual = await originsUnder({});
    const closed = originsOf(members);
    expect(
      closed.filter(it => usual.has(it)).length,
      'nothing of it is ever asked',
    ).toBeGreaterThan(0);
    const asked = await originsUnder({ forbiddenSources: [company] });
    expect(closed.filter(it => asked.has(it))).toEqual([]);
    expect(asked.size).toBeGreaterThan(5);
  });

  it('never reaches up: without the search, scans go on', async () => {
    expect(await originsUnder({ forbiddenSources: ['urlscan-search'] })).toContain(
      services.urlscan.origin,
    );
  });

  it('all: nothing leaves at all', async () => {
    expect(await originsUnder({ forbiddenSources: ['*'] })).toEqual(new Set());
  });
});

describe('allowing only some', () => {
  it('asks nobody else, the resolver included', async () => {
    const asked = await originsUnder({ allowedSources: ['otx', 'shodan'] });
    expect([...asked]).toEqual(originsOf(['otx']));
  });

  it('takes the name of a company for its members', async () => {
    const asked = await originsUnder({ allowedSources: ['abuse.ch'] });
    expect([...asked].sort()).toEqual(originsOf(['urlhaus', 'threatfox']).sort());
  });
});

describe('the resolver', () => {
  const only = (id: string) => ({ allowedSources: [id, 'resolver'] });

  it('is asked where a source takes nothing but addresses', async () => {
    expect(await originsUnder(only('shodan'))).toContain(resolverOrigin);
  });

  it('is not asked for a source that the browser was not permitted to ask', async () => {
    const asking = originsUnder(only('shodan'));
    vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false);
    expect(await asking).toEqual(new Set());
  });

  it('is not asked for a source without its key', async () => {
    const settings = { sources: { ...everything.sources, ipvoid: { enabled: true } } };
    expect(await originsUnder(only('ipvoid'), settings)).toEqual(new Set());
  });

  it('is not asked where it is switched off', async () => {
    const policy = { ...only('shodan'), sources: { resolver: { enabled: false } } };
    expect(await originsUnder(policy)).toEqual(new Set());
  });

  it('can be the organization’s own', async () => {
    const base = 'https://dns.corp.example/';
    const policy = { ...only('shodan'), sources: { resolver: { base } } };
    expect([...(await originsUnder(policy))]).toEqual(['https://dns.corp.example']);
  });
});
