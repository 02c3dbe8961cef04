import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../utils/policy/parse.ts';
import type { Policy } from '../../utils/policy/schema.ts';
import { meantBy } from '../../utils/policy/settings/spelling.ts';

const known = ['otx', 'quad9', 'virustotal', 'urlscan', 'safebrowsing'];
const read = (policy: unknown, last?: Policy) => parsePolicy(policy, known, last);

describe('a name that means nothing', () => {
  it.each<[string, unknown, string]>([
    ['at the top', { colour: 'blue' }, 'colour'],
    ['in a source', { sources: { otx: { apiKey: 'x' } } }, 'sources.otx.apiKey'],
    ['in the report', { report: { webhook: 'x' } }, 'report.webhook'],
    [
      'in an own web tool',
      { customPivots: [{ name: 'W', template: 'https://w.example/{url}', colour: 'x' }] },
      'customPivots.0.colour',
    ],
    ['among the kinds of leaks', { leakActions: { birthday: 'ask' } }, 'leakActions.birthday'],
    ['in the defaults', { defaults: { colour: 'x' } }, 'defaults.colour'],
    [
      'deep in the defaults',
      { defaults: { sources: { otx: { apiKey: 1 } } } },
      'defaults.sources.otx.apiKey',
    ],
    ['inside JSON text', { sources: '{"otx":{"apiKey":"x"}}' }, 'sources.otx.apiKey'],
  ])('%s is named', (_, written, path) => {
    expect(read(written).problems).toEqual([{ code: 'unknown-key', path }]);
  });

  it('is named where it is a rule that only works outside defaults', () => {
    const { policy, problems } = read({ defaults: { maxVisibility: 'private' } });
    expect(problems).toEqual([{ code: 'rule-in-defaults', path: 'defaults.maxVisibility' }]);
    expect(policy.defaults).toEqual({});
  });

  it.each([7, 'none', ['a']])('defaults that are no object (%j) start strictly', defaults => {
    const { policy, problems } = read({ defaults });
    expect(policy.defaults).toMatchObject({ visibility: 'private', scan: 'off' });
    expect(problems).toEqual([{ code: 'invalid-value', path: 'defaults' }]);
  });
});

