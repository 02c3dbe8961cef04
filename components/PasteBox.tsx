import { useState } from 'preact/hooks';
import type { ShownLink } from '../utils/check/rich.ts';
import { t, textOf } from '../utils/platform/i18n.ts';
import { readMail } from './mail.ts';
import { linksInHtml } from './rich.ts';
import { CheckAll } from './several/CheckAll.tsx';

/** What was pasted as rich text: its words as they stand in the box, and the links behind them. */
interface Pasted {
  readonly words: string;
  readonly links: readonly ShownLink[];
}

interface Props {
  start(text: string, links?: readonly ShownLink[]): void;
  /** Opens this page in a tab, where a file can be chosen; missing where it is one. */
  readonly openAsPage?: (() => void) | undefined;
  /** Has all links checked on a page of their own. */
  readonly checkAll?: ((text: string, links: readonly ShownLink[]) => void) | undefined;
}

const noLinks: readonly ShownLink[] = [];

/** A box for a link, a whole text, or a saved mail dropped on it. Enter begins, as in an address bar. */
export function PasteBox({ start, openAsPage, checkAll }: Props) {
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  // Words that were edited away took their links with them.
  const links = pasted && text.includes(pasted.words) ? pasted.links : noLinks;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!text.trim()) return;
    if (links.length > 0) start(text, links);
    else start(text);
  };
  const open = (file: File) => {
    setFailed(null);
    readMail(file).then(
      mail => start(mail.text, mail.links),
      error => setFailed(textOf(error instanceof Error ? error.message : '') ?? t('mailUnknown')),
    );
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
            accept=".eml,message/rfc822"
            onChange={event => {
              const [file] = event.currentTarget.files ?? [];
              if (file) open(file);
            }}
          />
        </label>
      )}
      {failed && <p role="alert">{failed}</p>}
    </form>
  );
}
