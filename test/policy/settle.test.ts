import { describe, expect, it } from 'vitest';
import { type PolicyRecord, recordOf } from '../../utils/policy/record.ts';
import { settlePolicy } from '../../utils/policy/settle.ts';

const known = ['otx', 'quad9', 'urlscan'];
const dayMs = 24 * 60 * 60_000;
const now = Date.UTC(2025, 2, 31, 9);

type Values = Record<string, unknown>;
const locked = recordOf({ visibility: 'private', scan: 'off' }, {});
const settle = (raw: Values | null, record: PolicyRecord | null = null, at = now) =>
  settlePolicy(raw, record, known, at);
const read = (raw: Values | null, record: PolicyRecord | null = null) => settle(raw, record).state;

describe('a key that is not in the file', () => {
  it('stays, and is kept since it was first missed', () => {
    const first = settle({ scan: 'off' }, locked);
    expect(first.state.policy).toEqual({ visibility: 'private', scan: 'off' });
    expect(first.state.kept).toEqual([{ key: 'visibility', since: now }]);
    const later = settle({ scan: 'off' }, first.record, now + dayMs);
    expect(later.state.kept).toEqual([{ key: 'visibility', since: now }]);
  });

  it('is no longer kept once it is sent again', () => {
    const first = settle({ scan: 'off' }, locked);
    const again = settle({ scan: 'off', visibility: 'unlisted' }, first.record);
    expect(again.state.kept).toEqual([]);
    expect(again.record?.missingSince).toEqual({});
  });

  it('ends where it is lifted by name, and the others stay', () => {
    const { policy, kept } = read({ lift: ' Visibility ' }, locked);
    expect(policy).toEqual({ scan: 'off' });
    expect(kept.map(it => it.key)).toEqual(['scan']);
  });

  it('ends with all others where a device leaves', () => {
    const { state, record } = settle({ lift: 'all' }, locked);
    expect(state.policy).toEqual({});
    expect(record).toBeNull();
    expect(settle({}, record).state.freshness).toBe('none');
  });

  it('stays where only a misspelled name lifts it', () => {
    const { policy, problems } = read({ lift: 'visibilty' }, locked);
    expect(policy.visibility).toBe('private');
    expect(problems).toEqual([{ code: 'misspelled', path: 'lift.visibilty', meant: 'visibility' }]);
  });

  it('ends where the file declares its keys, and this is none of them', () => {
    expect(read({ scan: 'off', declares: 'scan' }, locked).policy).toEqual({ scan: 'off' });
  });

  it('stays where the file declares nothing', () => {
    expect(read({ scan: 'off', declares: '' }, locked).policy.visibility).toBe('private');
  });
});

describe('a lock and a lift in one file', () => {
  it('the lock wins', () => {
    expect(read({ visibility: 'private', lift: 'all' }, locked).policy).toEqual({
      visibility: 'private',
    });
  });

  it('also where it is declared and did not arrive', () => {
    const { policy } = read({ declares: 'visibility', lift: 'visibility' }, locked);
    expect(policy.visibility).toBe('private');
  });
});

describe('a key that is declared and did not arrive', () => {
  it('keeps its last good value, and is named', () => {
    const record = recordOf({ maxVisibility: 'unlisted' }, {});
    const { policy, problems, kept } = read(
      { declares: 'maxVisibility, scan', scan: 'off' },
      record,
    );
    expect(policy).toEqual({ maxVisibility: 'unlisted', scan: 'off' });
    expect(problems).toEqual([{ code: 'not-arrived', path: 'maxVisibility' }]);
    expect(kept).toEqual([]);
  });

  it('is as strict as it could be where there was none', () => {
    const { policy } = read({ declares: 'sources,internalDomains,report,defaults' });
    expect(policy).toMatchObject({
      sources: { '*': { enabled: false } },
      internalDomains: ['*'],
      defaults: { visibility: 'private', scan: 'off' },
    });
    expect(policy).not.toHaveProperty('report');
  });

  it('counts also where its name is misspelled there', () => {
    expect(read({ declares: 'visiblity' }).policy.visibility).toBe('private');
  });

  it('takes a list as Firefox hands it over', () => {
    expect(read({ declares: ['scan', 'visibility'] }).policy).toEqual({
      scan: 'off',
      visibility: 'private',
    });
  });
});

