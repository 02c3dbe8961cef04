import { describe, expect, it } from 'vitest';
import { findLeaks } from '../../utils/leaks/find.ts';
import { parseTarget } from '../../utils/link/parse.ts';
import type { Target } from '../../utils/link/types.ts';

function held(url: string): string[] {
  return findLeaks(parseTarget(url) as Target)
    .filter(leak => leak.action !== 'warn')
    .map(({ part }) => part);
}

describe('an ordinary link that looks like a leak', () => {
  // biome-ignore format: one link a line
  it.each([
    ['what a post was shared from', 'https://x.com/ann/status/1840000000000000001?t=Qm3Vt8WmZ5rKc2YpX7nBd4&s=20'],
    ['what an auction was found by', 'https://www.ebay.example/itm/123456789012?hash=item1c2b3a4d5e:g:Hq3Vt8WmZ5rK'],
    ['a digest of a file', 'https://files.example/check?hash=7be1c40d92a85f367be1c40d92a85f36'],
    ['a visit of a travel site', 'https://www.stay.example/hotel/gb/the-inn.html?aid=304142&sid=7be1c40d92a85f367be1c40d92a85f36'],
    ['a talk', 'https://conf.example/agenda?session=Sustainability'],
    ['a talk with its year', 'https://conf.example/agenda?session=keynote-2026'],
    ['a star sign', 'https://stars.example/today?sign=Sagittarius'],
    ['a message in an archive', 'https://lore.kernel.example/all/20250102030405.98765-2-dev@maker.example/'],
    ['a message id of a phone', 'https://list.example/msg/CAHk7Vt8WmZ5rKc2YpX7nBd4LfGs9Ja=w@mail.gmail.com'],
    ['an archive of a list', 'https://www.mail-archive.com/tools@gnu.example/msg00001.html'],
    ['a list', 'https://bugs.example/tools@lists.example.org'],
    ['a badge', 'https://cov.example/gh/a/b/branch/main/graph/badge.svg?token=Zk3mQ9xVw2'],
    ['a picture for sharp screens', 'https://cdn.example/logo@2x.png'],
    ['a package', 'https://cdn.example/npm/garden@next.min.js'],
  ])('%s: %s', (_, url) => expect(held(url)).toEqual([]));
});

describe('its neighbor that is a leak', () => {
  // biome-ignore format: one link a line
  it.each([
    ['a person in a search of an archive', 'https://lists.example/search?from=jane.doe@corp.example', 'jane.doe@corp.example'],
    ['a mailbox with a year', 'https://shop.example/u/jonathan.smith1985@corp.example', 'jonathan.smith1985@corp.example'],
    ['a mailbox of digits', 'https://shop.example/?m=1234567890@mail.example', '1234567890@mail.example'],
    ['a session of a forum', 'https://forum.example/viewtopic.php?t=1&sid=7be1c40d92a85f367be1c40d92a85f36', '7be1c40d92a85f367be1c40d92a85f36'],
    ['a session', 'https://shop.example/cart?session=k7Rw2mQx9Zt4', 'k7Rw2mQx9Zt4'],
    ['a digest beside an account', 'https://news.example/go?uid=12&hash=7be1c40d92a85f367be1c40d92a85f36', '7be1c40d92a85f367be1c40d92a85f36'],
  ])('%s: %s', (_, url, part) => expect(held(url)).toContain(part));
});

describe('an e-mail address that tries to pass for something else', () => {
  const address = 'jane.doe@corp.example';
  const code = btoa(address);
  // biome-ignore format: one link a line
  it.each([
    ['as a file name', `https://evil.example/x/${address}.html`],
    ['as an archive', `https://evil.example/x/${address}.zip`],
    ['in base64 with one character behind it', `https://evil.example/#${code.replace(/=+$/, '')}x`],
    ['in base64 with its padding and one more', `https://evil.example/#${code}x`],
    ['in base64 with an ending', `https://evil.example/${code.replace(/=+$/, '')}.php`],
    ['in base64 behind a dot', `https://evil.example/.q3v.${code}`],
    ['in base64 between marks', `https://evil.example/?x=!${code}!`],
    ['in base64 inside braces', `https://evil.example/#{${code}}`],
  ])('%s: %s', (_, url) => expect(findLeaks(parseTarget(url) as Target).some(it => /email/.test(it.kind))).toBe(true));
});
