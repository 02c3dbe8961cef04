import { describe, expect, it } from 'vitest';
import { readLink } from '../../utils/link/read.ts';
import { findSignals } from '../../utils/signals/find.ts';
import { findOtherLinkSignals } from '../../utils/signals/other.ts';

const idsOf = (url: string) =>
  readLink(url).others.flatMap(other => findOtherLinkSignals(other).map(signal => signal.id));
const levelsOf = (url: string) =>
  readLink(url).others.flatMap(other => findOtherLinkSignals(other).map(signal => signal.level));

describe('an everyday link that is no web address is told calmly, in its own words', () => {
  it.each([
    ['javascript:void(0)', 'idle-script'],
    ['javascript:void(0);', 'idle-script'],
    ['JavaScript:%20void%200', 'idle-script'],
    ['javascript:;', 'idle-script'],
    ['javascript:return false;', 'idle-script'],
    ['javascript:history.back()', 'page-script'],
    ["javascript:__doPostBack('list$next','')", 'page-script'],
    ["javascript:PostWith(new PostOptions('list$next'))", 'page-script'],
    ['javascript:toggleMenu(this);void(0)', 'page-script'],
    ['about:blank', 'empty-page'],
    ['about:config', 'browser-page'],
    ['chrome://settings/', 'browser-page'],
    ['#chapter-2', 'page-place'],
    ['data:image/png;base64,iVBORw0KGgo=', 'embedded-contents'],
    ['data:text/plain,hello', 'embedded-contents'],
    ['cid:logo@shop.example', 'embedded-contents'],
    ['mailto:jane@shop.example?subject=Hi', 'mail-link'],
    ['mailto:?subject=Hi', 'mail-draft'],
    ['tel:+81-3-0000-0000', 'phone-link'],
    ['sms:+81-90-0000-0000?body=Hi', 'message-link'],
    ['whatsapp://send?text=https%3A%2F%2Fshop.example', 'known-app'],
    ['zoommtg://zoom.us/join?confno=1', 'known-app'],
    ['msteams:/l/meetup-join/1', 'known-app'],
    ['slack://channel?id=1', 'known-app'],
    ['file://fileserver/team/plan.xlsx', 'inner-share'],
    ['\\\\fileserver\\team\\plan.xlsx', 'inner-share'],
  ])('%s is %s', (url, id) => {
    expect(idsOf(url)).toEqual([id]);
    expect(levelsOf(url)).toEqual(['note']);
    expect(readLink(url).targets).toEqual([]);
  });
});

describe('a link that can do harm keeps its warning', () => {
  it.each([
    ['javascript:alert(1)', ['script-link']],
    ['javascript:x', ['script-link']],
    ["javascript:fetch('//shop.example')", ['script-link']],
    ["javascript:run(eval('1'))", ['script-link']],
    ['vbscript:x', ['script-link']],
    ['data:text/html,<b>x', ['script-link']],
    ['data:image/svg+xml,<svg>', ['script-link']],
    ['ms-msdt:/id PCWDiagnostic', ['program-link']],
    ['ms-officecmd:{"id":3}', ['program-link']],
    [
      'search-ms:query=bill&crumb=location:\\\\files.shop.example@SSL\\DavWWWRoot',
      ['program-link', 'file-share'],
    ],
    [
      'search-ms:query=bill&crumb=location:%5C%5Cfiles.shop.example%5Cbills',
      ['program-link', 'file-share'],
    ],
    ['file:///C:/Users/x.exe', ['file-link']],
    ['file://files.shop.example/bills/a.lnk', ['file-share']],
    ['\\\\files.shop.example\\bills\\a.lnk', ['file-share']],
    ['vscode://shop.ext/run', ['app-link']],
    ['unknown+app://do/it', ['app-link']],
  ])('%s is %j', (url, ids) => {
    expect(idsOf(url)).toEqual(ids);
    expect(levelsOf(url).some(level => level !== 'note')).toBe(true);
  });

  it('names the host of a file share', () =>
    expect(
      readLink('\\\\files.shop.example\\bills').others.flatMap(it => findOtherLinkSignals(it)),
    ).toMatchObject([{ values: { host: 'files.shop.example' } }]));
});

describe('the program that a web address is handed to', () => {
  it.each<[string, string[]]>([
    ['ms-word:ofe|u|https://www.example.com/a.docx', ['app-link']],
    ['ms-appinstaller:?source=https://www.example.com/a', ['program-link']],
    ['microsoft-edge:https://www.example.com/a', []],
    ['view-source:https://www.example.com/a', []],
  ])('of %s is told by %j', (url, ids) => {
    const [target] = readLink(url).targets;
    expect(target && findSignals(target).map(it => it.id)).toEqual(ids);
  });
});

describe('a link that connects somebody else’s device to an account', () => {
  it.each([
    'sgnl://linkdevice?uuid=Zm9v&pub_key=YmFy',
    'tsdevice:/?uuid=Zm9v&pub_key=YmFy',
    'tg://login?token=Zm9vYmFy',
  ])('%s', link => {
    expect(idsOf(link)).toEqual(['device-code']);
  });

  it('an ordinary link of the same programs does not', () => {
    expect(idsOf('sgnl://signal.group/#Zm9v')).toEqual(['known-app']);
    expect(idsOf('tg://resolve?domain=harvest')).toEqual(['known-app']);
  });
});
