import { describe, expect, it } from 'vitest';
import { combine } from '../../utils/policy/effective.ts';
import { parsePolicy } from '../../utils/policy/parse.ts';
import {
  declaredKeys,
  type Policy,
  policySchema,
  type Settings,
} from '../../utils/policy/schema.ts';
import { type Choices, choices } from '../../utils/policy/settings/choices.ts';
import { heartbeatRule } from '../../utils/policy/settings/heartbeat.ts';
import { sourceFields } from '../../utils/policy/settings/sources.ts';

const known = ['otx', 'quad9', 'urlscan'];

/** For each choice what a policy says and what a person would rather have. A new choice needs a line here to compile. */
const contested: { [K in keyof Choices]: readonly [Policy[K], Settings[K]] } = {
  visibility: ['private', 'public'],
  scan: ['off', 'automatic'],
  theme: ['dark', 'light'],
  notifications: [false, true],
  historyDays: [7, 365],
  favouritePivots: [['otx'], ['robtex']],
};

const listUrl = 'https://lists.corp.example/links.txt';
const listKey = `MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE${'a'.repeat(86)}==`;
const ourList = { url: listUrl, publicKey: listKey };
const pem = (key: string) => `-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----\n`;

const hook = {
  ...{ kind: 'webhook', name: 'SOC', url: 'https://soc.corp.example/in' },
  secret: `whsec_${'a'.repeat(32)}`,
};
const desk = {
  kind: 'template',
  name: 'Desk',
  url: 'https://desk.corp.example/x',
  body: '{"a":1}',
};

const read = (policy: unknown) => parsePolicy(policy, known);
const names = Object.keys(contested) as (keyof Choices)[];

describe.each(names)('the choice %s', key => {
  const [wanted, mine] = contested[key];

  it('is locked by a policy, whatever the person chose', () => {
    const { policy } = read({ [key]: wanted });
    const value = combine(policy, { [key]: mine }, [])[key];
    expect(value, `a policy with ${key} does not lock ${key}`).toEqual({
      value: wanted,
      origin: 'policy',
      locked: true,
    });
  });

  it('is only begun with inside defaults', () => {
    const { policy } = read({ defaults: { [key]: wanted } });
    expect(combine(policy, {}, [])[key]).toMatchObject({ value: wanted, origin: 'policy-default' });
    expect(combine(policy, { [key]: mine }, [])[key]).toMatchObject({ value: mine, locked: false });
  });

  it('has a built-in value of its own schema', () => {
    expect(choices[key].schema.safeParse(choices[key].builtIn).success).toBe(true);
  });
});

describe('every declared key', () => {
  it.each(Object.entries(declaredKeys))(
    '%s: the strictest value is one that its schema takes',
    (key, it) => {
      if (!('strictest' in it)) return;
      expect(it.schema.safeParse(it.strictest).success, `${key} could never be read strictly`).toBe(
        true,
      );
    },
  );

  it('is a key of the policy, and there is no other but defaults', () => {
    expect(Object.keys(policySchema.shape).sort()).toEqual(
      [...Object.keys(declaredKeys), 'defaults'].sort(),
    );
  });
});

describe('what can mean only one thing', () => {
  it.each<[string, unknown, unknown]>([
    ['visibility', ' Private ', 'private'],
    ['maxVisibility', 'UNLISTED', 'unlisted'],
    ['scan', 'On Request', 'on-request'],
    ['maxDisclosure', 'hash_prefix', 'hash-prefix'],
    ['notifications', 'true', true],
    ['notifications', 0, false],
    ['firstRunPage', '0', false],
    ['historyDays', '14', 14],
    ['internalDomains', '["corp.example","lan.example"]', ['corp.example', 'lan.example']],
    ['forbiddenSources', 'Quad9', ['quad9']],
    ['leakActions', { email: 'Refuse' }, { email: 'refuse' }],
    ['sources', '{"OTX":{"enabled":"0"}}', { otx: { enabled: false } }],
    ['reportDetail', ' Host', 'host'],
    ['reporter', 'ASK', 'ask'],
    ['reportTo', JSON.stringify([hook]), [hook]],
    ['reportTo', hook, [hook]],
    ['reportTo', [{ ...desk, kind: 'Template', body: { a: 1 } }], [desk]],
    ['heartbeat', JSON.stringify(hook), hook],
    ['heartbeat', [{ ...hook, kind: ' Webhook' }], hook],
    ['heartbeat', { ...desk, body: { a: 1 } }, desk],
    ['heartbeat', { kind: 'OFF' }, { kind: 'off' }],
    ['organizationList', ` ${listUrl} `, { url: listUrl }],
    ['organizationList', `{"url":"${listUrl}"}`, { url: listUrl }],
    ['organizationList', { url: listUrl, publicKey: pem(listKey) }, ourList],
    [
      'organizationList',
      { url: listUrl, publicKey: `${pem(listKey)}, ${pem(listKey)}` },
      { url: listUrl, publicKey: `${listKey},${listKey}` },
    ],
  ])('%s: %j', (key, written, meant) => {
    const { policy, problems } = read({ [key]: written });
    expect(policy[key as keyof Policy]).toEqual(meant);
    expect(problems).toEqual([]);
  });
});