describe('a policy as one text', () => {
  it('is the whole policy: what it lacks ends', () => {
    const policyText = JSON.stringify({ scan: 'on-request', revision: '12' });
    const { policy, revision, problems } = read({ policyText }, locked);
    expect(policy).toEqual({ scan: 'on-request' });
    expect(revision).toBe('12');
    expect(problems).toEqual([]);
  });

  it('makes single keys beside it count for nothing, and names them', () => {
    const { policy, problems } = read({ policyText: '{"scan":"off"}', visibility: 'public' });
    expect(policy).toEqual({ scan: 'off' });
    expect(problems).toEqual([{ code: 'beside-text', path: 'visibility' }]);
  });

  it('names a wrong type, which a single key would have lost on the way', () => {
    const { policy, problems } = read({ policyText: '{"visibility":7}' });
    expect(policy.visibility).toBe('private');
    expect(problems).toMatchObject([{ code: 'invalid-value', path: 'visibility' }]);
  });

  it.each(['', '{"scan":', '[]', '7', 'scan=off'])('unreadable (%s): the last one stays', text => {
    const { policy, problems } = read({ policyText: text }, locked);
    expect(policy).toEqual({ visibility: 'private', scan: 'off' });
    expect(problems).toEqual([{ code: 'unreadable-text', path: 'policyText' }]);
  });

  it('unreadable and without a last one: nothing is sent', () => {
    const { policy } = read({ policyText: 'scan=off' });
    expect(policy).toMatchObject({
      scan: 'off',
      maxDisclosure: 'nothing',
      forbiddenSources: ['*'],
      internalDomains: ['*'],
    });
  });

  it.each([
    ['a file of Chromium', '{"3rdparty":{"extensions":{"abc":{"visibility":"private"}}}}'],
    ['a file of Firefox', '{"policies":{"3rdparty":{"Extensions":{}}}}'],
    ['names of something else', '{"colour":"blue","size":7}'],
  ])('that is %s is no policy that lacks everything', (_, policyText) => {
    const { policy, problems } = read({ policyText }, locked);
    expect(policy).toEqual({ visibility: 'private', scan: 'off' });
    expect(problems).toEqual([{ code: 'foreign-text', path: 'policyText' }]);
  });

  it('that holds the whole delivery once more is read as what was delivered', () => {
    const policyText = JSON.stringify({ policyText: '{"scan":"on-request"}', revision: '7' });
    const { policy, revision, problems } = read({ policyText }, locked);
    expect(policy).toEqual({ scan: 'on-request' });
    expect(revision).toBe('7');
    expect(problems).toEqual([]);
  });

  it('is read with the mark that Windows puts before it', () => {
    expect(read({ policyText: '\ufeff{"scan":"automatic"}' }).policy).toEqual({
      scan: 'automatic',
    });
  });

  it.each([
    ['{"scan":"off","scan":"automatic"}', 'scan', { scan: 'off' }],
    [
      '{"sources":{"otx":{"enabled":false,"enabled":true}}}',
      'sources.otx.enabled',
      { sources: { '*': { enabled: false } } },
    ],
  ])('%s: what stands there twice is as strict as it could be', (policyText, path, expected) => {
    const { policy, problems } = read({ policyText });
    expect(policy).toEqual(expected);
    expect(problems).toContainEqual({ code: 'twice', path });
  });

  it('under a misspelled name counts as unreadable', () => {
    const { policy, problems } = read({ policyTxt: '{"scan":"automatic"}' }, locked);
    expect(policy.scan).toBe('off');
    expect(problems).toContainEqual({
      code: 'misspelled',
      path: 'policyTxt',
      meant: 'policyText',
    });
  });
});

describe('the form of Google’s Admin console', () => {
  it('holds the values that stand in it, wherever it is delivered', () => {
    const form = {
      sources: { Value: { otx: { enabled: false } } },
      visibility: { Value: 'private' },
      declares: { Value: 'sources,visibility' },
    };
    const expected = { sources: { otx: { enabled: false } }, visibility: 'private' };
    expect(read(form)).toMatchObject({ policy: expected, problems: [] });
    const { declares: _, ...keys } = form;
    const text = { policyText: JSON.stringify(keys) };
    expect(read(text)).toMatchObject({ policy: expected, problems: [] });
  });
});

describe('no managed value at all', () => {
  const absentFor = (days: number, perDay = 1) => {
    let record: PolicyRecord | null = locked;
    for (let day = 0; day < days; day++) {
      for (let look = 0; look < perDay; look++) {
        ({ record } = settle(null, record, now + day * dayMs + look * 60_000));
      }
    }
    return record;
  };

  it('keeps the policy for fourteen days on which the browser ran', () => {
    expect(absentFor(14, 3)?.policy).toEqual({ visibility: 'private', scan: 'off' });
    expect(absentFor(15)).toBeNull();
  });

  it('counts no day on which the browser did not run', () => {
    const first = settle(null, locked);
    const muchLater = settle(null, first.record, now + 300 * dayMs);
    expect(muchLater.state.policy.visibility).toBe('private');
    expect(muchLater.state.kept).toContainEqual({ key: 'visibility', since: now });
  });

  it('begins to count anew after a value came', () => {
    const { record } = settle({ revision: '2' }, absentFor(14));
    expect(record?.daysWithout).toBe(0);
    expect(settle(null, record, now + 40 * dayMs).state.policy.visibility).toBe('private');
  });

  it('names what is missing', () => {
    const { problems, freshness } = read(null, locked);
    expect(freshness).toBe('last-known');
    expect(problems).toEqual([{ code: 'missing', path: '' }]);
  });
});
