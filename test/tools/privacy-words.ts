import type { Disclosure } from '../../utils/link/disclosure.ts';

/** Languages in which people can read what leaves. */
export type Language = 'en' | 'ja';

/** The words of the tables about what leaves; what the product itself says comes from its own texts. */
interface Words {
  readonly levels: Readonly<Record<Disclosure, string>>;
  readonly most: (usual: string, most: string) => string;
  readonly join: (names: readonly string[]) => string;
  readonly colon: string;
  readonly head: readonly string[];
  readonly when: Readonly<Record<'check' | 'more' | 'scan' | 'resolve' | 'report', string>>;
  readonly state: Readonly<Record<'on' | 'waits' | 'click' | 'off', string>>;
  readonly scan: string;
  readonly resolve: string;
  readonly report: string;
  readonly hosts: readonly string[];
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    levels: {
      nothing: 'nothing',
      'hash-prefix': 'a few digits that thousands of links share',
      hash: 'a code from which the link cannot be read back',
      domain: 'the domain',
      hostname: "the website's name",
      ip: "the server's number (IP address)",
      url: 'the whole link',
      visit: 'the whole link, and opens it',
    },
    most: (usual, most) => `${usual}; ${most} if you allow it`,
    join: names => names.join(', '),
    colon: ': ',
    head: ['Service', 'Learns at most', 'When', 'At the start'],
    when: {
      check: 'with a check',
      more: 'when you open "For specialists"',
      scan: 'at your click, or with a check once a key is entered',
      resolve: "when a check needs the server's number",
      report: 'when you send a report to it',
    },
    state: { on: 'on', waits: 'waits for a key', click: 'only at a click', off: 'off' },
    scan: 'pictures of pages',
    resolve: 'addresses of names',
    report: 'reports of phishing',
    hosts: ['Host', 'Who answers there', 'What it adds'],
  },
  ja: {
    levels: {
      nothing: 'なし',
      'hash-prefix': '何千ものリンクに共通する数桁の値',
      hash: '元のリンクに戻せない値（ハッシュ値）',
      domain: 'ドメイン',
      hostname: 'サイトの名前',
      ip: 'サーバーの IP アドレス',
      url: 'リンク全体',
      visit: 'リンク全体（相手がそれを開きます）',
    },
    most: (usual, most) => `${usual}（許可した場合は${most}）`,
    join: names => names.join('、'),
    colon: '：',
    head: ['サービス', '最大で伝わる内容', 'いつ', '最初の状態'],
    when: {
      check: 'リンクを調べたとき',
      more: '「詳しい人向け」を開いたとき',
      scan: 'クリックしたとき。API キーを登録した後は、リンクを調べたとき',
      resolve: 'サーバーの IP アドレスが必要なとき',
      report: '報告を送ったとき',
    },
    state: { on: 'オン', waits: 'API キー待ち', click: 'クリックしたときだけ', off: 'オフ' },
    scan: 'ページの画像',
    resolve: 'サイト名からアドレスを調べる',
    report: 'フィッシングの報告',
    hosts: ['ホスト', '応答するサービス', 'わかること'],
  },
};
