/** Letters of the scripts that set no blank between a link and the sentence around it. */
export const unspaced =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}ー々]/u;

// What goes on with a Japanese sentence; few words in an address start with it.
const particle = /^[をにへでとはがのも]/;
const phrase =
  /を(?:[ごお確参見開クタ押入使選訪]|$)|から|まで|より|へ(?:アクセス|の|$)|に(?:アクセス|ログイン|て|は|接続|$)|で(?:す|ご|手続|確認|$)|は(?:こちら|$)|が(?:$)/;
const alone =
  /^(?:を|に|へ|で|と|は|が|も|の|から|まで|より|です|など|にて|への|での|からの|까지|부터|을|를|이|가|은|는|에|에서|에게|으로|로|와|과|의|도|만|입니다|이다|인|이나|라고|처럼|보다|로만|에는|에서는|으로는)$/;
const sentence =
  /(?:ください|下さい|ませ|です|でした|ます|ました|ません|ましょう|ほしい|願い|こと|방문|하세요|세요|십시오|니다|해요|请|登录|查看|访问|点击|即可|完成)$/;
/** Folders and parameters whose values are words as people write them. */
const wordyFolder =
  /^(?:wiki|w|tags?|category|categories|search|hashtag|keywords?|topics?|title|articles?)$/i;
const wordyName = /^(?:q|query|s|search|keywords?|word|title|name|text|p|k|wd|kw|tag)$/i;
const counter = /^[年月日号版回期章話巻円位部]/;

/** A run of letters without blanks, from `from` to `to`, in a link that starts at `start`. */
interface Run {
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Where in a run of letters in a path or query the sentence around the link goes on; its end where
 * all of it belongs to the link. A path in Japanese or Korean is as good as any, so that only
 * particles, ends of sentences and a change of script in the middle of a word tell.
 */
export function endOfRun(word: string, { start, from, to }: Run): number {
  const run = word.slice(from, Math.min(to, from + 200));
  const before = word.slice(Math.max(start, from - 200), from);
  const isSentence = sentence.test(word.slice(Math.max(from, to - 12), to));
  if (/[a-z0-9]\p{Cf}{0,3}$/iu.test(before)) {
    const isWord = isAmongWords(before) || /[^\p{ASCII}]/u.test(before);
    const isCounted = /\d$/.test(before) && counter.test(run);
    return (isCounted || isWord) && !isSentence && !alone.test(run) ? to : from;
  }
  if (run.startsWith('を') || alone.test(run)) return from;
  if (particle.test(run) && (isSentence || isRoot(before))) return from;
  const going = isSentence ? phrase.exec(run) : null;
  return going ? from + going.index : to;
}

/** Whether `before` ends inside of a folder or a parameter whose values are words. */
function isAmongWords(before: string): boolean {
  const pair = before.split(/[?&]/).at(-1) ?? '';
  if (pair !== before) return wordyName.test(pair.split('=', 1)[0] ?? '');
  return wordyFolder.test(before.split('/').at(-2) ?? '');
}

/** Whether `before` ends with the slash behind the host. */
function isRoot(before: string): boolean {
  return /(?:^|[^/])\/\/[^/]{1,190}\/$/.test(before) || /^[^/]{1,199}\/$/.test(before);
}
