import { describe, expect, it } from 'vitest';
import type { Listed } from '../../utils/list/types.ts';
import type { Case } from '../../utils/verdict/case.ts';
import { judge } from '../../utils/verdict/judge.ts';
import { bad, clean, given, ownVoice, scan, twoSilent, voice } from './cases.ts';

const says = (word: Listed['word'], more: Partial<Listed> = {}): Listed => ({
  ...{ url: 'https://a.example/', word, form: 'host', day: '2026-11-20', words: '' },
  ...more,
});
const allowed = voice('allow-list', clean);
const strong = voice('s', bad('malicious', 'strong'));
const medium = voice('m', bad('malicious', 'medium'));
const ours = ownVoice({ ...clean, names: 'url' });

function judged(listed: Listed, more: Partial<Case> = {}) {
  return judge(given({ voices: twoSilent, listed, ...more }));
}

describe('the bad word of the organization’s list', () => {
  it.each<[string, Partial<Case>]>([
    ['by itself, where nobody was asked', { voices: [] }],
    ['while something is still under way', { voices: [], pending: true }],
    ['against an allow-list', { voices: [allowed] }],
    ['against a good word of its own platform', { voices: [ours] }],
    ['against a scan that saw nothing bad', { scan: scan({ malicious: false, score: -50 }) }],
    ['where strangers publish', { publisher: 'strangers' }],
    ['where the destination is out of sight', { hidden: true }],
    ['beside a trap', { signals: [{ id: 'device-code', level: 'note' }] }],
  ])('is malicious %s, and the first reason', (_, more) => {
    const { word, reasons } = judged(says('bad'), more);
    expect(word).toBe('malicious');
    expect(reasons[0]).toEqual({ id: 'reason_listBad', weight: 'strong' });
  });

  it('comes first also beside what the person was told to see', () => {
    const signals = [{ id: 'text-names-brand', level: 'strong' }] satisfies Case['signals'];
    expect(judged(says('bad'), { signals, voices: [strong] }).reasons[0]?.id).toBe(
      'reason_listBad',
    );
  });

  it('is told in its own words', () => {
    expect(judged(says('bad', { words: 'Fake invoice' })).reasons[0]).toMatchObject({
      id: 'reason_listBadDetail',
      values: { detail: 'Fake invoice' },
    });
  });
});

describe('its suspicious word', () => {
  it('is suspicious, whoever clears the link, and dangerous with a second medium voice', () => {
    expect(judged(says('suspicious'), { voices: [allowed, ours] }).word).toBe('suspicious');
    expect(judged(says('suspicious'), { voices: [medium] }).word).toBe('malicious');
  });
});

describe('its good word', () => {
  it('clears what is weak or medium outside, and says by whom', () => {
    const { word, reasons } = judged(says('good'), { voices: [...twoSilent, medium] });
    expect(word).toBe('no-threat-found');
    expect(reasons.map(it => it.id)).toContain('reason_listOutweighs');
    expect(reasons.map(it => it.id)).toContain('reason_listGood');
  });

  it('stands against what is strong, and sends people to IT', () => {
    const { word, reasons } = judged(says('good'), { voices: [...twoSilent, strong] });
    expect(word).toBe('suspicious');
    expect(reasons[0]).toMatchObject({ id: 'reason_oursButWarned', source: 's' });
  });

  it('takes away nothing where an own platform objects', () => {
    const own = ownVoice(bad('malicious', 'strong'));
    expect(judged(says('good'), { voices: [...twoSilent, own] }).word).toBe('malicious');
  });

  it.each<[string, Partial<Case>, string]>([
    ['a trap', { signals: [{ id: 'device-code', level: 'note' }] }, 'suspicious'],
    ['a destination out of sight', { hidden: true }, 'suspicious'],
    ['a strong signal', { signals: [{ id: 'lookalike-letters', level: 'strong' }] }, 'suspicious'],
  ])('does nothing about %s', (_, more, expected) => {
    expect(judged(says('good'), { voices: [...twoSilent, medium], ...more }).word).toBe(expected);
  });

  it('promises nothing where nobody else was asked', () => {
    expect(judged(says('good'), { voices: [] }).word).toBe('unknown');
  });

  it.each<[Case['publisher'], Listed['form'], string]>([
    ['owner', 'domain', 'no-threat-found'],
    ['owner', 'host', 'no-threat-found'],
    ['tenant', 'host', 'no-threat-found'],
    ['tenant', 'domain', 'suspicious'],
    ['strangers', 'host', 'suspicious'],
    ['strangers', 'domain', 'suspicious'],
    ['strangers', 'page', 'no-threat-found'],
  ])('on a page by %s clears only what it names: a %s', (publisher, form, expected) => {
    const voices = [...twoSilent, medium];
    const { word, reasons } = judged(says('good', { form }), { publisher, voices });
    expect(word).toBe(expected);
    const ids = reasons.map(it => it.id);
    expect(ids.includes('reason_listOther')).toBe(expected === 'suspicious');
  });
});
