import { describe, expect, it } from 'vitest';
import { runPolicy } from './policy.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const run = (words: string, input: string) => runPolicy(words.split(' '), bytes(input));
const good = '{"visibility":"private"}';

describe('npm run policy', () => {
  it('writes the one file of a format to standard output', () => {
    const { code, out, err } = run('firefox-native --firefox-id a@b.example --revision 7', good);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(new TextDecoder().decode(out))).toMatchObject({
      name: 'a@b.example',
      data: { visibility: 'private', declares: 'visibility', revision: '7' },
    });
  });

  it('writes several files to a folder, and to nowhere else', () => {
    expect(run('admx', good)).toMatchObject({ code: 2, files: [] });
    const { code, files, folder, out } = run('admx --out kit', good);
    expect({ code, folder, printed: out.length }).toEqual({ code: 0, folder: 'kit', printed: 0 });
    expect(files.map(it => it.name)).toEqual([
      'second-look.admx',
      'en-US/second-look.adml',
      'ja-JP/second-look.adml',
    ]);
    expect(files[2]?.text).toContain('上限');
  });

  it.each(['check', 'reg', 'intune --out kit'])('%s: a wrong policy is told key by key', words => {
    const { code, out, err, files } = run(words, '{"maxVisibilty":"private","scan":7}');
    expect({ code, printed: out.length, files }).toEqual({ code: 1, printed: 0, files: [] });
    expect(err).toMatch(/^maxVisibilty is probably meant to be maxVisibility.*\nscan has a value/);
  });

  it('check says that nothing is wrong', () => {
    expect(run('check', good)).toMatchObject({ code: 0, err: 'No problem found.\n' });
  });

  it.each(['', 'exe', 'reg more', 'reg --colour blue'])(
    '"%s" is answered with how to use it',
    words => {
      expect(run(words, good)).toMatchObject({ code: 2, err: expect.stringContaining('Usage') });
    },
  );

  it('names an option that no browser would take', () => {
    expect(run('reg --update-url http://updates.example/', good)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^updateUrl must be an https address/),
    });
  });

  it('reads what Windows saves, and names what is no Unicode', () => {
    const wide = Uint8Array.from([0xff, 0xfe, ...[...good].flatMap(it => [it.charCodeAt(0), 0])]);
    expect(runPolicy(['check'], wide).code).toBe(0);
    const shiftJis = Uint8Array.from([...bytes('{"guidance":"'), 0x8f, 0xee, ...bytes('"}')]);
    expect(runPolicy(['check'], shiftJis)).toMatchObject({
      code: 1,
      err: expect.stringContaining('UTF-8'),
    });
  });
});
