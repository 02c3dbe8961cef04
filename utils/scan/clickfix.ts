/** Keys that open a place where a command can be run. */
const keys =
  /(?:\bwin(?:dows)?(?: (?:key|button|logo key))?|⊞|❖|\bcmd|\bcommand|⌘|ウィンドウズ ?キー|windows ?キー) ?(?:\+|＋|&|and|plus|と) ?(?:[rxｒ]\b|space)|\brun dialog\b|ファイル名を指定して実行|\bopen (?:the )?(?:terminal|powershell|command prompt)\b|ターミナルを開/i;
const pasting = /\bctrl ?(?:\+|＋|and|plus) ?v\b|⌘ ?\+? ?v\b|\bpaste\b|貼り付け|貼付け|ペースト/i;
/** Words of a command that downloads and runs something. */
const shell =
  /\bpowershell\b|\bmshta\b|\bcmd(?:\.exe)? \/c\b|\biex\b|invoke-expression|\bcurl\b|\brundll32\b|\bmsiexec\b|\bosascript\b/i;
/** Words of a check for humans. */
const pretext =
  /verif(?:y|ying) (?:that )?you(?: are|'re) (?:a )?human|human verification|verification (?:steps?|code|id|hash)|complete (?:the|this) (?:verification|captcha)|(?:i am|i'm|you are|you're) not a robot|\bre?captcha\b|robot or human|ロボットではありません|人間であること|認証(?:を完了|手順)/i;

/** A page that plays a check for humans has little to say; one that explains the trick says much. */
const longestText = 4_000;
const mostBytes = 512_000;

/**
 * Whether a page's source tells people to open a command line by keys and to paste there what it put
 * on the clipboard, under the pretext of a check for humans or with a command that nobody sees. All three, on a page
 * that says little.
 */
export function tellsToPaste(html: string): boolean {
  const text = textIn(html.slice(0, mostBytes));
  if (text.length > longestText) return false;
  if (!keys.test(text) || !pasting.test(text)) return false;
  // Instructions show their command; a trap puts it on the clipboard unseen.
  return pretext.test(text) || (shell.test(html) && !shell.test(text));
}

const entities: Readonly<Record<string, string>> = {
  '&#43;': '+',
  '&plus;': '+',
  '&amp;': '&',
  '&nbsp;': ' ',
  '&#39;': "'",
  '&rsquo;': "'",
};

/** What people read of a page's source, without markup, scripts and styles. */
function textIn(html: string): string {
  let text = '';
  const lower = html.toLowerCase();
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    if (open < 0) return tidy(text + html.slice(at));
    text += `${html.slice(at, open)} `;
    const silent = /^<(script|style|noscript|svg)\b/i.exec(html.slice(open, open + 10))?.[1];
    const close = silent
      ? lower.indexOf(`</${silent.toLowerCase()}`, open)
      : html.indexOf('>', open);
    if (close < 0) return tidy(text);
    at = silent ? html.indexOf('>', close) + 1 || html.length : close + 1;
  }
  return tidy(text);
}

function tidy(text: string): string {
  return text
    .replace(/&(?:#43|plus|amp|nbsp|#39|rsquo);/g, entity => entities[entity] ?? ' ')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
