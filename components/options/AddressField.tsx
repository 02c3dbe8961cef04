import { useState } from 'preact/hooks';
import { t } from '../../utils/platform/i18n.ts';
import { isSafeForKey } from '../../utils/policy/keys.ts';
import type { Value } from '../../utils/policy/types.ts';
import { webLink } from '../address.ts';
import { withOrigins } from '../useOrigins.ts';
import { Locked } from './Locked.tsx';

interface Props {
  readonly source: string;
  readonly saved: Value<string | null>;
  /** Whether a key will be sent there. */
  readonly takesKey: boolean;
  save(base: string | null): void;
}

/** The address of the organization's own platform; saving it asks for its origin. */
export function AddressField({ source, saved, takesKey, save }: Props) {
  const [draft, setDraft] = useState(saved.value ?? '');
  const [wrong, setWrong] = useState<'addressWrong' | 'addressUnsafe' | 'addressRefused' | null>(
    null,
  );
  const keep = (event: Event) => {
    event.preventDefault();
    const base = draft.trim().replace(/\/+$/, '');
    setWrong(null);
    if (!base) return save(null);
    if (!webLink(base)) return setWrong('addressWrong');
    if (takesKey && !isSafeForKey(base)) return setWrong('addressUnsafe');
    withOrigins(
      [new URL(base).origin],
      () => save(base),
      () => setWrong('addressRefused'),
    );
  };
  return (
    <form class="key" data-base={source} data-locked={saved.locked} onSubmit={keep}>
      <label>
        {t('address')}
        <input
          type="url"
          placeholder="https://"
          value={draft}
          disabled={saved.locked}
          onInput={event => setDraft(event.currentTarget.value)}
        />
      </label>
      {saved.locked ? <Locked /> : <button type="submit">{t('addressSave')}</button>}
      <p role="alert">{wrong && t(wrong)}</p>
    </form>
  );
}