describe('what is broken in part', () => {
  it.each<[string, unknown, unknown, string]>([
    ['internalDomains', ['corp.example', 5], ['corp.example'], 'internalDomains.1'],
    ['allowedSources', ['otx', null], ['otx'], 'allowedSources.1'],
    ['leakActions', { email: 'maybe' }, { email: 'refuse' }, 'leakActions.email'],
    [
      'sources',
      { otx: { enabled: 'no?', sendUrl: true } },
      { otx: { enabled: false, sendUrl: true } },
      'sources.otx.enabled',
    ],
    ['sources', { otx: { key: 7, enabled: true } }, { otx: { enabled: false } }, 'sources.otx.key'],
    [
      'sources',
      { otx: { base: 'gateway', enabled: true } },
      { otx: { enabled: false } },
      'sources.otx.base',
    ],
    ['sources', { otx: 'off' }, { otx: { enabled: false } }, 'sources.otx'],
    [
      'report',
      { email: 'soc@corp.example', template: 7 },
      { email: 'soc@corp.example' },
      'report.template',
    ],
    ['reportTo', [hook, { ...desk, body: '{{text}}' }], [hook], 'reportTo.1.body'],
  ])('%s %j: the rest stays and the part is named', (key, written, meant, path) => {
    const { policy, problems } = read({ [key]: written });
    expect(policy[key as keyof Policy]).toEqual(meant);
    expect(problems.map(it => it.path)).toEqual([path]);
  });

  it.each([
    ['of which the rest is stricter', { sources: { otx: { enabled: 'no?' } } }, 'invalid-value'],
    ['of which the rest is less', { internalDomains: ['corp.example', 5] }, 'left-out'],
    ['that only the last known can stand for', { historyDays: 366 }, 'left-out'],
    ['that is the strictest instead', { scan: 'sometimes' }, 'invalid-value'],
  ])('%s: says what became of it', (_, written, code) => {
    expect(read(written).problems).toMatchObject([{ code }]);
  });

  it('names every entry of a list of which nothing remains, and the list', () => {
    const { policy, problems } = read({ internalDomains: ['wiki.*', 'com'] });
    expect(policy.internalDomains).toEqual(['*']);
    expect(problems).toEqual([
      { code: 'never-matches', path: 'internalDomains.0', message: 'wiki.*' },
      { code: 'public-suffix', path: 'internalDomains.1', message: 'com' },
      { code: 'invalid-value', path: 'internalDomains' },
    ]);
  });
});

describe('what nobody can read', () => {
  it.each<[string, unknown, unknown]>([
    ['visibility', 'secret', 'private'],
    ['maxVisibility', {}, 'private'],
    ['scan', 'sometimes', 'off'],
    ['maxDisclosure', 'host', 'nothing'],
    ['allowedSources', 7, []],
    ['forbiddenSources', true, ['*']],
    ['internalDomains', {}, ['*']],
    ['sources', 7, { '*': { enabled: false } }],
    ['firstRunPage', 'perhaps', false],
    ['historyDays', 'many', undefined],
    ['report', 'soc', undefined],
    ['reportTo', 'soc', undefined],
    ['reportDetail', 'everything', 'hash'],
    ['reporter', 'always', 'none'],
    ['heartbeat', hook.url, { kind: 'off' }],
  ])('%s %j', (key, written, strict) => {
    const { policy, problems } = read({ [key]: written });
    expect(policy[key as keyof Policy]).toEqual(strict);
    const code = strict === undefined ? 'left-out' : 'invalid-value';
    expect(problems).toEqual([{ code, path: key }]);
  });

  it('switches every source off where the list of sources is unreadable', () => {
    const { policy } = read({ sources: 'all of them' });
    const { otx } = combine(policy, { sources: { otx: { enabled: true } } }, [
      { id: 'otx', enabledByDefault: true },
    ]).sources;
    expect(otx?.enabled).toEqual({ value: false, origin: 'policy', locked: true });
  });

  it.each(['toString', 'constructor', '__proto__', 'valueOf'])(
    'a key called %s breaks nothing',
    name => {
      const written = JSON.parse(
        `{"${name}": 1, "defaults": {"${name}": 1}, "visibility": "private"}`,
      );
      expect(read(written).policy.visibility).toBe('private');
    },
  );
});

