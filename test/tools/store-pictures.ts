import type { Language } from './privacy-words.ts';

/** A picture for the stores: what it says, and which of the states it shows. */
export interface StorePicture {
  readonly name: string;
  readonly headline: Readonly<Record<Language, string>>;
  readonly line: Readonly<Record<Language, string>>;
  /** Name in test/e2e/states.ts, or a page with checks of its own. */
  readonly state: string;
}

export const pictures: readonly StorePicture[] = [
  {
    name: 'verdict',
    state: 'malicious',
    headline: {
      en: 'One clear answer, before you click',
      ja: 'クリックする前に、一つのはっきりした答え',
    },
    line: {
      en: 'Right-click a link. Read what is known about it, who says so, and what to do.',
      ja: 'リンクを右クリックするだけ。何がわかっているか、誰がそう判断しているか、どうすればよいかがわかります。',
    },
  },
  {
    name: 'question',
    state: 'question',
    headline: { en: 'Nothing is leaked on the way', ja: '途中で何も漏らしません' },
    line: {
      en: 'What a link would give away is found on your computer. You decide before anything is sent.',
      ja: 'リンクに含まれる個人情報などは、お使いのパソコンの中で見つけます。送信する前に、あなたが決められます。',
    },
  },
  {
    name: 'several',
    state: 'several',
    headline: { en: 'A whole list at once', ja: '一覧をまとめて調べられます' },
    line: {
      en: 'Paste a list, a text or a saved mail. One table, one decision for all that would leak.',
      ja: '一覧、文章、保存したメールを貼り付けるだけ。一つの表で、まとめて判断できます。',
    },
  },
  {
    name: 'history',
    state: 'history',
    headline: { en: 'What was checked, and what was sent', ja: '調べたものと、送信したもの' },
    line: {
      en: 'Every check with its receipts, kept on your computer for as long as you like.',
      ja: '調べた記録と送信した情報を、好きな期間だけ、お使いのパソコンに残せます。',
    },
  },
  {
    name: 'policy',
    state: 'options-policy',
    headline: { en: 'Made for organisations', ja: '組織で使うために' },
    line: {
      en: 'Every setting can be given or locked by policy, in Chrome, Edge and Firefox.',
      ja: 'すべての設定を、Chrome、Edge、Firefox のポリシーで配布し、固定できます。',
    },
  },
];
