import { describe, expect, it } from 'vitest';
import { reread } from '../../utils/check/reread.ts';
import type { Check } from '../../utils/check/types.ts';
import { readLink } from '../../utils/link/read.ts';
import { check } from '../components/samples.ts';

const inner = 'https://www.gardening-club.example/calendar';
const wrapped = `https://mail.corp.example/fmlurlsvc/?fewReq=:B:JVE9&url=${encodeURIComponent(inner)}`;

function checkOf(url: string, more: Partial<Check> = {}): Check {
  return check({ target: readLink(url).targets[0] ?? null, ...more });
}

describe('a target read again with the policy', () => {
  it.each(['internalDomains', 'protectedDomains'])('opens what stands on a host of %s', key => {
    const { target } = reread(checkOf(wrapped), { [key]: ['corp.example'] });
    expect(target?.url).toBe(inner);
    expect(target?.wrappers).toMatchObject([{ id: 'fortimail', opened: true, url: wrapped }]);
  });

  it('opens what the policy says is a wrapper, and hides what it cannot open', () => {
    const wrappers = [{ host: 'go.vendor.example', parameter: 'to' }];
    const url = `https://go.vendor.example/r?to=${encodeURIComponent(inner)}`;
    expect(reread(checkOf(url), { wrappers }).target?.url).toBe(inner);
    const { target } = reread(checkOf('https://go.vendor.example/r?id=7'), { wrappers });
    expect(target?.wrappers).toMatchObject([{ name: 'go.vendor.example', opened: false }]);
  });

  it('is the same check where the policy says nothing of the host', () => {
    for (const url of [wrapped, inner, 'https://protect-eu.mimecast.com/s/AbCd']) {
      const before = checkOf(url);
      expect(reread(before, { internalDomains: ['other.example'] })).toBe(before);
    }
  });

  it('opens nothing where an unreadable policy made every host internal', () => {
    const before = checkOf(wrapped);
    expect(reread(before, { internalDomains: ['*'] })).toBe(before);
  });

  it('is the same check the second time, however the record was written', () => {
    const once = reread(checkOf(wrapped), { internalDomains: ['corp.example'] });
    const stored: Check = JSON.parse(JSON.stringify(once));
    expect(reread(stored, { internalDomains: ['corp.example'] })).toBe(stored);
  });

  it('begins at the outermost wrapper', () => {
    const outer = `https://www.google.com/url?q=${encodeURIComponent(wrapped)}`;
    const { target } = reread(checkOf(outer), { internalDomains: ['corp.example'] });
    expect(target?.wrappers.map(it => it.id)).toEqual(['google', 'fortimail']);
    expect(target?.url).toBe(inner);
  });

  it('keeps no answer that was about the wrapper', () => {
    const before = checkOf(wrapped, {
      rows: [{ source: 'otx', state: 'waiting' }],
      addresses: ['203.0.113.9'],
      guard: { state: 'cleared', options: [], redacted: null, answer: 'as-is' },
    });
    const after = reread(before, { internalDomains: ['corp.example'] });
    expect(after).toMatchObject({ rows: [], addresses: [], scan: { state: 'none' } });
    expect(after.guard.answer).toBeUndefined();
  });
});