describe('a misspelled name counts as the rule that did not arrive', () => {
  it.each<[string, unknown, Policy, Policy]>([
    ['a key', { maxVisibilty: 'public' }, {}, { maxVisibility: 'private' }],
    [
      'a key that was set',
      { maxVisibilty: 'public' },
      { maxVisibility: 'unlisted' },
      { maxVisibility: 'unlisted' },
    ],
    [
      'a key in the defaults',
      { defaults: { visibilty: 'public' } },
      {},
      { defaults: { visibility: 'private' } },
    ],
    [
      'a field of a source',
      { sources: { otx: { enabeld: true } } },
      {},
      { sources: { otx: { enabled: false } } },
    ],
    [
      'a field without a strictest value',
      { sources: { otx: { kye: 'k' } } },
      {},
      { sources: { otx: { enabled: false } } },
    ],
    [
      'a field that was set',
      { sources: { otx: { kye: 'new', enabled: true } } },
      { sources: { otx: { key: 'old' } } },
      { sources: { otx: { key: 'old', enabled: true } } },
    ],
    [
      'a kind of leak',
      { leakActions: { emial: 'warn' } },
      {},
      { leakActions: { email: 'refuse' } },
    ],
    [
      'a forbidden source',
      { forbiddenSources: ['urlscn'] },
      {},
      { forbiddenSources: ['urlscn', 'urlscan'] },
    ],
    ['an allowed source', { allowedSources: ['virustota'] }, {}, { allowedSources: ['virustota'] }],
    [
      'an allowed source that was allowed',
      { allowedSources: ['virustota'] },
      { allowedSources: ['virustotal'] },
      { allowedSources: ['virustota', 'virustotal'] },
    ],
    [
      'a forbidden source by the name that people know',
      { forbiddenSources: ['urlscan.io'] },
      {},
      { forbiddenSources: ['urlscan.io', 'urlscan'] },
    ],
    [
      'a forbidden source by name and maker',
      { forbiddenSources: ['Google Safe Browsing'] },
      {},
      { forbiddenSources: ['google-safe-browsing', 'safebrowsing'] },
    ],
    [
      'a forbidden source by its address',
      { forbiddenSources: ['https://www.virustotal.com/'] },
      {},
      { forbiddenSources: ['https://www.virustotal.com/', 'virustotal'] },
    ],
    [
      'all of them, as in lift and declares',
      { forbiddenSources: 'all' },
      {},
      { forbiddenSources: ['all', '*'] },
    ],
    [
      'all of them, each by itself',
      { sources: { all: { enabled: false } } },
      {},
      { sources: { all: { enabled: false }, '*': { enabled: false } } },
    ],
    [
      'a source by the name that people know',
      { sources: { 'AlienVault OTX': { enabled: true } } },
      {},
      { sources: { 'alienvault-otx': { enabled: true }, otx: { enabled: false } } },
    ],
    [
      'an allowed source by the name that people know',
      { allowedSources: ['urlscan.io'] },
      {},
      { allowedSources: ['urlscan.io'] },
    ],
  ])('%s', (_, written, last, expected) => {
    const { policy, problems } = read(written, last);
    expect(policy).toEqual(expected);
    expect(problems).toMatchObject([{ code: 'misspelled' }]);
  });

  it.each(['*', 'all'])('%s allows nothing, and is named', every => {
    const { policy, problems } = read({ allowedSources: [every] });
    expect(policy.allowedSources).toEqual([every]);
    expect(problems).toEqual([{ code: 'unknown-source', path: `allowedSources.${every}` }]);
  });

  it('a whole entry of a source', () => {
    const { policy } = read({ sources: { qaud9: { enabled: true } } });
    expect(policy.sources?.quad9).toEqual({ enabled: false });
  });

  it('a ceiling of which the shorter name beside it is nearly as near', () => {
    const { policy } = read({ mxVisibility: 'private' });
    expect(policy).toEqual({ maxVisibility: 'private' });
  });

  it('but not where the right name stands beside it', () => {
    const { policy, problems } = read({ visibilty: 'private', visibility: 'unlisted' });
    expect(policy.visibility).toBe('unlisted');
    expect(problems).toEqual([{ code: 'misspelled', path: 'visibilty', meant: 'visibility' }]);
  });
});

describe('what a name was meant for', () => {
  const names = ['visibility', 'maxVisibility', 'scan', 'theme'];
  it.each([
    ['visibilty', 'visibility'],
    ['viisbility', 'visibility'],
    ['VISIBILITY', 'visibility'],
    ['maxvisiblity', 'maxVisibility'],
    ['scans', 'scan'],
    ['mxVisibility', 'maxVisibility'],
    ['axVisibility', 'maxVisibility'],
    ['visible', null],
    ['colour', null],
    ['toString', null],
  ])('%s: %s', (written, meant) => {
    expect(meantBy(written, names)).toBe(meant);
  });

  it('is no name of three letters that shares one of them', () => {
    expect(meantBy('zzz', ['moz', 'urlhaus'])).toBeNull();
    expect(meantBy('mzo', ['moz', 'urlhaus'])).toBe('moz');
  });

  it('is not guessed where it can be two', () => {
    expect(meantBy('mo', ['moz', 'mob'])).toBeNull();
  });
});

