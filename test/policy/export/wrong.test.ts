import { describe, expect, it } from 'vitest';
import { checkPolicy, makeFiles } from '../../../utils/check/kit.ts';
import { formats } from '../../../utils/policy/export/formats.ts';
import type { KitOptions } from '../../../utils/policy/export/kit.ts';
import { readJson } from '../../../utils/policy/json.ts';

const texts = { en: (key: string) => key, ja: (key: string) => key };

/** Paths of everything that is wrong. */
function paths(written: string): string[] {
  const read = checkPolicy(written);
  return 'problems' in read ? read.problems.map(it => it.path) : [];
}

/** Files that somebody sent in a hurry, each with the keys that have to be named. */
const wrong: readonly (readonly [what: string, file: string, keys: readonly string[]])[] = [
  ['a typo in a key', '{"maxVisibilty":"private"}', ['maxVisibilty']],
  ['a typo beside a good key', '{"scan":"off","vissibility":"private"}', ['vissibility']],
  ['a word that is none', '{"visibility":"secret"}', ['visibility']],
  ['a wrong type', '{"maxVisibility":3}', ['maxVisibility']],
  ['two of them', '{"maxDisclosure":true,"historyDays":"many"}', ['maxDisclosure', 'historyDays']],
  ['a number out of range', '{"historyDays":366}', ['historyDays']],
  ['a typo in a source', '{"sources":{"otx":{"enable":false}}}', ['sources.otx.enable']],
  ['a wrong type in a source', '{"sources":{"otx":{"enabled":"no"}}}', ['sources.otx.enabled']],
  [
    'a source that is none',
    '{"sources":{"reputation-king":{"enabled":true}}}',
    ['sources.reputation-king'],
  ],
  [
    'a typo in a list of sources',
    '{"forbiddenSources":["virustotl"]}',
    ['forbiddenSources.virustotl'],
  ],
  ['a list that is none', '{"internalDomains":{"corp.example":true}}', ['internalDomains']],
  [
    'a range that is none',
    '{"internalDomains":["corp.example","203.0.113.0/99"]}',
    ['internalDomains.1'],
  ],
  ['an ending of everybody', '{"internalDomains":["corp.example","co.jp"]}', ['internalDomains.1']],
  [
    'a rule among the defaults',
    '{"defaults":{"maxVisibility":"private"}}',
    ['defaults.maxVisibility'],
  ],
  ['a typo among the defaults', '{"defaults":{"them":"dark"}}', ['defaults.them']],
  ['two mail addresses', '{"report":{"email":"a@corp.example,b@corp.example"}}', ['report.email']],
  ['a kind of leak that is none', '{"leakActions":{"emial":"refuse"}}', ['leakActions.emial']],
  [
    'half a file',
    '{"visibility":"private",\n"sources":{"otx":{"enabled":fal',
    ['sources.otx.enabled'],
  ],
  ['half a file, cut in a text', '{"scan":"off","guidance":"Call', ['guidance']],
  ['a comma too many', '{"scan":"off","visibility":"private",}', ['visibility']],
  ['a key that stands twice', '{"visibility":"private","visibility":"public"}', ['visibility']],
  [
    'an older one, with keys of another time',
    '{"urlscanKey":"x","defaultVisibility":"private"}',
    ['urlscanKey', 'defaultVisibility'],
  ],
  [
    'a key that was announced and is not there',
    '{"declares":"visibility,scan","scan":"off"}',
    ['visibility'],
  ],
  [
    'a text beside which keys stand',
    '{"policyText":"{\\"scan\\":\\"off\\"}","visibility":"private"}',
    ['visibility'],
  ],
  ['a text that is no policy', '{"policyText":"visibility=private"}', ['policyText']],
  ['a mistake inside the text', '{"policyText":"{\\"scan\\":7}"}', ['scan']],
  [
    'an address that a key must not go to',
    '{"sources":{"otx":{"key":"x","base":"http://gateway.example"}}}',
    ['sources.otx.base'],
  ],
  [
    'a web tool that nobody can open',
    '{"customPivots":[{"name":"Wiki","template":"http://wiki.example/{url}"}]}',
    ['customPivots.Wiki'],
  ],
  ['a bell in the guidance', '{"guidance":"Call\\u0007 us"}', ['guidance']],
  ['half a letter', '{"guidance":"\\ud83d"}', ['guidance']],
  ['a list in place of a policy', '["visibility"]', ['']],
  ['nothing', '', ['']],
  ['a policy that sets nothing', '{}', ['']],
];