describe('the organization’s list', () => {
  it.each<[string, unknown]>([
    ['in the clear', { url: 'http://lists.corp.example/links.txt' }],
    ['with a password in it', { url: 'https://soc:pw@lists.corp.example/links.txt' }],
    ['that is no address', { url: 'links.txt' }],
    ['with half a key', { url: listUrl, publicKey: listKey.slice(0, -4) }],
    ['with a key of another kind', { url: listUrl, publicKey: 'MCowBQYDK2VwAyEA' }],
    ['with an empty key', { url: listUrl, publicKey: '' }],
    ['without an address', { publicKey: listKey }],
    ['that is none', 7],
  ])('%s stays what it last was, and without that there is none', (_, organizationList) => {
    const { policy, problems } = read({ organizationList });
    expect(policy).not.toHaveProperty('organizationList');
    expect(problems).toMatchObject([{ path: expect.stringMatching(/^organizationList\b/) }]);
    const last = { organizationList: ourList };
    expect(parsePolicy({ organizationList }, known, last).policy).toEqual(last);
  });

  it('is never read without the key that was misspelled', () => {
    const organizationList = { url: listUrl, publicKay: listKey };
    const last = { organizationList: ourList };
    expect(read({ organizationList }).policy).not.toHaveProperty('organizationList');
    expect(parsePolicy({ organizationList }, known, last).policy).toEqual(last);
  });

  it.each(['key', 'public', 'signedBy'])(
    'is never read without a key where %s stands in its place',
    name => {
      const { policy, problems } = read({ organizationList: { url: listUrl, [name]: listKey } });
      expect(policy).not.toHaveProperty('organizationList');
      expect(problems).toContainEqual({ code: 'unknown-key', path: `organizationList.${name}` });
    },
  );

  it('is read with its key whatever else a later version says of it', () => {
    const { policy } = read({ organizationList: { ...ourList, minutes: 5 } });
    expect(policy).toEqual({ organizationList: ourList });
  });

  it('is meant by the other spelling too, and stays what it was', () => {
    const last = { organizationList: ourList };
    const { policy, problems } = parsePolicy({ organisationList: {} }, known, last);
    expect(policy).toEqual(last);
    expect(problems).toMatchObject([{ code: 'misspelled', meant: 'organizationList' }]);
  });
});

describe('a recipient of reports', () => {
  it.each<[string, Record<string, unknown>]>([
    ['without a secret', { ...hook, secret: undefined }],
    ['with a secret that is too short', { ...hook, secret: 'whsec_abcd' }],
    ['with a secret that lost a letter', { ...hook, secret: `whsec_${'a'.repeat(43)}==` }],
    ['with a secret that is no base64', { ...hook, secret: `whsec_${'a'.repeat(33)}` }],
    ['of which the secret is misspelled', { ...hook, secret: undefined, secrt: hook.secret }],
    ['in the clear', { ...hook, url: 'http://soc.corp.example/in' }],
    ['with a password in its address', { ...hook, url: 'https://a:b@soc.corp.example/' }],
    ['of an unknown kind', { ...hook, kind: 'carrier-pigeon' }],
    ['without a name', { ...hook, name: ' ' }],
    ['that has a key and no place for it', { ...desk, key: 'k' }],
    ['with a header that changes the request', { ...desk, key: 'k', header: 'Host' }],
    ['whose body is no object', { ...desk, body: '[1]' }],
    ['without the key of its platform', { kind: 'misp', name: 'M', url: hook.url }],
  ])('%s is left out; where it was the only one, those of before stay', (_, broken) => {
    const { policy, problems } = read({ reportTo: [hook, broken] });
    expect(policy.reportTo).toEqual([hook]);
    expect(problems.length).toBeGreaterThan(0);
    const last = { reportTo: [hook] } as Policy;
    expect(parsePolicy({ reportTo: [broken] }, known, last).policy.reportTo).toEqual([hook]);
  });

  it.each([24, 25, 26, 32, 64])('has a secret of %i bytes, however it is filled up', bytes => {
    const secret = `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`;
    for (const written of [secret, secret.replace(/=+$/, ''), `${secret},${hook.secret}`]) {
      const reportTo = [{ ...hook, secret: written }];
      expect(read({ reportTo })).toMatchObject({ policy: { reportTo }, problems: [] });
      for (const one of written.split(',')) expect(() => atob(one.slice(6))).not.toThrow();
    }
  });

  it.each<[string, Record<string, unknown>, object]>([
    ['an address', { url: 'http://a.example/' }, { code: 'recipient-url', path: 'reportTo.0.url' }],
    ['a secret', { secret: 'whsec_' }, { code: 'recipient-secret', path: 'reportTo.0.secret' }],
    ['what is missing', { secret: undefined }, { code: 'recipient-parts', path: 'reportTo.0' }],
  ])('is told %s in words of its own', (_, change, problem) => {
    const { problems } = read({ reportTo: [{ ...hook, ...change }] });
    expect(problems).toEqual([problem, { code: 'left-out', path: 'reportTo' }]);
  });

  it('is one of ten; those beyond are left out', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ ...hook, name: `SOC ${at}` }));
    const { policy, problems } = read({ reportTo: many });
    expect(policy.reportTo).toEqual(many.slice(0, 10));
    expect(problems).toEqual([
      { code: 'too-many', path: 'reportTo.10' },
      { code: 'too-many', path: 'reportTo.11' },
    ]);
  });

  it('is not another that the outbox could not tell from it', () => {
    const { policy, problems } = read({
      reportTo: [hook, { ...hook, url: 'https://soc.corp.example/other' }, desk],
    });
    expect(policy.reportTo).toEqual([hook, desk]);
    expect(problems).toEqual([{ code: 'recipient-twice', path: 'reportTo.1' }]);
  });

  it('never closes the way to the organization’s mail', () => {
    const report = { email: 'soc@corp.example' };
    expect(read({ report, reportTo: 7 }).policy).toEqual({ report });
  });
});

