// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { LeakList } from '../../components/LeakList.tsx';
import { Reasons } from '../../components/Reasons.tsx';
import { Receipts } from '../../components/Receipts.tsx';
import { ScanFailure } from '../../components/ScanFailure.tsx';
import { SourceRow } from '../../components/SourceRow.tsx';
import { joinSentences, listOf, spellValues } from '../../components/words.ts';
import japanese from '../../public/_locales/ja/messages.json' with { type: 'json' };
import type { Row } from '../../utils/check/types.ts';
import type { Leak } from '../../utils/leaks/types.ts';
import type { ScanProblem } from '../../utils/scan/types.ts';
import type { Reason } from '../../utils/verdict/types.ts';
import { english } from '../english.ts';
import { finding, now, samples } from './samples.ts';
import { catalog, fakeActions, show } from './screen.ts';

const hourMs = 3_600_000;
const usedUp: ScanProblem = { code: 'quota', window: 'day', resetAt: now + hourMs };

function say(...reasons: Reason[]) {
  const verdict = { ...samples.malicious.verdict, reasons };
  const check = { ...samples.malicious, verdict };
  return show(<Reasons check={check} catalog={catalog} />).text();
}

describe('in English', () => {
  it('a blank stands between sentences and no blank around one that is missing', () => {
    expect(joinSentences('One.', null, 'Two.', false, undefined)).toBe('One. Two.');
    expect(joinSentences(null, 'Two.')).toBe('Two.');
    expect(joinSentences()).toBe('');
  });

  it('things are listed as people list them', () => {
    expect(listOf(['a', 'b', 'c'])).toBe('a, b and c');
    expect(spellValues({ words: ['a', 'b'], name: 'x' })).toEqual({ words: 'a and b', name: 'x' });
  });

  it('a reason lists its words', () => {
    const values = { words: ['account', 'verify'] };
    expect(say({ id: 'signal_account_lure', weight: 'note', values })).toContain(
      english('signal_account_lure', { words: 'account and verify' }),
    );
  });

  it('a resolver blocks, and a list lists', () => {
    const text = say(
      { id: 'reason_sourceMalicious', weight: 'medium', source: 'quad9' },
      { id: 'reason_sourceMalicious', weight: 'medium', source: 'otx' },
    );
    expect(text).toContain(english('reason_sourceBlocks', { source: 'Quad9' }));
    expect(text).toContain(english('reason_sourceMalicious', { source: 'AlienVault OTX' }));
    expect(text).not.toContain(english('reason_sourceMalicious', { source: 'Quad9' }));
  });

  it("our sentence about a failed scan comes before the service's own words", () => {
    const problem: ScanProblem = { code: 'refused', message: 'Blocked by us' };
    const { text } = show(<ScanFailure problem={problem} actions={fakeActions()} now={now} />);
    const [ours, theirs] = [english('scanProblem_refused'), 'Blocked by us'].map(it =>
      text().indexOf(it),
    );
    expect(ours).toBeGreaterThanOrEqual(0);
    expect(theirs).toBeGreaterThan(ours ?? 0);
  });
});

describe('in Japanese', () => {
  const { getMessage, getUILanguage } = browser.i18n;
  const texts: Record<string, { message: string }> = japanese;

  beforeEach(() => {
    browser.i18n.getMessage = key => texts[String(key)]?.message ?? '';
    browser.i18n.getUILanguage = () => 'ja';
  });

  afterEach(() => {
    browser.i18n.getMessage = getMessage;
    browser.i18n.getUILanguage = getUILanguage;
  });

  it('sentences and lists have no blanks in between', () => {
    expect(joinSentences('一。', '二。')).toBe('一。二。');
    expect(listOf(['甲', '乙', '丙'])).toBe('甲、乙、丙');
  });

  it('a scan that no quota allows says so in sentences without blanks between them', () => {
    const { text } = show(<ScanFailure problem={usedUp} actions={fakeActions()} now={now} />);
    expect(text()).toContain(texts.quotaWindow_day?.message);
    expect(text()).not.toMatch(/[。、] /);
  });
});

describe('answers that were kept', () => {
  const row = (at: number): Row => ({
    source: 'otx',
    state: 'answered',
    at,
    cached: true,
    outcome: finding('no-data'),
  });
  const rowText = (at: number) =>
    show(<SourceRow row={row(at)} catalog={catalog} actions={fakeActions()} now={now} />).text();

  it('say when they were asked for and that nothing new was sent', () => {
    expect(rowText(now - 2 * hourMs)).toContain(english('rowCached', { when: '2 hours ago' }));
    expect(rowText(now - 1000)).toContain(english('rowCachedNow'));
  });

  it('are the reason why nothing was sent', () => {
    const receipts = (...rows: Row[]) => {
      const check = { ...samples.malicious, receipts: [], rows };
      return show(<Receipts check={check} catalog={catalog} now={now} />).text();
    };
    expect(receipts(row(now - hourMs))).toContain(
      english('receiptsCached', { when: '1 hour ago' }),
    );
    expect(receipts()).toContain(english('receiptsNone'));
  });
});

describe('what a link gives away', () => {
  const email = (part: string): Leak => ({
    kind: 'email',
    action: 'ask',
    part,
    start: 0,
    end: part.length,
  });
  const told = (...leaks: Leak[]) => show(<LeakList leaks={leaks} withMeaning={true} />).text();

  it('is named as people read it, with what that could mean', () => {
    const text = told(email('mia%40house.example'));
    expect(text).toContain(english('leak_email', { part: 'mia@house.example' }));
    expect(text).toContain(english('leakMeaning_email'));
  });

  it('stays encoded where it would hold what nobody sees', () => {
    expect(told(email('mia%E2%80%AE%40house.example'))).toContain('mia%E2%80%AE%40house.example');
  });

  it('is said once', () => {
    const text = told(email('mia%40house.example'), email('mia@house.example'));
    expect(text.split('mia@house.example')).toHaveLength(2);
  });
});
