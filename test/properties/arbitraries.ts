import * as fc from 'fast-check';
import { parseTarget } from '../../utils/link/parse.ts';
import type { Target } from '../../utils/link/types.ts';

// biome-ignore format: a table of fragments
const fragments = ['[.]', '(.)', '{.}', '[dot]', '(dot)', ' dot ', '.', '..', 'hxxp', 'hxxp://', 'http://', '%2e', '%', '@', '[', ']', '(', ')', '[[.]]', '[.].]', 'a', 'b-c', '。', 'é', '\\', '[/]', '[:]', '[at]', '/', '//', '?', '#', '&', '=', '+', '%5B.%5D', '{dot}', ',', ';', "'", '"', '*', '~', '!', '$', '|', '^', '`', '\u200b', '\u00ad', '%20dot%20', 'A', '1'];
// biome-ignore format: a table of hosts
const awkwardHosts = ['evil.example', 'a.b.c.example', 'localhost', '[2001:db8::1]', '[::]', '[::1]:8080', '192.0.2.1', 'evil(.)example', 'evil{dot}example', 'a(dot)b.example', 'münchen.example', 'evil.example.', 'a_b.example', 'evil.example:8443', 'user:p(dot)w@evil.example', 'u[.]x@evil.example', 'a(.b)c.d', '(.).(.)', 'a.(dot', 'x(.)dot).y', '例え.テスト'];

const fragment = fc.oneof(
  fc.constantFrom(...fragments),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);
const scheme = fc.constantFrom('http://', 'https://');

function joined(...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map(it => it.join(''));
}

function some(part: fc.Arbitrary<string>, maxLength: number, between = ''): fc.Arbitrary<string> {
  return fc.array(part, { maxLength }).map(it => it.join(between));
}

/** http(s) URLs as a parser writes them, full of what defanging and prose are made of. */
export const awkwardUrls: fc.Arbitrary<string> = joined(
  scheme,
  fc.constantFrom(...awkwardHosts),
  fc.constantFrom('', '/', '/x', '?', '#'),
  some(fragment, 6),
)
  .map(text => URL.parse(text)?.href ?? '')
  .filter(url => url !== '');

/** Anything a person might select: noise, prose with links, links in pieces. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  some(fragment, 20),
  some(fc.oneof(fragment, awkwardUrls, fc.constant(' '), fc.constant('\r\n')), 6),
  joined(scheme, some(fragment, 12)),
);

const random = 'q7Zk2mXv9LpT4sRb8NcD';
// biome-ignore format: a table of values
const values = ['bob@corp.example', 'bob%40corp.example', 'Ym9iQGNvcnAuZXhhbXBsZQ==', 'Ym9iQGNvcnAuZXhhbXBsZQ%3D%3D', '626f6240636f72702e6578616d706c65', random, 'AKIAIOSFODNN7EXAMPLE', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl', '0f8fad5b-d9cb-469f-a165-70867728950e', 'http%3A%2F%2F10.0.0.5%2F', 'srv.corp.local', 'https%3A%2F%2Fb.example%2F%3Ftoken%3Da1b2c3d4e5', '1', 'red', '', '482913', '%zz', 'a;b=c'];
// biome-ignore format: a table of names
const names = ['email', 'token', 'access_token', 'password', 'code', 'state', 'x', 'id', 'utm_source', 'X-Amz-Signature', 'sig', 'se', 'u', '', 'SAMLResponse', 'order_id', 'q'];
// biome-ignore format: a table of segments
const segments = ['reset', 'invite', 'unsubscribe', 'orders', 'a', 'index.php', '', 'x;jsessionid=A1B2C3D4E5', ...values];
// biome-ignore format: a table of hosts
const leakyHosts = ['evil.example', 'bob:pw12@evil.example', 'bob@evil.example:8443', 'docs.google.com', '10.0.0.5', 'b.s3.amazonaws.com', '[2001:db8::1]', 'unsubscribe.news.example', 'www.dropbox.com'];

const value = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...values) }, fragment);
const segment = fc.constantFrom(...segments);
const pairs = some(joined(fc.constantFrom(...names), fc.constant('='), value), 4, '&');
const query = fc.oneof(
  fc.constant(''),
  pairs.map(it => `?${it}`),
);
const hash = fc.oneof(
  fc.constant(''),
  value.map(it => `#${it}`),
  pairs.map(it => `#${it}`),
  fc.tuple(segment, pairs).map(([path, it]) => `#/${path}?${it}`),
);

/** Targets whose URLs mostly give something away, in every part that can. */
export const leakyTargets: fc.Arbitrary<Target> = joined(
  fc.constantFrom(...leakyHosts).map(host => `https://${host}/`),
  some(segment, 4, '/'),
  query,
  hash,
)
  .map(url => parseTarget(url))
  .filter(target => target !== null);