describe('the heartbeat', () => {
  const off = { kind: 'off' };

  it.each<[string, unknown]>([
    ['in the clear', { ...hook, url: 'http://soc.corp.example/in' }],
    ['with a password in its address', { ...hook, url: 'https://a:b@soc.corp.example/' }],
    ['without a secret', { ...hook, secret: undefined }],
    ['of which the secret is misspelled', { ...hook, secret: undefined, secrt: hook.secret }],
    ['without a name', { ...hook, name: '' }],
    ['to two at once', [hook, desk]],
    ['that is a template of nothing', { ...desk, body: undefined }],
    ['that is off and somewhere', { ...hook, kind: 'off' }],
    ['without a word where', { kind: 'webhook', secret: hook.secret }],
    ['that is a number', 7],
  ])('%s is off, also where one was sent before, and is told', (_, heartbeat) => {
    const last = { heartbeat: hook } as Policy;
    const { policy, problems } = parsePolicy({ heartbeat }, known, last);
    expect(policy).toEqual({ heartbeat: off });
    expect(heartbeatRule(policy.heartbeat)).toBeNull();
    expect(problems[0]?.path).toMatch(/^heartbeat\b/);
  });

  it.each(['thehive', 'misp', 'MISP'])('to %s is off, in words of its own', kind => {
    const { policy, problems } = read({
      heartbeat: { ...hook, secret: undefined, kind, key: 'k' },
    });
    expect(policy).toEqual({ heartbeat: off });
    expect(problems).toEqual([{ code: 'heartbeat-kind', path: 'heartbeat.kind' }]);
  });

  it('is sent where it was misspelled only to whom it was sent before', () => {
    const last = { heartbeat: desk } as Policy;
    expect(parsePolicy({ hartbeat: hook }, known, last).policy).toEqual(last);
    expect(read({ hartbeat: hook }).policy).toEqual({ heartbeat: off });
  });

  it('is a rule that nobody starts with', () => {
    const { policy, problems } = read({ defaults: { heartbeat: hook } });
    expect(policy.heartbeat).toBeUndefined();
    expect(problems).toEqual([{ code: 'rule-in-defaults', path: 'defaults.heartbeat' }]);
  });
});

describe('a source', () => {
  it.each(Object.keys(sourceFields))('%s is combined with its origin', field => {
    const sample = { enabled: false, key: 'k', base: 'https://gateway.example', sendUrl: true };
    const { sources } = combine({ sources: { otx: sample } }, {}, [
      { id: 'otx', enabledByDefault: true },
    ]);
    expect(sources.otx?.[field as keyof typeof sample]).toEqual({
      value: sample[field as keyof typeof sample],
      origin: 'policy',
      locked: true,
    });
  });
});
