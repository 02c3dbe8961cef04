import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatewayFiles } from '../../utils/policy/export/gateway/files.ts';
import type { GatewayPlanInput } from '../../utils/policy/export/gateway/plan.ts';
import { parsePolicy } from '../../utils/policy/parse.ts';

const token = '0f'.repeat(32);
const key = 'a0b1c2d3-0000-4000-8000-1234567890ab';
const plan: GatewayPlanInput = {
  host: 'gateway.corp.example',
  certificate: '/etc/ssl/gateway.pem',
  certificateKey: '/etc/ssl/gateway.key',
  tokens: [token],
  services: [{ id: 'urlscan', key }],
  extensionIds: ['abcdefghijklmnopabcdefghijklmnop'],
};

function textOf(name: string, input: GatewayPlanInput = plan): string {
  return gatewayFiles(input)[name]?.text ?? '';
}

/** A configuration without its words: only what divides it into directives and blocks. */
function skeleton(text: string): string {
  const bare = text.replace(/^\s*#.*$/gm, '').replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '_');
  return bare.replace(/[^;{}\s]+/g, 'w').replace(/\s+/g, ' ');
}

/** Every place of a plan where somebody writes a text of his own. */
const places: Readonly<Record<string, (value: string) => GatewayPlanInput>> = {
  host: host => ({ ...plan, host }),
  listen: listen => ({ ...plan, listen: [listen] }),
  certificate: certificate => ({ ...plan, certificate }),
  certificateKey: certificateKey => ({ ...plan, certificateKey }),
  authorities: authorities => ({ ...plan, authorities }),
  token: value => ({ ...plan, tokens: [value] }),
  key: value => ({ ...plan, services: [{ id: 'urlscan', key: value }] }),
  address: value => ({ ...plan, services: [{ id: 'urlscan', key, addresses: [value] }] }),
  extensionId: value => ({ ...plan, extensionIds: [value] }),
  cacheFolder: folder => ({ ...plan, cache: { folder } }),
  cacheSize: maxSize => ({ ...plan, cache: { maxSize } }),
  inactive: inactive => ({ ...plan, cache: { inactive } }),
  folder: folder => ({ ...plan, folder }),
  accessLog: accessLog => ({ ...plan, accessLog }),
  errorLog: errorLog => ({ ...plan, errorLog }),
  pid: pid => ({ ...plan, pid }),
  user: user => ({ ...plan, user }),
};

/** What each place takes, so that a hostile value can begin and end like an honest one. */
const honest = ['443', '/etc/x.pem', token, key, 'www-data', '256m', '2h', 'gateway.corp.example'];
const hostile = fc
  .tuple(
    fc.constantFrom(...honest, ''),
    fc.oneof(
      fc.constantFrom(';', '{', '}', '"', "'", '$', '\\', '\n', '\r', ' ', '#', '\t', '\0'),
      fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }),
    ),
    fc.constantFrom(...honest, '', ' include /etc/passwd;', '" 1; default 1; "'),
  )
  .map(parts => parts.join(''));

describe('the plan of a gateway', () => {
  it.each(Object.keys(places))('%s adds no directive, whatever is written there', place => {
    const bare = Object.keys(gatewayFiles(plan));
    fc.assert(
      fc.property(hostile, value => {
        const given = (places[place] as (value: string) => GatewayPlanInput)(value);
        let made: ReturnType<typeof gatewayFiles>;
        try {
          made = gatewayFiles(given);
        } catch (error) {
          // What is refused may be a key: it is named by its place only.
          expect(String(error)).toMatch(/^Error: The gateway cannot be made of this: [\w., ()]+$/);
          return;
        }
        expect(value).toMatch(/^[\w./:@+[\]-]+$/);
        for (const name of bare.filter(it => it.endsWith('.conf'))) {
          expect(skeleton(made[name]?.text ?? '')).toBe(skeleton(textOf(name)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what it does not know, and a service that is named twice', () => {
    const twice = [...plan.services, ...plan.services];
    expect(() => gatewayFiles({ ...plan, services: twice })).toThrow('named twice');
    expect(() => gatewayFiles({ ...plan, snippet: 'x' } as GatewayPlanInput)).toThrow('plan');
    expect(() => gatewayFiles({ ...plan, tokens: ['short'] })).toThrow('tokens.0');
    const services = plan.services.map(it => ({ ...it, key: 'short' }));
    expect(() => gatewayFiles({ ...plan, services })).toThrow(`services.${services[0]?.id}.key`);
    expect(() => gatewayFiles({ ...plan, tokens: [] })).toThrow('tokens');
  });
});

describe('the files of a gateway', () => {
  it('keep secrets apart, for their owner alone', () => {
    const files = gatewayFiles(plan);
    for (const [name, { text, mode }] of Object.entries(files)) {
      const isSecret = text.includes(token) || text.includes(key);
      expect([name, mode]).toEqual([name, isSecret ? 0o600 : 0o644]);
    }
    expect(files['keys.conf']?.text).toContain(key);
    expect(files['policy.json']?.text).not.toContain(key);
  });

  it('let the old token in beside the new one, and give browsers the new one', () => {
    const old = '1e'.repeat(32);
    const both = { ...plan, tokens: [token, old] };
    expect(textOf('keys.conf', both)).toContain(`"${old}" 1;`);
    expect(textOf('policy.json', both)).not.toContain(old);
  });

  it('hold a policy that the extension reads without a complaint', () => {
    const policy = JSON.parse(textOf('policy.json'));
    expect(parsePolicy(policy, ['urlscan'])).toMatchObject({ policy, problems: [] });
    expect(policy.sources.urlscan).toEqual({
      enabled: true,
      key: token,
      base: 'https://gateway.corp.example/urlscan',
    });
  });

  it.each([
    [2, 50, 'automatic'],
    [3, 50, 'on-request'],
    [1000, 20_000, 'automatic'],
    [10_000, 20_000, 'on-request'],
  ])('let %d people with %d scans a day scan %3$s', (people, scansPerDay, scan) => {
    const made = gatewayFiles(plan, { people, scansPerDay })['policy.json']?.text ?? '';
    expect(JSON.parse(made).scan).toBe(scan);
  });

  it('answer for no longer than a service may be believed, and never for a submission', () => {
    const text = textOf('nginx.conf');
    const scan = text.split('location ~ "^/urlscan/api/v1/scan/$"')[1]?.split('location')[0];
    expect(scan).toContain('proxy_cache off;');
    expect(scan).toContain('proxy_next_upstream off;');
    expect(scan).toContain('second_look_urlscan_once;');
    expect(text).not.toMatch(/proxy_cache_valid (?:any|40[13])|updating;|background_update/);
  });
});
