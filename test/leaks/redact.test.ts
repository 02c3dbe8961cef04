import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../utils/leaks/find.ts';
import { redact } from '../../utils/leaks/redact.ts';
import { parseTarget } from '../../utils/target/parse.ts';
import type { Target } from '../../utils/target/types.ts';
import { randomFrom } from '../target/random.ts';

const random = 'q7Zk2mXv9LpT4sRb8NcD';

function redacted(url: string, internalDomains: string[] = []): string | null {
  const target = parseTarget(url) as Target;
  return redact(target, findLeaks(target, internalDomains));
}

describe('redact', () => {
  // biome-ignore format: one address a line
  it.each<[string, string | null]>([
    ['https://evil.example/a?x=1#y', 'https://evil.example/a?x=1#y'],
    ['https://evil.example/a?x=1&email=bob@corp.example&y=2#z', 'https://evil.example/a?x=1&y=2#z'],
    ['https://evil.example/a?email=bob@corp.example', 'https://evil.example/a'],
    ['https://evil.example/a#Ym9iQGNvcnAuZXhhbXBsZQ==', 'https://evil.example/a'],
    ['https://evil.example/a?x=1#e=bob@corp.example&f=1', 'https://evil.example/a?x=1#f=1'],
    ['https://evil.example/a#/login?e=bob@corp.example&f=1', 'https://evil.example/a#/login?f=1'],
    ['https://evil.example/a#/bob@corp.example?f=1', 'https://evil.example/a'],
    ['https://evil.example/a/bob@corp.example/b?x=1', 'https://evil.example/a/'],
    ['https://bob:pw12@evil.example:8443/a?x=1', 'https://evil.example:8443/a?x=1'],
    [`https://app.example/reset/${random}?x=1`, 'https://app.example/reset/'],
    [`https://app.example/reset?token=${random}&lang=ja`, 'https://app.example/reset?lang=ja'],
    ['https://evil.example/a;jsessionid=A1B2C3D4E5?x=1', 'https://evil.example/'],
    ['https://b.s3.amazonaws.com/f?X-Amz-Signature=abcdef12&X-Amz-Credential=AK%2F1&v=1', 'https://b.s3.amazonaws.com/f?v=1'],
    ['https://evil.example/?u=http://10.0.0.5/&x=1', 'https://evil.example/?x=1'],
    ['https://evil.example/?x=bob&y=1#bob@corp.example', 'https://evil.example/?x=bob&y=1'],
    [`https://evil.example/?token=${random}&copy=a.${random}`, 'https://evil.example/'],
    ['http://10.0.0.5/a', null],
    ['https://docs.google.com/document/d/1abc/edit', null],
    ['https://us02web.zoom.us/j/123456789?pwd=abcdefgh1', null],
    ['https://na4.docusign.net/Signing/EmailStart.aspx?a=abc', null],
  ])('%s becomes %s', (url, expected) => expect(redacted(url)).toBe(expected));

  it('gives up on an address with hundreds of leaks', () => {
    const url = `https://evil.example/?${Array.from({ length: 300 }, (_, i) => `a${i}=b${i}@corp.example`).join('&')}`;
    expect(redacted(url)).toBeNull();
  });
});

// biome-ignore format: a table of fragments
const values = ['bob@corp.example', 'bob%40corp.example', 'Ym9iQGNvcnAuZXhhbXBsZQ==', 'Ym9iQGNvcnAuZXhhbXBsZQ%3D%3D', '626f6240636f72702e6578616d706c65', random, 'AKIAIOSFODNN7EXAMPLE', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl', '0f8fad5b-d9cb-469f-a165-70867728950e', 'http%3A%2F%2F10.0.0.5%2F', 'srv.corp.local', 'https%3A%2F%2Fb.example%2F%3Ftoken%3Da1b2c3d4e5', '1', 'red', '', '482913', '%zz', 'a;b=c'];
// biome-ignore format: a table of names
const names = ['email', 'token', 'access_token', 'password', 'code', 'state', 'x', 'id', 'utm_source', 'X-Amz-Signature', 'sig', 'se', 'u', '', 'SAMLResponse', 'order_id', 'q'];
// biome-ignore format: a table of segments
const segments = ['reset', 'invite', 'unsubscribe', 'orders', 'a', 'index.php', '', 'x;jsessionid=A1B2C3D4E5', ...values];
// biome-ignore format: a table of hosts
const hosts = ['evil.example', 'bob:pw12@evil.example', 'bob@evil.example:8443', 'docs.google.com', '10.0.0.5', 'b.s3.amazonaws.com', '[2001:db8::1]', 'unsubscribe.news.example', 'www.dropbox.com'];

function leakyUrls(count: number): Target[] {
  const { pick, some, below } = randomFrom(5);
  const pairs = () =>
    some([0, 1, 2], 4)
      .map(() => `${pick(names)}=${pick(values)}`)
      .join('&');
  return Array.from({ length: count }, () => {
    const path = some(segments, 4).join('/');
    const query = below(2) ? `?${pairs()}` : '';
    const fragment = ['', `#${pick(values)}`, `#${pairs()}`, `#/${pick(segments)}?${pairs()}`][
      below(4)
    ];
    return parseTarget(`https://${pick(hosts)}/${path}${query}${fragment}`) as Target;
  });
}

describe('whatever leaks', () => {
  const targets = leakyUrls(5_000);
  const results = targets.flatMap(target => {
    const leaks = findLeaks(target);
    const url = redact(target, leaks);
    return url === null ? [] : [{ target, leaks, url }];
  });

  it('is redacted in most addresses', () => expect(results.length).toBeGreaterThan(2_000));

  it('leaves nothing to ask about or to refuse', () => {
    const left = results.filter(({ url }) =>
      findLeaks(parseTarget(url) as Target).some(leak => leak.action !== 'warn'),
    );
    expect(left.map(({ url }) => url)).toEqual([]);
  });

  it('is nowhere in what comes back', () => {
    const left = results.filter(({ leaks, url }) =>
      leaks.some(leak => leak.part.length > 3 && url.includes(leak.part)),
    );
    expect(left.map(({ url }) => url)).toEqual([]);
  });

  it('leaves host and port as they were', () => {
    const moved = results.filter(
      ({ target, url }) => new URL(url).host !== new URL(target.url).host,
    );
    expect(moved).toEqual([]);
  });

  it('stays where it is if it does not leak', () => {
    const changed = results.filter(
      ({ target, leaks, url }) => leaks.length === 0 && url !== target.url,
    );
    expect(changed).toEqual([]);
  });
});

describe('findLeaks', () => {
  it('gives spans that are exact, whatever is encoded', () => {
    const wrong = leakyUrls(3_000).filter(target =>
      findLeaks(target).some(
        leak => target.url.slice(leak.start, leak.end) !== leak.part || leak.part === '',
      ),
    );
    expect(wrong.map(target => target.url)).toEqual([]);
  });
});
