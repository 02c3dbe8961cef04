import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import japanese from '../../public/_locales/ja/messages.json' with { type: 'json' };

type Texts = Record<string, { message: string }>;
const letters = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]';
const ours = new RegExp(letters, 'u');

/** What is the same in every language: a name, a tag, and words of the policy. */
const sameEverywhere = ['extensionName', 'languageTag', 'policyMeans_theme'];
/** A letter to be sent, not a text of the page. */
const letter = 'reportBody';

interface Fault {
  readonly name: string;
  readonly pattern: RegExp;
  /** A text that has it. */
  readonly example: string;
}

const inJapanese: readonly Fault[] = [
  {
    name: 'a blank beside a wide mark',
    pattern: /[。、：？！「（] | [。、：？！」）]/,
    example: '一。 二',
  },
  {
    name: 'a narrow mark among wide letters',
    pattern: new RegExp(`${letters}[,.:;!?(]|[,;!?)]${letters}`, 'u'),
    example: '例:東京',
  },
  { name: 'wide letters or digits', pattern: /[Ａ-Ｚａ-ｚ０-９]/, example: '３ 件' },
  {
    name: 'no blank between Latin letters or digits and Japanese ones',
    pattern: new RegExp(`${letters}[0-9A-Za-z]|[0-9A-Za-z]${letters}`, 'u'),
    example: '約110の',
  },
  {
    name: 'a bracket of either width without its other',
    pattern: /（[^）]*$|（[^）]*\)/,
    example: '（例)',
  },
  { name: 'a dash of waves in another form', pattern: /〜/, example: '10〜30' },
  // One word for one thing.
  {
    name: 'a retired word',
    pattern: /検査|符号|通行証|兆候|包まれ|包み|指紋|罠|送信者|ウェブ/,
    example: '検査結果',
  },
  {
    name: 'the page for settings under another name',
    pattern: /設定画面|オプション/,
    example: '設定画面',
  },
  {
    name: 'checking by the tool in the verb for people',
    pattern: /を確認して(?:い|お)/,
    example: 'を確認しています',
  },
];

const inEnglish: readonly Fault[] = [
  {
    name: 'two blanks, or one before a mark',
    pattern: / {2}| (?:[,;!?]|\.(?!\w))/,
    example: 'One  two',
  },
  { name: 'straight quotation marks', pattern: /"/, example: 'a "b"' },
  {
    name: 'a retired word',
    pattern: /fingerprint|foreign letters|digital pass/,
    example: 'a fingerprint',
  },
];

const inBoth: readonly Fault[] = [
  { name: 'three dots instead of an ellipsis', pattern: /\.\.\./, example: 'Wait...' },
  { name: 'a blank at an end, as if it were a joint', pattern: /^\s|\s$/, example: ' (more)' },
];

const languages: [string, Texts, readonly Fault[]][] = [
  ['English', english, [...inEnglish, ...inBoth]],
  ['Japanese', japanese, [...inJapanese, ...inBoth]],
];

describe.each(languages)('no text in %s has', (_, texts, faults) => {
  it.each(faults)('$name', ({ pattern }) => {
    const guilty = Object.entries(texts).filter(
      ([key, { message }]) => key !== letter && pattern.test(message),
    );
    expect(guilty.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });

  it.each(faults)('$name, which would be found', ({ pattern, example }) => {
    expect(pattern.test(example)).toBe(true);
  });
});

/** Whether `message` holds words that a translation would change: outside of places and of code. */
function hasWords(message: string): boolean {
  return /[a-z]{2}/i.test(message.replace(/\{\w+\}|`[^`]*`/g, ''));
}

/** Whether `translated` was left as it was, or in letters of another language. */
function isUntranslated(message: string, translated: string): boolean {
  return hasWords(message) && !ours.test(translated);
}

describe('every text in Japanese', () => {
  it('is in Japanese where the English one holds words', () => {
    const left = Object.entries(english as Texts).filter(([key, { message }]) =>
      isUntranslated(message, (japanese as Texts)[key]?.message ?? ''),
    );
    expect(left.map(([key]) => key).filter(key => !sameEverywhere.includes(key))).toEqual([]);
  });

  it.each([
    ['Check', 'Check', true],
    ['Check', 'Prüfen', true],
    ['Check', '調べる', false],
    ['{first} {second}', '{first}{second}', false],
  ])('%s as %s is untranslated: %s', (message, translated, expected) => {
    expect(isUntranslated(message, translated)).toBe(expected);
  });
});
