import { describe, expect, it } from 'vitest';
import { defang } from '../../utils/target/defang.ts';
import { isPlausibleHost } from '../../utils/target/names.ts';
import { read } from '../../utils/target/read.ts';
import { refang } from '../../utils/target/refang.ts';
import { randomFrom } from './random.ts';

// biome-ignore format: a table of fragments
const fragments = ['[.]', '(.)', '{.}', '[dot]', '(dot)', ' dot ', '.', '..', 'hxxp', 'hxxp://', 'http://', '%2e', '%', '@', '[', ']', '(', ')', '[[.]]', '[.].]', 'a', 'b-c', '。', 'é', '\\', '[/]', '[:]', '[at]', '/', '//', '?', '#', '&', '=', '+', '%5B.%5D', '{dot}', ',', ';', "'", '"', '*', '~', '!', '$', '|', '^', '`', '\u200b', '\u00ad', '%20dot%20', 'A', '1'];
// biome-ignore format: a table of hosts
const hosts = ['evil.example', 'a.b.c.example', 'localhost', '[2001:db8::1]', '[::]', '[::1]:8080', '192.0.2.1', 'evil(.)example', 'evil{dot}example', 'a(dot)b.example', 'münchen.example', 'evil.example.', 'a_b.example', 'evil.example:8443', 'user:p(dot)w@evil.example', 'u[.]x@evil.example', 'a(.b)c.d', '(.).(.)', 'a.(dot', 'x(.)dot).y', '例え.テスト'];

function awkwardUrls(count: number, seed: number): string[] {
  const { pick, some } = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const start = pick(['http://', 'https://']) + pick(hosts) + pick(['', '/', '/x', '?', '#']);
    return URL.parse(start + some(fragments, 6).join(''))?.href ?? 'https://evil.example/';
  });
}

describe('defang', () => {
  it.each([
    ['https://evil.example/a.php', 'hxxps://evil[.]example/a.php'],
    ['http://user@evil.example:8080/?q=1.5', 'hxxp://user@evil[.]example:8080/?q=1.5'],
    ['https://evil.example/a[.]b', 'hxxps://evil[.]example/a[[.]]b'],
    ['http://[2001:db8::1]/', 'hxxp://[2001:db8::1]/'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
  ])('%s becomes %s', (url, expected) => expect(defang(url)).toBe(expected));

  it('is undone by refang for any URL, however awkward', () => {
    const changed = awkwardUrls(20_000, 11).filter(url => refang(defang(url)) !== url);
    expect(changed).toEqual([]);
  });

  it('leaves nothing that a URL parser takes for a web address', () => {
    const live = awkwardUrls(2_000, 12).filter(url =>
      /^https?:$/.test(URL.parse(defang(url))?.protocol ?? ''),
    );
    expect(live).toEqual([]);
  });
});

describe('a whole URL', () => {
  const urls = awkwardUrls(20_000, 13).filter(url => isPlausibleHost(new URL(url).hostname));

  it('is never changed by reading it', () => {
    const changed = urls.filter(url => read(url).targets[0]?.url !== url);
    expect(changed).toEqual([]);
  });

  it('is read the same when it was defanged', () => {
    const changed = urls.filter(url => read(defang(url)).targets[0]?.url !== url);
    expect(changed).toEqual([]);
  });
});
