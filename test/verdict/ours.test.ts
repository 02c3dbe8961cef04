import { describe, expect, it } from 'vitest';
import type { Finding } from '../../utils/lookup/types.ts';
import type { Case } from '../../utils/verdict/case.ts';
import { judge } from '../../utils/verdict/judge.ts';
import { bad, clean, given, ownVoice, scan, twoSilent, voice } from './cases.ts';

const allowed = voice('allow-list', clean);
const ours = ownVoice({ ...clean, names: 'hostname' });
const strong = voice('s', bad('malicious', 'strong'));
const medium = voice('m', bad('malicious', 'medium'));
const weak = voice('w', bad('suspicious', 'weak'));

function wordOf(voices: Case['voices'], more: Partial<Case> = {}) {
  return judge(given({ voices: [...twoSilent, ...voices], ...more })).word;
}

describe('the organisation’s own bad word', () => {
  it.each<[string, Finding, string]>([
    ['strong', bad('malicious', 'strong'), 'malicious'],
    ['medium', bad('suspicious', 'medium'), 'suspicious'],
    ['weak', bad('suspicious', 'weak'), 'suspicious'],
  ])('%s: no allow-list outweighs it', (_, finding, expected) => {
    expect(wordOf([ownVoice(finding)])).toBe(expected);
    expect(wordOf([ownVoice(finding), allowed])).toBe(expected);
  });

  it('is not outweighed by another good word of its own', () => {
    const other = ownVoice({ ...clean, names: 'url' }, { source: 'own2', family: 'own2' });
    expect(wordOf([ownVoice(bad('suspicious', 'medium')), other])).toBe('suspicious');
    expect(wordOf([ownVoice(bad('malicious', 'strong')), other, allowed])).toBe('malicious');
  });

  it('makes danger of a second medium voice', () => {
    expect(wordOf([ownVoice(bad('suspicious', 'medium')), medium])).toBe('malicious');
  });
});

describe('the organisation’s own good word', () => {
  it('clears what is weak or medium outside, also two of it', () => {
    expect(wordOf([ours, weak])).toBe('no-threat-found');
    expect(wordOf([ours, medium])).toBe('no-threat-found');
    expect(wordOf([ours, medium, voice('n', bad('malicious', 'medium'))])).toBe('no-threat-found');
  });

  it('stands against what is strong, and sends people to IT', () => {
    for (const more of [{}, { scan: scan({ malicious: true, score: 100 }) }]) {
      const voices = [...twoSilent, ours, ...('scan' in more ? [] : [strong])];
      const { word, reasons } = judge(given({ voices, ...more }));
      expect(word).toBe('suspicious');
      expect(reasons[0]).toMatchObject({ id: 'reason_oursButWarned', weight: 'strong' });
      expect(reasons[0]?.source).toBe('scan' in more ? 'urlscan' : 's');
    }
  });

  it('does not clear a strong signal in the link', () => {
    expect(wordOf([ours], { signals: [{ id: 'lookalike-letters', level: 'strong' }] })).toBe(
      'suspicious',
    );
  });

  it.each(['device-code', 'made-for-one'] as const)('does nothing beside the trap %s', id => {
    const signals = [{ id, level: 'note' as const }];
    expect(wordOf([ours], { signals })).toBe('unknown');
    expect(wordOf([ours, medium], { signals })).toBe('suspicious');
    expect(wordOf([ours, strong], { signals })).toBe('malicious');
  });

  it('does nothing where the destination is out of sight', () => {
    expect(wordOf([ours, medium], { hidden: true })).toBe('suspicious');
    expect(wordOf([ours, strong], { hidden: true })).toBe('malicious');
  });

  it.each<[Case['publisher'], Finding['names'], string]>([
    ['owner', 'hostname', 'no-threat-found'],
    ['tenant', 'hostname', 'no-threat-found'],
    ['strangers', 'hostname', 'suspicious'],
    ['strangers', 'url', 'no-threat-found'],
    ['owner', 'domain', 'no-threat-found'],
    ['tenant', 'domain', 'suspicious'],
  ])('on a page by %s clears only what it names: %s', (publisher, names, expected) => {
    const own = ownVoice({ ...clean, ...(names ? { names } : {}) });
    expect(wordOf([own, medium], { publisher })).toBe(expected);
  });

  it('is no answer where too few others have answered', () => {
    expect(judge(given({ voices: [ours] })).word).toBe('unknown');
  });
});
