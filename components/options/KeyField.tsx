import { useState } from 'preact/hooks';
import { t } from '../../utils/platform/i18n.ts';
import type { Value } from '../../utils/policy/types.ts';
import { useKeyTest } from '../useKeyTest.ts';
import { WebLink } from '../WebLink.tsx';
import { KeyResult } from './KeyResult.tsx';
import { Locked } from './Locked.tsx';
import { SavedKey } from './SavedKey.tsx';

interface Props {
  readonly source: string;
  readonly name: string;
  readonly saved: Value<string | null>;
  readonly base: string | null;
  readonly shape: RegExp | undefined;
  readonly where: string | undefined;
  readonly origins: readonly string[];
  save(key: string | null): void;
}

/** A service's key: what is saved, masked, and a box for a new one that is tried before it is kept. */
export function KeyField(props: Props) {
  const { source, name, saved, base, shape, where, origins, save } = props;
  const [draft, setDraft] = useState('');
  const { state, test } = useKeyTest(key => {
    save(key);
    setDraft('');
  });
  if (saved.locked) {
    return (
      <div class="key" data-key={source} data-locked="true">
        <span>{t('keyOf', { source: name })}</span> <code>••••••••</code> <Locked />
      </div>
    );
  }
  return (
    <form
      class="key"
      data-key={source}
      onSubmit={event => {
        event.preventDefault();
        if (draft.trim()) test({ source, key: draft.trim(), base, shape, origins });
      }}
    >
      {saved.value && <SavedKey value={saved.value} remove={() => save(null)} />}
      <label>
        {saved.value ? t('keyReplace') : t('keyOf', { source: name })}
        <input
          type="password"
          autocomplete="off"
          spellcheck={false}
          value={draft}
          onInput={event => setDraft(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary" disabled={!draft.trim() || state === 'testing'}>
        {t('keySave')}
      </button>
      <KeyResult state={state} name={name} />
      {where && <WebLink href={where}>{t('keyWhere', { source: name })}</WebLink>}
    </form>
  );
}
