import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../utils/leaks/find.ts';
import { madeForOne } from '../../utils/leaks/made-for-one.ts';
import { redact } from '../../utils/leaks/redact.ts';
import { parseTarget } from '../../utils/link/parse.ts';
import type { Target } from '../../utils/link/types.ts';

const target = (host: string) => parseTarget(`https://${host}/offer`) as Target;

describe('a host name that may have been made for one person', () => {
  // biome-ignore format: one host a line
  it.each([
    ['hexadecimal digits', '7be1c40d92a85f36.prize.example', 'prize.example'],
    ['few of them', '4f9a1c7e.prize.example', 'prize.example'],
    ['a UUID', '3c9d1e70-52ab-4f18-9c06-8a7be2d4f1c3.prize.example', 'prize.example'],
    ['base32', 'mfrggzdfmztwq2lknnwg23tp.prize.example', 'prize.example'],
    ['base64 that lost its capitals', 'amfuzs5kb2vay29ycc5leg7tcgxl.prize.example', 'prize.example'],
    ['letters and digits by turns', 'k3v9zq7w2m.mail.prize.example', 'prize.example'],
    ['a long number', '059173047734594.prize.example', 'prize.example'],
    ['a code behind a word', 'track-9d2e71c40b.prize.example', 'prize.example'],
    ['a code that is not the first label', 'www.9d2e71c40b5f.prize.co.jp', 'prize.co.jp'],
    ['a canary', 'gardening.canarytokens.com', 'canarytokens.com'],
    ['another canary', 'q1.oast.fun', 'oast.fun'],
    ['a registry of the private list', '7be1c40d92a85f36.prize.uk.com', 'prize.uk.com'],
  ])('%s: %s', (_, host, domain) => expect(madeForOne(target(host))).toBe(domain));

  // biome-ignore format: one host a line
  it.each([
    ['a domain without labels', '7be1c40d92a85f36.example'],
    ['words', 'secure-login.account-update.prize.example'],
    ['a short number', 'web2024.prize.example'],
    ['a version', 'v2-1-0.api.prize.example'],
    ['a long German word', 'rechtsschutzversicherung.prize.example'],
    ['a name with digits', 'web3-forum-2026.prize.example'],
    ['a name in another script', 'xn--fsqu00a8n5a.prize.example'],
    ['a tenant of the private list', '7be1c40d92a85f36.vercel.app'],
    ['a tenant below it', 'd3k9v7zq2m81.cloudfront.net'],
    ['a machine of a cloud', 'ip-10-9d2e71c40b.eu-west-1.compute.amazonaws.com'],
    ['a bucket', '9d2e71c40b5f.blob.core.windows.net'],
    ['the canary service itself', 'canarytokens.com'],
    ['an address', '203.0.113.7'],
  ])('is not %s: %s', (_, host) => expect(madeForOne(target(host))).toBeNull());

  it('is not one of the organization’s own', () => {
    const host = target('7be1c40d92a85f36.corp.example');
    expect(madeForOne(host, { internalDomains: ['corp.example'] })).toBeNull();
    expect(madeForOne(host, { protectedDomains: ['corp.example'] })).toBeNull();
    expect(madeForOne(host, { protectedDomains: ['other.example'] })).toBe('corp.example');
  });
});

describe('a host name with somebody in it', () => {
  const hex = Buffer.from('jane.doe@corp.example').toString('hex');
  // biome-ignore format: one host a line
  it.each([
    ['an address in digits', `${hex}.prize.example`, 'encoded-email', hex],
    ['an address in digits over two labels', `${hex.slice(0, 20)}.${hex.slice(20)}.prize.example`, 'encoded-email', `${hex.slice(0, 20)}.${hex.slice(20)}`],
    ['an address in base32', 'njqw4zjomrxwkqddn5zhaltfpbqw24dmmu.prize.example', 'encoded-email', 'njqw4zjomrxwkqddn5zhaltfpbqw24dmmu'],
    ['an address in words', 'jane-doe-at-corp-com.prize.example', 'encoded-email', 'jane-doe-at-corp-com'],
    ['a name', 'jane-doe.prize.example', 'personal-data', 'jane-doe'],
    ['a name over two labels', 'thomas.meyer.prize.example', 'personal-data', 'thomas.meyer'],
    ['a name with an initial', 'peter_j_carlsson.prize.example', 'personal-data', 'peter_j_carlsson'],
  ])('%s: %s', (_, host, kind, part) => {
    const leaks = findLeaks(target(host));
    expect(leaks).toMatchObject([{ kind, part, action: 'ask' }]);
    expect(redact(target(host), leaks)).toBeNull();
  });

  // biome-ignore format: one host a line
  it.each(['joe-editor.prize.example', 'anna-blog.prize.example', 'jane.prize.example', 'look-at-this.prize.example',
    'jane-doe.example', 'jane.doe.free.fr', 'maria-db.prize.example'])('is not %s', host =>
    expect(findLeaks(target(host))).toEqual([]));
});
