import { useState } from 'preact/hooks';
import { t } from '../../utils/platform/i18n.ts';

interface Props {
  readonly name: string;
  readonly kind: 'text' | 'list' | 'json';
  readonly value: unknown;
  change(value: unknown): void;
}

/** A text, a list with one entry per line, or JSON. What was typed stays as it was typed. */
export function TextArea({ name, kind, value, change }: Props) {
  const [text, setText] = useState(() => written(value, kind));
  const hint = kind === 'list' ? t('kitOnePerLine') : kind === 'json' ? t('kitAsJson') : null;
  return (
    <label class="area">
      {hint && <small>{hint}</small>}
      <textarea
        aria-label={name}
        rows={kind === 'text' && name !== 'guidance' ? 1 : 3}
        spellcheck={kind === 'text'}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          change(read(currentTarget.value, kind));
        }}
      />
    </label>
  );
}

function written(value: unknown, kind: Props['kind']): string {
  if (typeof value === 'string') return value;
  if (kind === 'list' && Array.isArray(value)) return value.join('\n');
  return value === undefined ? '' : JSON.stringify(value, null, 2);
}

/** JSON that is none stays a text, so that the reader names it. */
function read(text: string, kind: Props['kind']): unknown {
  if (kind === 'text') return text;
  if (kind === 'list')
    return text
      .split('\n')
      .map(it => it.trim())
      .filter(Boolean);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
