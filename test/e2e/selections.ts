import { recordsIn } from './records.ts';
import type { View } from './view.ts';

const host = 'paypal.com.account-verify.example';

/** Texts as people select them, each with the one link that is in it. */
export const selections: readonly (readonly [what: string, html: string, link: string])[] = [
  [
    'a Japanese mail without a blank',
    `至急、アカウント情報をhttps://${host}/mailからご確認ください。期限は本日中です。`,
    `https://${host}/mail`,
  ],
  [
    'a link that a mail program folded',
    `Please confirm here:<br>&lt;https://${host}/long/way/to-<br>the-page?step=2&gt;<br>Regards`,
    `https://${host}/long/way/to-the-page?step=2`,
  ],
  [
    'a defanged report',
    `Seen: hxxps://${host.replaceAll('.', '[.]')}[/]report, reported by abuse[@]corp[.]example from 198[.]51[.]100[.]0/24`,
    `https://${host}/report`,
  ],
];

/** Puts a text on a page and selects all of it, as with the mouse. */
export function selectText(page: View, html: string): Promise<void> {
  return page.run((markup: string) => {
    // As wide as its words: a click beside them would end the selection.
    document.body.innerHTML = `<div id="text" style="display:inline-block">${markup}</div>`;
    const text = document.querySelector('#text');
    if (text) getSelection()?.selectAllChildren(text);
  }, html);
}

/** The address that the newest check is about. */
export async function checkedIn(popup: View): Promise<string | undefined> {
  const [newest] = (await recordsIn(popup)).sort((a, b) => b.startedAt - a.startedAt);
  return newest?.target?.url;
}
