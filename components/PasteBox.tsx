import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownLink } from '../utils/check/rich.ts';
import { t, textOf } from '../utils/platform/i18n.ts';
import { readMail } from './mail.ts';
import { isPicture, lookIntoFile } from './picture/look.ts';
import { SightNote } from './picture/SightNote.tsx';
import { linksInHtml } from './rich.ts';
import { CheckAll } from './several/CheckAll.tsx';

/** What was pasted as rich text: its words as they stand in the box, and the links behind them. */
interface Pasted {
  readonly words: string;
  readonly links: readonly ShownLink[];
}

interface Props {
  start(text: string, links?: readonly ShownLink[]): void;
  /** The same for what a QR code holds. */
  startCode(text: string): void;
  /** Opens this page in a tab, where a file can be chosen; missing where it is one. */
  readonly openAsPage?: (() => void) | undefined;
  /** Has all links checked on a page of their own. */
  readonly checkAll?: ((text: string, links: readonly ShownLink[]) => void) | undefined;
}

const noLinks: readonly ShownLink[] = [];

/**
 * A box for a link, a whole text, or a saved mail or picture dropped or pasted on it. Enter begins,
 * as in an address bar.
 */
export function PasteBox({ start, startCode, openAsPage, checkAll }: Props) {
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [told, setTold] = useState<ComponentChildren>(null);
  // Words that were edited away took their links with them.
  const links = pasted && text.includes(pasted.words) ? pasted.links : noLinks;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!text.trim()) return;
    if (links.length > 0) start(text, links);
    else start(text);
  };
  const open = (file: File) => {
    setTold(null);
    if (isPicture(file)) return void lookIn(file);
    readMail(file).then(
      mail => start(mail.text, mail.links),
      error => setTold(textOf(error instanceof Error ? error.message : '') ?? t('mailUnknown')),
    );
  };
  const lookIn = async (file: File) => {
    setTold(t('pictureLooking'));
    const sight = await lookIntoFile(file);
    if (sight.kind === 'link') startCode(sight.text);
    setTold(sight.kind === 'link' ? null : <SightNote sight={sight} />);
  };
  return (
    <form class="paste" onSubmit={submit}>
      <label for="paste">{t('paste')}</label>
      <textarea
        id="paste"
        rows={3}
        spellcheck={false}
        autocomplete="off"
        // The popup was opened to paste something here
        autofocus
        value={text}
        onInput={event => setText(event.currentTarget.value)}
        onPaste={event => {
          const words = event.clipboardData?.getData('text/plain').trim() ?? '';
          const picture = [...(event.clipboardData?.files ?? [])].find(isPicture);
          // Office programs bring a picture of every text.
          if (picture && !words) {
            event.preventDefault();
            return open(picture);
          }
          const links = linksInHtml(event.clipboardData?.getData('text/html') ?? '');
          setPasted(words && links.length > 0 ? { words, links } : null);
        }}
        onDrop={event => {
          const [file] = event.dataTransfer?.files ?? [];
          if (!file) return;
          event.preventDefault();
          open(file);
        }}
        onKeyDown={event => {
          // While an input method is composing, Enter picks a candidate.
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
        }}
      />
      <button type="submit" class="primary" disabled={!text.trim()}>
        {t('check')}
      </button>
      {checkAll && <CheckAll {...{ text, links, checkAll }} />}
      {openAsPage ? (
        <button type="button" class="plain" data-action="mail" onClick={openAsPage}>
          {t('mailOpen')}
        </button>
      ) : (
        <label class="mail">
          {t('mailOpen')}
          <input
            type="file"
            accept=".eml,message/rfc822,image/*"
            onChange={event => {
              const [file] = event.currentTarget.files ?? [];
              if (file) open(file);
            }}
          />
        </label>
      )}
      {told && (
        <div role="alert" data-part="told">
          {typeof told === 'string' ? <p>{told}</p> : told}
        </div>
      )}
    </form>
  );
}