describe('internal domains', () => {
  it.each([
    ['corp.example:8443', 'corp.example'],
    ['https://corp.example/wiki', 'corp.example'],
    ['*.corp.example', 'corp.example'],
    ['.corp.example', 'corp.example'],
    [' Corp.Example. ', 'corp.example'],
    ['203.0.113.7:8080', '203.0.113.7'],
    ['203.0.113.0/24', '203.0.113.0/24'],
    ['2001:db8::/32', '2001:db8::/32'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['*corp.example', '*corp.example'],
    ['intranet', 'intranet'],
  ])('%s is understood', (written, meant) => {
    const { policy, problems } = read({ internalDomains: [written] });
    expect(policy.internalDomains).toEqual([meant]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['wiki.*', 'never-matches'],
    ['*.corp.*', 'never-matches'],
    ['203.0.113.0/33', 'never-matches'],
    ['203.0.113.0/255.255.255.0', 'never-matches'],
    ['two words', 'never-matches'],
    ['203.0.113.', 'never-matches'],
    ['203.0.113', 'never-matches'],
    ['com', 'public-suffix'],
    ['*.co.jp', 'public-suffix'],
  ])('%s is refused and named', (written, code) => {
    const { policy, problems } = read({ internalDomains: ['corp.example', written] });
    expect(policy.internalDomains).toEqual(['corp.example']);
    expect(problems).toMatchObject([{ code, path: 'internalDomains.1' }]);
  });

  it('are everything where the list is half a JSON text', () => {
    const { policy } = read({ internalDomains: '["corp.example", lan.example' });
    expect(policy.internalDomains).toEqual(['*']);
  });

  it('are everything where not one of them can be understood', () => {
    expect(read({ internalDomains: ['wiki.*', 7] }).policy.internalDomains).toEqual(['*']);
  });
});

describe.each(['protectedDomains', 'drillDomains'] as const)('%s', key => {
  it.each([
    'https://corp.example/wiki',
    'corp.example:8443',
    '*.corp.example',
    '.corp.example',
    '@corp.example',
    ' Corp.Example. ',
  ])('understands %s', written => {
    expect(read({ [key]: [written] })).toMatchObject({
      policy: { [key]: ['corp.example'] },
      problems: [],
    });
  });

  it('keeps a name as it is', () => {
    expect(read({ [key]: 'my_own.corp.example' }).policy[key]).toEqual(['my_own.corp.example']);
  });

  it.each([
    ['"corp.example"', 'never-matches'],
    ['*corp.example', 'never-matches'],
    ['203.0.113.0/24', 'never-matches'],
    ['com', 'public-suffix'],
  ])('names %s, and the others stay', (written, code) => {
    const { policy, problems } = read({ [key]: ['corp.example', written] });
    expect(policy[key]).toEqual(['corp.example']);
    // Whoever reads the options page may be the one that an exercise is meant for.
    const quoted = key === 'drillDomains' ? {} : { message: written };
    expect(problems).toEqual([{ code, path: `${key}.1`, ...quoted }]);
  });
});

describe('ids of apps', () => {
  it.each(['knownApps', 'rogueApps'] as const)('%s are read as links hold them', key => {
    const written = ['{0A0B0C0D-0000-4000-8000-000000000000}', '12-My_App.apps.example'];
    expect(read({ [key]: written })).toMatchObject({
      policy: { [key]: ['0a0b0c0d-0000-4000-8000-000000000000', '12-my_app.apps.example'] },
      problems: [],
    });
  });
});

describe('where people report', () => {
  it.each([
    ['template', 'http://report.example/?u={url}'],
    ['template', 'https://report.example/'],
    ['template', 'https://{url}/'],
    ['template', 'javascript:{url}'],
    ['email', 'no address'],
    ['email', 'a@corp.example,b@corp.example'],
    ['email', 'a@corp.example?cc=b@corp.example'],
  ])('%s %s is named, and the last good one stays', (field, written) => {
    const good = { email: 'soc@corp.example', template: 'https://report.example/?u={url}' };
    const { policy, problems } = read({ report: { [field]: written } }, { report: good });
    expect(policy.report).toEqual({ [field]: good[field as keyof typeof good] });
    expect(problems).toEqual([{ code: `report-${field}`, path: `report.${field}` }]);
  });

  it('takes one address, and an https address with {url}', () => {
    const report = { email: 'soc@corp.example', template: 'https://report.example/?u={url}' };
    expect(read({ report })).toMatchObject({ policy: { report }, problems: [] });
  });
});
