import { useState } from 'preact/hooks';
import type { ShownLink } from '../../utils/check/rich.ts';
import { t, textOf } from '../../utils/platform/i18n.ts';
import { readMail } from '../mail.ts';
import { linksInHtml } from '../rich.ts';

interface Props {
  /** Whether what was given before held no address. */
  readonly empty: boolean;
  take(text: string, links: readonly ShownLink[]): void;
}

/** A box for a list, a text with links behind its words, or a saved mail. Enter begins a new line. */
export function ListBox({ empty, take }: Props) {
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<{ words: string; links: readonly ShownLink[] } | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const open = (file: File) => {
    setFailed(null);
    readMail(file).then(
      mail => take(mail.text, mail.links),
      error => setFailed(textOf(error instanceof Error ? error.message : '') ?? t('mailUnknown')),
    );
  };
  return (
    <form
      class="box"
      data-part="box"
      onSubmit={event => {
        event.preventDefault();
        // Words that were edited away took their links with them.
        if (text.trim()) take(text, pasted && text.includes(pasted.words) ? pasted.links : []);
      }}
    >
      <label for="list">{t('severalBox')}</label>
      <textarea
        id="list"
        rows={8}
        spellcheck={false}
        autocomplete="off"
        // The page was opened to paste something here
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
      />
      <p class="buttons">
        <button type="submit" class="primary" disabled={!text.trim()}>
          {t('severalRead')}
        </button>
        <label class="file">
          {t('severalMail')}
          <input
            type="file"
            accept=".eml,message/rfc822"
            onChange={event => {
              const [file] = event.currentTarget.files ?? [];
              if (file) open(file);
            }}
          />
        </label>
      </p>
      <p role="alert">{failed ?? (empty && t('severalNone'))}</p>
    </form>
  );
}
