import { useState } from 'preact/hooks';
import { t } from '../utils/platform/i18n.ts';

/** A box for a link or a whole text. Enter begins, as in an address bar. */
export function PasteBox({ start }: { start: (text: string) => void }) {
  const [text, setText] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (text.trim()) start(text);
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
        onKeyDown={event => {
          // While an input method is composing, Enter picks a candidate.
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
        }}
      />
      <button type="submit" class="primary" disabled={!text.trim()}>
        {t('check')}
      </button>
    </form>
  );
}
