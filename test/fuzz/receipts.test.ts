import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { Check } from '../../utils/check/types.ts';
import { guardAnswers } from '../../utils/guard/types.ts';
import { type Disclosure, disclosures, isWithin } from '../../utils/link/disclosure.ts';
import { atMost, visibilities } from '../../utils/policy/visibility.ts';
import { pass, startBackground } from '../check/background.ts';
import { forEach, patienceMs } from '../properties/for-all.ts';
import { keys } from '../simulator/keys.ts';
import type { LogEntry } from '../simulator/log.ts';
import { cases } from '../sources/contract.ts';
import { learned } from '../sources/learned.ts';
import { counts } from './counts.ts';

const own = cases.filter(({ label, source }) => label === source.id);

const leaks = ['?who=jane.kq7z%40corp.example', '#for=jane.kq7z@corp.example'];

/** Names that stand nowhere else, so that whoever gets one is seen to. */
const targets = fc
  .record({
    host: fc.constantFrom('', 'files.', 'pay.pal.'),
    domain: fc.constantFrom('k7quzvex.example', 'garden-kw3x.test', 'account-verify.example'),
    path: fc.constantFrom('p4thk7q2zv', 'p4thk7q2zv/login.php', 'a/p4thk7q2zv'),
    query: fc.constantFrom('', '?id=5', '?a=1&b=red', '#top', ...leaks, ...leaks),
  })
  .map(({ host, domain, path, query }) => ({
    domain,
    host: `${host}${domain}`,
    url: `https://${host}${domain}/${path}${query}`,
  }));
type Place = { readonly domain: string; readonly host: string; readonly url: string };

const chosen = fc
  .subarray([...own])
  .chain(asked =>
    fc.tuple(fc.constant(asked), fc.boolean(), fc.boolean(), fc.constantFrom(...visibilities)),
  )
  .map(([asked, sendUrl, scans, visibility]) => ({
    visibility,
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
    maxVisibility: fc.constantFrom(...visibilities),
    internalDomains: fc.subarray(['garden-kw3x.test', 'lan.example'], { minLength: 1 }),
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

/** Requests that tell more than this of the target. */
function beyond(log: readonly LogEntry[], level: Disclosure, place: Place): string[] {
  return log.filter(it => !isWithin(contentOf(it, place), level)).map(it => it.url);
}

const holdsLeak = (it: LogEntry) => learned({ ...it, url: new URL(it.url) }).includes('jane.kq7z');

/** With which visibility something was submitted. */
function visibilitiesIn(log: readonly LogEntry[]): unknown[] {
  return log
    .filter(it => it.service === 'urlscan' && it.method === 'POST')
    .map(it => (JSON.parse(it.body) as { visibility?: unknown }).visibility);
}

/** Receipts of requests that nobody got. */
function unsent({ receipts }: Check, log: readonly LogEntry[]): string[] {
  const got = log.map(it => new URL(it.url).origin);
  return receipts.flatMap(({ origin }) => {
    const at = got.indexOf(origin);
    if (at < 0) return [origin];
    got.splice(at, 1);
    return [];
  });
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

/** Lets time pass until nobody is being asked: the clock is quicker than what hashes a link. */
async function untilQuiet(read: () => Promise<Check>): Promise<void> {
  const isBusy = ({ stage, rows }: Check) =>
    stage === 'reading' || stage === 'working' || rows.some(it => it.state === 'waiting');
  await pass(5_000);
  for (let round = 0; round < 60 && isBusy(await read()); round++) await pass(1_000);
}

/** A check as far as it goes without the person, and then with what the person answers. */
async function checked({ place, settings, policy, more, answer }: Situation) {
  const background = await startBackground(settings);
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ ...policy });
  const { log } = background.simulator;
  const input = { text: place.url, origin: 'link' as const, private: false };
  const { id } = await background.begin(input);
  void background.advance(id);
  if (more) await background.handle({ kind: 'more', check: id }, { private: false });
  const read = async () => (await background.records.readCheck(id)) as Check;
  await untilQuiet(read);
  const asking = (await read()).guard.state === 'asking';
  const before = asking ? [...log] : [];
  if (asking) await background.handle({ kind: 'answer', check: id, answer }, { private: false });
  await untilQuiet(read);
  return { check: await read(), log, asking, before };
}

const situations = fc.record({
  ...{ place: targets, settings: chosen, policy: policies },
  ...{ more: fc.boolean(), answer: fc.constantFrom(...guardAnswers) },
});
type Situation = typeof situations extends fc.Arbitrary<infer It> ? It : never;

describe('any target under any settings and policy', { timeout: patienceMs }, () => {
  it('has a receipt for each request that holds something of it, and none above the ceiling', async () => {
    await forEach([situations], counts.checks, async given => {
      const { place, policy, settings, answer } = given;
      const { check, log, asking, before } = await checked(given);
      expect(untold(check, log, place)).toEqual([]);
      expect(unsent(check, log)).toEqual([]);
      const ceiling = policy.maxDisclosure ?? 'visit';
      expect(beyond(log, ceiling, place)).toEqual([]);
      expect(check.receipts.filter(it => !isWithin(it.discloses, ceiling))).toEqual([]);
      const forbidden = policy.forbiddenSources ?? [];
      expect(check.receipts.filter(it => forbidden.includes(it.to))).toEqual([]);
      if (policy.internalDomains?.includes(place.domain)) {
        expect([check.receipts, beyond(log, 'nothing', place)]).toEqual([[], []]);
      }
      // Until the person has answered, who owns the link may be asked about, and nothing of the rest.
      expect(beyond(before, 'hostname', place)).toEqual([]);
      if (asking && answer === 'cancel') expect(log).toHaveLength(before.length);
      if (asking && answer === 'host-only') expect(beyond(log, 'hostname', place)).toEqual([]);
      if (asking && answer !== 'as-is') expect(log.filter(holdsLeak)).toEqual([]);
      const allowed = atMost(settings.visibility, policy.maxVisibility ?? 'public');
      expect(visibilitiesIn(log).filter(it => it !== allowed)).toEqual([]);
    });
  });
});
