import { isNoticed } from '../../utils/lookup/disclosure.ts';
import type { Source } from '../../utils/lookup/types.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';
import { type Catalog, sourceName } from '../actions.ts';
import type { Changes } from '../useSettings.ts';
import { joinSentences, word } from '../words.ts';
import { AddressField } from './AddressField.tsx';
import { KeyField } from './KeyField.tsx';
import { Locked } from './Locked.tsx';
import { Toggle } from './Toggle.tsx';

interface Props {
  readonly source: Source;
  readonly effective: EffectiveSettings;
  readonly catalog: Catalog;
  readonly changes: Changes;
  readonly origins: readonly string[];
}

/** What one source adds, what it is sent and under which terms, and its key and address. */
export function SourceDetails({ source, effective, catalog, changes, origins }: Props) {
  const { id, name, key, keyOf, terms, disclosesWith } = source;
  const own = effective.sources[id];
  if (!own) return null;
  const sent = disclosesWith?.({ sendUrl: own.sendUrl.value }) ?? source.discloses;
  return (
    <div class="unfolded">
      <p>{word('source', id)}</p>
      <p class="note">{word('sends', sent)}</p>
      <p class="note">
        {joinSentences(
          isNoticed(source) && t('noticed'),
          terms && word('terms', terms),
          keyOf && t('keyShared', { source: sourceName(catalog, keyOf) }),
        )}
      </p>
      {own.enabled.locked && <Locked />}
      {!own.forbidden && source.group === 'own' && (
        <AddressField
          source={id}
          saved={own.base}
          takesKey={key.need !== 'none'}
          save={base => changes.setSource(id, { base })}
        />
      )}
      {!own.forbidden && key.need !== 'none' && !keyOf && (
        <KeyField
          source={id}
          saved={own.key}
          base={own.base.value}
          shape={key.shape}
          where={key.where}
          save={value => changes.setSource(id, { key: value })}
          {...{ name, origins }}
        />
      )}
      {!own.forbidden && disclosesWith && (
        <Toggle
          name={`sendUrl-${id}`}
          label={t('sendUrl')}
          note={t('sendUrlMeans', { source: name })}
          value={own.sendUrl.value}
          locked={own.sendUrl.locked}
          change={sendUrl => changes.setSource(id, { sendUrl })}
        />
      )}
    </div>
  );
}
