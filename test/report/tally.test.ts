import { describe, expect, it } from 'vitest';
import {
  arrived,
  type Entry,
  newTally,
  noted,
  type Tally,
  toTell,
} from '../../utils/report/tally.ts';

const dayMs = 86_400_000;

function entry(at: number, over = true, adds: Entry['adds'] = { 'check unknown': 1 }): Entry {
  return { at, over, adds };
}

/** Everything that a receiver adds up, where every period arrives. */
function tellAll(tally: Tally, moments: readonly number[]): number {
  let sum = 0;
  let now = tally;
  for (const at of moments) {
    now = toTell(now, at);
    sum += now.told['check unknown'] ?? 0;
    now = arrived(now);
  }
  return sum;
}

describe('a tally', () => {
  it('tells what changed its mind as it is at last, and once', () => {
    let tally = noted(newTally(0), 'a', entry(1));
    tally = noted(tally, 'a', entry(1, false, {}));
    tally = noted(tally, 'a', entry(1, true, { 'check malicious': 1 }));
    expect(toTell(tally, 5).told).toEqual({ 'check malicious': 1 });
  });

  it('counts what was told no second time, whatever becomes of it', () => {
    const told = arrived(toTell(noted(newTally(0), 'a', entry(1)), 5));
    const later = noted(told, 'a', entry(1, true, { 'check malicious': 1 }));
    expect(toTell(later, dayMs).told).toEqual({});
  });

  it('keeps what is not over for the next time', () => {
    const open = toTell(noted(newTally(0), 'a', entry(1, false)), 5);
    expect(open.told).toEqual({});
    expect(toTell(noted(arrived(open), 'a', entry(1)), 9).told).toEqual({ 'check unknown': 1 });
  });

  it('tells what is never over as it is after some days', () => {
    const asked = noted(newTally(0), 'a', entry(1, false, { questions: 1 }));
    const { told, entries } = toTell(toTell(asked, dayMs), 3 * dayMs);
    expect(told).toEqual({ questions: 1 });
    expect(entries).toEqual({});
  });

  it('tells again, together with what came since, what has not arrived', () => {
    const lost = toTell(noted(newTally(0), 'a', entry(1)), 5);
    const next = toTell(noted(lost, 'b', entry(6)), 9);
    expect(next).toMatchObject({ since: 0, until: 9, told: { 'check unknown': 2 } });
    expect(arrived(next)).toMatchObject({ since: 9, told: {} });
  });

  it('loses none of thousands and stays small', () => {
    let tally = newTally(0);
    for (let at = 1; at <= 3_000; at += 1) tally = noted(tally, `c${at}`, entry(at));
    expect(Object.keys(tally.entries).length).toBeLessThanOrEqual(500);
    expect(tellAll(tally, [4_000, 5_000])).toBe(3_000);
  });

  it('stays small where nothing ever ends', () => {
    let tally = newTally(0);
    for (let at = 1; at <= 1_200; at += 1) tally = noted(tally, `c${at}`, entry(at, false));
    expect(Object.keys(tally.entries).length).toBeLessThanOrEqual(500);
  });

  it('counts on after the clock was turned back', () => {
    const ahead = toTell(newTally(9 * dayMs), 9 * dayMs);
    const back = toTell(ahead, dayMs);
    expect(noted(back, 'a', entry(dayMs + 1)).entries).toHaveProperty('a');
  });
});