describe('a wrong file', () => {
  it.each(wrong)('%s is named key by key', (_, file, keys) => {
    const named = paths(file);
    expect(named.length).toBeGreaterThan(0);
    for (const key of keys) expect(named).toContain(key);
  });

  it.each(formats)('yields no file as %s', format => {
    for (const [, file] of wrong) {
      expect(makeFiles(file, format, {}, texts)).not.toHaveProperty('files');
    }
  });
});

describe('what may be written around a policy', () => {
  const policy = { visibility: 'private', scan: 'off' };
  const id = 'kgjfjalhohpfkcjllgalobpppmcgphmi';

  it.each<[string, unknown]>([
    ["Chromium's file", { '3rdparty': { extensions: { [id]: policy } } }],
    [
      'that with other extensions in it',
      { '3rdparty': { extensions: { x: { a: 1 }, [id]: policy } } },
    ],
    [
      "Firefox's file",
      {
        policies: { DisableTelemetry: true, '3rdparty': { Extensions: { 'a@b.example': policy } } },
      },
    ],
    ['a native manifest', { name: 'a@b.example', description: '', type: 'storage', data: policy }],
    ["the Admin console's form", { visibility: { Value: 'private' }, scan: { Value: 'off' } }],
    ['one text', { policyText: JSON.stringify(policy) }],
  ])('%s is taken off', (_, file) => {
    expect(checkPolicy(`\ufeff${JSON.stringify(file, null, 2)}`)).toEqual({ policy });
  });
});

describe('what can mean only one thing', () => {
  it('is written as that', () => {
    const read = checkPolicy(
      '{"visibility":" Private ","historyDays":"7","sources":{"OTX":{"enabled":"0"}}}',
    );
    expect(read).toEqual({
      policy: { visibility: 'private', historyDays: 7, sources: { otx: { enabled: false } } },
    });
  });
});

describe('the options', () => {
  it.each<[KitOptions]>([
    [{ chromiumId: 'second-look' }],
    [{ edgeId: 'A'.repeat(32) }],
    [{ firefoxId: 'second look' }],
    [{ firefoxId: '"@x' }],
    [{ updateUrl: 'http://updates.example/' }],
    [{ edgeUpdateUrl: 'updates.example' }],
    [{ installUrl: 'https://updates.example/a b.xpi' }],
    [{ revision: 'a\nb' }],
  ])('%j is refused by its name', options => {
    const made = makeFiles('{"scan":"off"}', 'reg', options, texts);
    expect(made).toMatchObject({ problems: [{ path: Object.keys(options)[0] }] });
  });
});

describe('where a text breaks', () => {
  it.each<[string, string, number]>([
    ['{"a":{"b":[1,{"c":tru', 'a.b.1.c', 1],
    ['{"a":1\n"b":2}', 'a', 2],
    ['{"a":"x\n"}', 'a', 1],
    ['{"a":01}', 'a', 1],
    ['{"a":"\\x"}', 'a', 1],
    ["{'a':1}", '', 1],
    ['{"a":1}}', '', 1],
    ['[1,]', '1', 1],
  ])('%s', (text, path, line) => {
    expect(readJson(text)).toEqual({ faults: [{ code: 'broken', path, line }] });
  });

  it.each(['{}', '[]', '{"a":[],"b":{}}', ' {"a" : [ 1 , -2.5e3 , null ] } \n', '"x"', '7'])(
    '%s does not',
    text => {
      expect(readJson(text)).toEqual({ value: JSON.parse(text) });
    },
  );
});
