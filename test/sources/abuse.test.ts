import { describe, expect, it } from 'vitest';
import { abuseMailOf } from '../../utils/sources/shared/abuse.ts';

const card = (...values: unknown[]) => [
  'vcard',
  [['fn', {}, 'text', 'Abuse desk'], ...values.map(it => ['email', {}, 'text', it])],
];
const abuse = (...values: unknown[]) => ({ roles: ['abuse'], vcardArray: card(...values) });

describe('the abuse contact of a domain', () => {
  it('is that of its registrar before anybody else’s', () => {
    const registrar = { roles: ['registrar'], entities: [abuse('abuse@registrar.example')] };
    expect(abuseMailOf([abuse('abuse@other.example'), registrar])).toBe('abuse@registrar.example');
    expect(abuseMailOf([abuse('mailto:abuse@other.example')])).toBe('abuse@other.example');
  });

  it('is never the registrar’s own address for everything', () => {
    const registrar = { roles: ['registrar'], vcardArray: card('sales@registrar.example') };
    expect(abuseMailOf([registrar])).toBeNull();
  });

  it.each([
    'a@b.example,c@d.example',
    'a@b.example?cc=c@d.example',
    'a@b.example&body=x',
    'a%0A@b.example',
    'a@b.example\nBcc: c@d.example',
    'REDACTED FOR PRIVACY',
    'https://registrar.example/abuse',
    '',
    7,
    ['a@b.example'],
  ])('is none where %j stands there', value => {
    expect(abuseMailOf([abuse(value)])).toBeNull();
  });

  it('is found beside properties whose names are none', () => {
    const [head, properties] = card('abuse@registrar.example') as [string, unknown[]];
    const vcardArray = [head, [[{ toString: null }, {}, 'text', 'x'], ...properties]];
    expect(abuseMailOf([{ roles: ['abuse'], vcardArray }])).toBe('abuse@registrar.example');
  });

  it.each([
    null,
    'x',
    7,
    {},
    [null],
    [{ roles: 'abuse' }],
    [{ roles: ['abuse'], vcardArray: [1] }],
  ])('is none in %j', entities => {
    expect(abuseMailOf(entities)).toBeNull();
  });
});
