import { describe, expect, it } from 'vitest';
import { attentionOf, mostUrgent, rankOf, unseenWhereWorse } from '../../utils/check/attention.ts';
import type { Check } from '../../utils/check/types.ts';
import { samples } from '../components/samples.ts';

type Word = Check['verdict']['word'];

function check(stage: Check['stage'], word: Word = 'unknown', more: Partial<Check> = {}): Check {
  const verdict = { ...samples.harmless.verdict, word };
  return { ...samples.harmless, stage, verdict, seen: false, startedAt: 1_000, ...more };
}

describe('what deserves attention', () => {
  it('most: danger, then a question, then what is suspicious, then other ends, then work', () => {
    const inOrder = [
      check('done', 'malicious'),
      check('asking'),
      check('done', 'suspicious'),
      check('done', 'unknown'),
      check('done', 'no-threat-found'),
      check('working'),
    ];
    const ranks = inOrder.map(rankOf);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(new Set(ranks).size).toBe(inOrder.length);
    expect(mostUrgent([...inOrder].reverse())).toBe(inOrder[0]);
  });

  it.each([
    ['a danger while the rest is still coming', check('working', 'malicious'), 'malicious'],
    ['a danger behind a question', check('asking', 'malicious'), 'malicious'],
    ['several links', check('choosing'), 'waiting'],
    ['a suspicion that may still go', check('working', 'suspicious'), 'working'],
    ['what was seen', check('done', 'malicious', { seen: true }), null],
    ['what was seen and goes on', check('working', 'unknown', { seen: true }), null],
    ['a question, seen or not', check('asking', 'unknown', { seen: true }), 'waiting'],
  ] as const)('%s', (_, it_, expected) => {
    expect(attentionOf(it_)).toBe(expected);
    expect(rankOf(it_) > 0).toBe(expected !== null);
  });

  it('of two alike the newer, and no time lifts one above the next', () => {
    const older = check('done', 'suspicious');
    const newer = check('done', 'suspicious', { startedAt: 2_000 });
    const dated = check('working', 'unknown', { startedAt: 1e300 });
    expect(mostUrgent([older, newer])).toBe(newer);
    expect(mostUrgent([dated, older])).toBe(older);
    expect(mostUrgent([check('done', 'unknown', { seen: true })])).toBeNull();
  });

  it('is not over where a verdict turns worse than the person saw', () => {
    const before = check('done', 'unknown', { seen: true });
    const worse = check('working', 'malicious', { seen: true });
    expect(unseenWhereWorse(worse, before).seen).toBe(false);
    expect(unseenWhereWorse(before, worse).seen).toBe(true);
    expect(unseenWhereWorse(before, check('done', 'no-threat-found', { seen: true })).seen).toBe(
      true,
    );
  });
});
