import { describe, expect, it } from 'vitest';
import type { WrapperRule } from '../../utils/link/own.ts';
import { unwrap } from '../../utils/link/unwrap.ts';

const target = 'https://evil.example/a?b=1&c=2';
const encoded = encodeURIComponent(target);
const host = 'go.vendor.example';

const open = (url: string, rule: Omit<WrapperRule, 'host'>) =>
  unwrap(url, { domains: [], wrappers: [{ host, ...rule }] });

describe('a wrapper of an organization’s own', () => {
  it.each<[string, Omit<WrapperRule, 'host'>]>([
    [`/r?to=${encoded}`, { parameter: 'to' }],
    [`/r?To=${encoded}`, { parameter: 'tO', encoding: 'percent' }],
    [`/r?to=${encodeURIComponent(btoa(target))}`, { parameter: 'to' }],
    [`/r?to=${btoa(target)}`, { parameter: 'to', encoding: 'base64' }],
    [`/scan/r?to=${encoded}`, { path: '/scan/', parameter: 'to' }],
    [`/scan/r?to=${encoded}`, { path: 'scan', parameter: 'to' }],
    [`/x/${target}`, { segment: 2 }],
    [`/${target}`, { segment: 1 }],
    [`/x/${encoded}/sig?y=1`, { segment: 2 }],
    [`/x/y/${btoa(target)}?z=1`, { segment: 3, encoding: 'base64' }],
  ])('%s is opened by %o', (rest, rule) => {
    const url = new URL(`https://${host}${rest}`).href;
    const { url: found, wrappers } = open(url, rule);
    expect(found).toBe(target);
    expect(wrappers).toMatchObject([{ id: 'own', name: host, kind: 'gateway', opened: true }]);
  });

  it('may leave the scheme out', () => {
    expect(open(`https://${host}/x/evil.example/a?b`, { segment: 2 }).url).toBe(
      'http://evil.example/a?b',
    );
    const base64 = btoa('evil.example/a');
    expect(open(`https://${host}/?u=${base64}`, { parameter: 'u', encoding: 'base64' }).url).toBe(
      'http://evil.example/a',
    );
  });

  it.each<[string, Omit<WrapperRule, 'host'>]>([
    ['/r?id=7', { parameter: 'to' }],
    ['/r?to=nothing', { parameter: 'to' }],
    [`/r?to=${encoded}&to=https://other.example/`, { parameter: 'to' }],
    [`/r?to=${encoded}`, { parameter: 'to', encoding: 'base64' }],
    [`/r?x=/${target}`, { segment: 2 }],
    ['/r', { segment: 2 }],
    [`/r?to=${encoded}`, {}],
  ])('%s is hidden by %o', (rest, rule) => {
    const url = new URL(`https://${host}${rest}`).href;
    expect(open(url, rule)).toMatchObject({ url, wrappers: [{ name: host, opened: false }] });
  });

  it.each([
    `https://${host}/other?to=${encoded}`,
    `https://${host}/scan.x/r?to=${encoded}`,
    `https://evil.example/scan+x/r?to=${encoded}`,
    `https://${host}.evil.example/scan+x/r?to=${encoded}`,
  ])('%s is none: host or path does not fit', url =>
    expect(open(url, { path: '/scan+x/', parameter: 'to' }).wrappers).toEqual([]),
  );

  it('stands for the hosts below, and is named by the one in the link', () => {
    const url = `https://eu.${host}/?to=${encoded}`;
    expect(open(url, { parameter: 'to' }).wrappers[0]?.name).toBe(`eu.${host}`);
  });

  it('counts before the table: the organization knows its own contract', () => {
    const url = `https://protect-eu.mimecast.com/s/abc?to=${encoded}`;
    const wrappers = [{ host: 'mimecast.com', parameter: 'to' }];
    expect(unwrap(url, { domains: [], wrappers }).url).toBe(target);
  });
});
