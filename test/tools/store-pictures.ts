import type { Language } from './privacy-words.ts';

/** A picture for the stores: what it says, and which of the states it shows. */
export interface StorePicture {
  readonly name: string;
  readonly headline: Readonly<Record<Language, string>>;
  readonly line: Readonly<Record<Language, string>>;
  /** Its name in test/e2e/states.ts. */
  readonly state: string;
  readonly shape: 'popup' | 'page';
}

export const pictures: readonly StorePicture[] = [
  {
    name: 'verdict',
    state: 'malicious',
    shape: 'popup',
    headline: {
      en: 'One clear answer, before you click',
      ja: 'クリックする前に、はっきりした答えを',
    },
    line: {
      en: 'Right-click a link. Read what is known about it, who says so, and what to do.',
      ja: 'リンクを右クリックするだけ。何がわかっているか、誰がそう判断しているか、どうすればよいかがわかります。',
    },
  },
  {
    name: 'question',
    state: 'question',
    shape: 'popup',
    headline: { en: 'Nothing is leaked on the way', ja: '情報を漏らさずに調べます' },
    line: {
      en: 'What a link would give away is found on your computer. You decide before anything is sent.',
      ja: 'リンクに含まれる個人情報などは、お使いのパソコンの中で見つけます。送信する前に、あなたが決められます。',
    },
  },
  {
    name: 'several',
    state: 'several',
    shape: 'page',
    headline: { en: 'A whole list at once', ja: '一覧をまとめて調べられます' },
    line: {
      en: 'Paste a list, a text or a saved mail. One table, one decision for all that would leak.',
      ja: '一覧、文章、保存したメールを貼り付けるだけ。一つの表で、まとめて判断できます。',
    },
  },
  {
    name: 'history',
    state: 'history',
    shape: 'page',
    headline: { en: 'What was checked, and what was sent', ja: '何を調べ、何を送信したか' },
    line: {
      en: 'Every check with its receipts, kept on your computer for as long as you like.',
      ja: '調べた記録と送信した情報を、好きな期間だけ、お使いのパソコンに残せます。',
    },
  },
  {
    name: 'policy',
    state: 'options-policy',
    shape: 'page',
    headline: { en: 'Made for organisations', ja: '組織での利用にも' },
    line: {
      en: 'Every setting can be given or locked by policy, in Chrome, Edge and Firefox.',
      ja: 'すべての設定を、Chrome、Edge、Firefox のポリシーで配布し、固定できます。',
    },
  },
];
