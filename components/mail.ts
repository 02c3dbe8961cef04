import { linksInHtml, type RichText, wordsOfHtml } from './rich.ts';

/** Pictures make mails large; nobody's links need more. */
const mostBytes = 25 * 1024 * 1024;
const longestText = 2_000_000;

/** Whether a file is a saved mail by its name or its type. */
function isMail({ name, type }: File): boolean {
  return type === 'message/rfc822' || /\.eml$/i.test(name);
}

/**
 * The words and links of a saved mail (`.eml`), read on this computer. Throws an error whose message
 * is the key of a text: where the file is too large, or no mail.
 */
export async function readMail(file: File): Promise<RichText> {
  if (!isMail(file)) throw new Error('mailUnknown');
  if (file.size > mostBytes) throw new Error('mailTooLarge');
  const { default: parser } = await import('postal-mime');
  const { html = '', text = '' } = await parser.parse(await file.arrayBuffer());
  const words = text || wordsOfHtml(html);
  return { text: words.slice(0, longestText), links: linksInHtml(html) };
}
