import { describe, expect, it } from 'vitest';
import { admits, type Clearance } from '../../utils/guard/clearance.ts';
import { decide } from '../../utils/guard/decide.ts';
import { type Disclosure, disclosures } from '../../utils/link/disclosure.ts';
import { parseTarget } from '../../utils/link/parse.ts';
import type { Target, Wrapper } from '../../utils/link/types.ts';
import type { Rules } from '../../utils/policy/schema.ts';

function target(url: string, wrappers: Wrapper[] = []): Target {
  const parsed = parseTarget(url, wrappers);
  if (!parsed) throw new Error(`no target: ${url}`);
  return parsed;
}

function most(clearance: Clearance): Disclosure | undefined {
  return disclosures.findLast(level => admits(clearance, level));
}

const plain = 'https://shop.example/garden/tools?page=2';
const withMail = 'https://shop.example/unsub?who=jane.doe@corp.example';
const withPassword = 'https://jane:hunter2hunter2@shop.example/';

describe('how far a target may go', () => {
  it.each<[string, string, Rules, string, Disclosure]>([
    ['an ordinary link may be visited', plain, {}, 'cleared', 'visit'],
    ['an internal address goes to nobody', 'http://10.0.0.7/admin', {}, 'refused', 'nothing'],
    ['a single label goes to nobody', 'http://intranet/', {}, 'refused', 'nothing'],
    ['a link-local address goes to nobody', 'http://[fe80::1]/', {}, 'refused', 'nothing'],
    [
      'a domain the policy lists goes to nobody',
      plain,
      { internalDomains: ['shop.example'] },
      'refused',
      'nothing',
    ],
    ['an e-mail address makes it ask, with the host cleared', withMail, {}, 'asking', 'ip'],
    ['a password makes it ask', withPassword, {}, 'asking', 'ip'],
    ['a ceiling holds', plain, { maxDisclosure: 'hostname' }, 'cleared', 'hostname'],
    ['a ceiling holds while it asks', withMail, { maxDisclosure: 'domain' }, 'asking', 'domain'],
    ['a ceiling of nothing refuses', plain, { maxDisclosure: 'nothing' }, 'refused', 'nothing'],
  ])('%s', (_, url, rules, state, disclosure) => {
    const decision = decide(target(url), rules);
    expect(decision.state.state).toBe(state);
    expect(most(decision.clearance)).toBe(disclosure);
  });

  it('sends a wrapper nowhere', () => {
    const wrapper: Wrapper = {
      id: 'mimecast',
      name: 'Mimecast',
      kind: 'gateway',
      url: plain,
      opened: false,
    };
    const decision = decide(target(plain, [wrapper]), {});
    expect(decision.state).toMatchObject({ state: 'refused', reason: 'hidden-by-wrapper' });
    expect(most(decision.clearance)).toBe('nothing');
  });
});

describe('what an answer opens', () => {
  it('redacted: another URL, without what was found', () => {
    const { clearance, state } = decide(target(withMail), {}, 'redacted');
    expect(state.state).toBe('cleared');
    expect(clearance.target.url).not.toContain('jane');
    expect(most(clearance)).toBe('visit');
  });

  it('as it is: the URL itself', () => {
    const { clearance } = decide(target(withMail), {}, 'as-is');
    expect(clearance.target.url).toBe(withMail);
    expect(most(clearance)).toBe('visit');
  });

  it('host only: nothing with the URL in it', () => {
    expect(most(decide(target(withMail), {}, 'host-only').clearance)).toBe('ip');
  });

  it('cancel: nothing', () => {
    const { state, clearance } = decide(target(withMail), {}, 'cancel');
    expect(state.state).toBe('cancelled');
    expect(most(clearance)).toBe('nothing');
  });

  it('a secret is never sent as it is, whatever the answer says', () => {
    const { state, clearance } = decide(target(withPassword), {}, 'as-is');
    expect(state.state).toBe('asking');
    expect(state.options).not.toContain('as-is');
    expect(admits(clearance, 'url')).toBe(false);
  });

  it('an answer given before the policy was hardened counts no more', () => {
    const kind = decide(target(withMail), {}).leaks[0]?.kind ?? 'email';
    const { clearance } = decide(target(withMail), { leakActions: { [kind]: 'refuse' } }, 'as-is');
    expect(admits(clearance, 'url')).toBe(false);
  });

  it('a policy cannot soften a refusal', () => {
    const softened = decide(target(withPassword), { leakActions: { password: 'warn' } });
    expect(softened.state.state).toBe('asking');
    expect(softened.state.options).not.toContain('as-is');
  });

  it('a policy that knows more domains hides nothing that it refuses', () => {
    const url = 'https://shop.example/?u=https%3A%2F%2Fb.example%2F%3Ftoken%3Da1b2c3d4e5';
    const leakActions = { 'secret-parameter': 'refuse' } as const;
    for (const internalDomains of [[], ['b.example']]) {
      const { state } = decide(target(url), { leakActions, internalDomains });
      expect(state.options).not.toContain('as-is');
    }
  });

  it.each(['as-is', 'redacted', 'host-only', 'cancel'] as const)(
    '%s opens nothing for an internal target',
    answer => {
      expect(most(decide(target('http://10.0.0.7/'), {}, answer).clearance)).toBe('nothing');
    },
  );
});

describe('a clearance cannot be made elsewhere', () => {
  const genuine = decide(target(plain), {}).clearance;

  it('admits what is genuine', () => {
    expect(admits(genuine, 'visit')).toBe(true);
  });

  it.each([
    ['a cast object', { target: target(plain), upTo: 'visit' }],
    ['a copy', { ...genuine }],
    [
      'one that went through storage',
      structuredClone({ target: genuine.target, upTo: genuine.upTo }),
    ],
    ['an object that inherits from one', Object.create(genuine)],
  ])('%s admits nothing', (_, forged) => {
    expect(admits(forged as Clearance, 'hash-prefix')).toBe(false);
  });

  it('cannot be widened afterwards', () => {
    const narrow = decide(target(plain), { maxDisclosure: 'domain' }).clearance;
    expect(() => Object.assign(narrow, { upTo: 'visit' })).toThrow();
  });
});

describe('a host name that tells whose it is', () => {
  const named = target('https://jane-doe.prize.example/offer');

  it('is not disclosed before the answer, its domain is', () => {
    const { state, clearance } = decide(named, {});
    expect(state.options).toEqual(['as-is', 'cancel']);
    expect(most(clearance)).toBe('domain');
  });

  it('goes as it is only by the person’s word', () => {
    expect(most(decide(named, {}, 'as-is').clearance)).toBe('visit');
    expect(most(decide(named, {}, 'host-only').clearance)).toBe('domain');
  });
});
