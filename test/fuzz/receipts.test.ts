import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { Check } from '../../utils/check/types.ts';
import { type Disclosure, disclosures, isWithin } from '../../utils/link/disclosure.ts';
import { pass, startBackground } from '../check/background.ts';
import { forEach, patienceMs } from '../properties/for-all.ts';
import { keys } from '../simulator/keys.ts';
import type { LogEntry } from '../simulator/log.ts';
import { cases } from '../sources/contract.ts';
import { learned } from '../sources/learned.ts';
import { counts } from './counts.ts';

const own = cases.filter(({ label, source }) => label === source.id);

/** Names that stand nowhere else, so that whoever gets one is seen to. */
const targets = fc
  .record({
    host: fc.constantFrom('', 'files.', 'pay.pal.'),
    domain: fc.constantFrom('k7quzvex.example', 'garden-kw3x.test', 'account-verify.example'),
    path: fc.constantFrom('p4thk7q2zv', 'p4thk7q2zv/login.php', 'a/p4thk7q2zv'),
    query: fc.constantFrom('', '?id=5', '?a=1&b=red', '#top'),
  })
  .map(({ host, domain, path, query }) => ({
    domain,
    host: `${host}${domain}`,
    url: `https://${host}${domain}/${path}${query}`,
  }));
type Place = { readonly domain: string; readonly host: string; readonly url: string };

const chosen = fc
  .subarray([...own])
  .chain(asked => fc.tuple(fc.constant(asked), fc.boolean(), fc.boolean()))
  .map(([asked, sendUrl, scans]) => ({
    sources: {
      ...Object.fromEntries(
        asked.map(({ source, config }) => [
          source.id,
          { enabled: true, ...config, ...(source.disclosesWith ? { sendUrl } : {}) },
        ]),
      ),
      ...(scans ? { urlscan: { key: keys.urlscan ?? '' } } : {}),
    },
  }));

const policies = fc.record(
  {
    maxDisclosure: fc.constantFrom(...disclosures),
    forbiddenSources: fc.subarray([...own.map(({ source }) => source.id), 'urlscan']),
    maxVisibility: fc.constant('private' as const),
  },
  { requiredKeys: [] },
);

/** How much of the target somebody reads out of a request. */
function contentOf(entry: LogEntry, { domain, host }: Place): Disclosure {
  const text = learned({ ...entry, url: new URL(entry.url) });
  if (text.includes('p4thk7q2zv')) return 'url';
  if (host !== domain && text.includes(host)) return 'hostname';
  return text.includes(domain) ? 'domain' : 'nothing';
}

/** Requests that held more of the target than any receipt of theirs says. */
function untold(check: Check, log: readonly LogEntry[], place: Place): string[] {
  const left = [...check.receipts].sort(
    (a, b) => disclosures.indexOf(a.discloses) - disclosures.indexOf(b.discloses),
  );
  const telling = log
    .map(entry => ({ entry, content: contentOf(entry, place) }))
    .filter(it => it.content !== 'nothing')
    .sort((a, b) => disclosures.indexOf(a.content) - disclosures.indexOf(b.content));
  return telling.flatMap(({ entry, content }) => {
    const { origin } = new URL(entry.url);
    const at = left.findIndex(it => it.origin === origin && isWithin(content, it.discloses));
    if (at < 0) return [`${content}: ${entry.method} ${entry.url}`];
    left.splice(at, 1);
    return [];
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('any target under any settings and policy', { timeout: patienceMs }, () => {
  it('has a receipt for each request that holds something of it, and none above the ceiling', async () => {
    await forEach(
      [targets, chosen, policies, fc.boolean()],
      counts.checks,
      async (place, settings, policy, more) => {
        const background = await startBackground(settings);
        vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(policy);
        const input = { text: place.url, origin: 'link' as const, private: false };
        const { id } = await background.begin(input);
        void background.advance(id);
        if (more) await background.handle({ kind: 'more', check: id }, { private: false });
        await pass(20_000);
        const check = await background.records.readCheck(id);
        expect(check).not.toBeNull();
        if (!check) return;
        const { log } = background.simulator;
        expect(untold(check, log, place)).toEqual([]);
        const ceiling = policy.maxDisclosure ?? 'visit';
        expect(
          log.filter(it => !isWithin(contentOf(it, place), ceiling)).map(it => it.url),
        ).toEqual([]);
        expect(check.receipts.filter(it => !isWithin(it.discloses, ceiling))).toEqual([]);
        const forbidden = policy.forbiddenSources ?? [];
        expect(check.receipts.filter(it => forbidden.includes(it.to))).toEqual([]);
      },
    );
  });
});
