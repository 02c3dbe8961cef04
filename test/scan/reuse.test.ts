import { describe, expect, it } from 'vitest';
import { isReusable } from '../../utils/scan/reuse.ts';
import type { Scan, ScanResult } from '../../utils/scan/types.ts';

const hourMs = 3_600_000;
const now = Date.UTC(2026, 10, 25, 12);

const seen: ScanResult = {
  loaded: true,
  malicious: false,
  score: 0,
  brands: [],
  categories: [],
  screenshot: 'none',
};

function ended(agoMs: number, more: Partial<ScanResult> = {}): Scan {
  return {
    id: 'a',
    url: 'https://shop.example/',
    state: 'done',
    visibility: 'private',
    createdAt: now - agoMs - 20_000,
    finishedAt: now - agoMs,
    deadline: now,
    private: false,
    result: { ...seen, ...more },
  };
}

const bad = { malicious: true, score: 100 };
const blind = { loaded: false, malicious: null };

describe('a finished scan stands for a new one', () => {
  it.each<[string, number, Partial<ScanResult>, boolean]>([
    ['clean, an hour old', hourMs, {}, true],
    ['clean, seven hours old', 7 * hourMs, {}, false],
    ['without a verdict, seven hours old', 7 * hourMs, { malicious: null }, false],
    ['bad, two days old', 48 * hourMs, bad, true],
    ['bad, four days old', 96 * hourMs, bad, false],
    ['it saw nothing, a minute ago', 60_000, blind, true],
    ['it saw nothing, half an hour ago', hourMs / 2, blind, false],
    ['clean, of a year ago', 365 * 24 * hourMs, {}, false],
    ['bad, of a year ago', 365 * 24 * hourMs, bad, false],
    ['from the future, by a clock that was set back', -hourMs, {}, false],
  ])('%s: %s', (_, agoMs, result, expected) => {
    expect(isReusable(ended(agoMs, result), now)).toBe(expected);
  });
});

describe('a scan under way', () => {
  const { result: _, finishedAt: __, ...begun } = ended(0);
  it.each<[string, number, boolean]>([
    ['a minute ago', 60_000, true],
    ['yesterday', 24 * hourMs, false],
  ])('begun %s', (_label, agoMs, expected) => {
    const scan: Scan = { ...begun, state: 'running', createdAt: now - agoMs };
    expect(isReusable(scan, now)).toBe(expected);
  });

  it('that failed is nobody’s answer', () => {
    expect(isReusable({ ...begun, state: 'failed' }, now)).toBe(false);
  });
});
