import { describe, expect, it } from 'vitest';
import { parseCustomPivot } from '../../utils/pivots/custom.ts';

const parse = (template: string) => parseCustomPivot({ name: 'Wiki', template });

describe('parseCustomPivot', () => {
  it.each([
    ['https://wiki.example/{host}'],
    ['https://wiki.example?q={url}'],
    ['https://wiki.example#{ip}'],
    ['https://wiki.example:8443/{domain}/about'],
    ['  https://wiki.example/{host}\n'],
  ])('takes %j', template => {
    expect(parse(template)).not.toBeNull();
  });

  it.each([
    ['http, which everybody on the way can read', 'http://wiki.example/{host}'],
    ['a script', 'javascript:alert({url})'],
    ['nothing to fill in', 'https://wiki.example/'],
    ['a placeholder that does not exist', 'https://wiki.example/{hsot}'],
    ['a host that the link would choose', 'https://{host}/about'],
    ['a host that the link would complete', 'https://wiki.{domain}/{host}'],
    ['a host that the link would complete, behind a backslash', 'https://{host}\\wiki.example/'],
    ['a port that the link would choose', 'https://wiki.example:{ip}/'],
    ['a name in front of the host', 'https://wiki.example@evil.example/{host}'],
    ['a host in two pieces', 'https://wiki.exam\tple/{host}'],
    ['an address that does not parse', 'https://wiki.example:port/{host}'],
    ['no address', '{url}'],
  ])('refuses %s', (_, template) => {
    expect(parse(template)).toBeNull();
  });

  it('percent-encodes whatever the template asks for', () => {
    expect(parse('https://wiki.example/{url|raw}/{url|b64}')?.pages.url).toBe(
      'https://wiki.example/{url}/{url}',
    );
  });

  it.each([
    ['Our wiki', undefined, 'custom-our-wiki'],
    ['社内ウィキ', undefined, 'custom-社内ウィキ'],
    ['Our wiki', 'wiki', 'wiki'],
  ])('calls %s with the id %s %s', (name, id, expected) => {
    expect(parseCustomPivot({ id, name, template: 'https://wiki.example/{host}' })?.id).toBe(
      expected,
    );
  });

  it.each([
    ['whois', 'whois'],
    ['no such group', 'reputation'],
    [undefined, 'reputation'],
  ])('files the group %s under %s', (group, expected) => {
    expect(
      parseCustomPivot({ name: 'Wiki', group, template: 'https://wiki.example/{host}' })?.group,
    ).toBe(expected);
  });
});
