import { useState } from 'preact/hooks';
import { isNoticed } from '../../utils/lookup/disclosure.ts';
import type { Source } from '../../utils/lookup/types.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';
import { type Catalog, sourceName } from '../actions.ts';
import { originsOf } from '../useActions.ts';
import { withOrigins } from '../useOrigins.ts';
import type { Changes } from '../useSettings.ts';
import { word } from '../words.ts';
import { AddressField } from './AddressField.tsx';
import { KeyField } from './KeyField.tsx';
import { Toggle } from './Toggle.tsx';

interface Props {
  readonly source: Source;
  readonly effective: EffectiveSettings;
  readonly catalog: Catalog;
  readonly changes: Changes;
}

/** One source: on or off, what it is sent, under which terms, and its key and address. */
export function SourceCard({ source, effective, catalog, changes }: Props) {
  const [refused, setRefused] = useState(false);
  const { id, name, key } = source;
  const own = effective.sources[id];
  if (!own) return null;
  const origins = originsOf(id, catalog, effective);
  const switchTo = (enabled: boolean) => {
    const save = () => changes.setSource(id, { enabled });
    setRefused(false);
    if (enabled) withOrigins(origins, save, () => setRefused(true));
    else save();
  };
  const sent = source.disclosesWith?.({ sendUrl: own.sendUrl.value }) ?? source.discloses;
  return (
    <li id={`source-${id}`} data-source={id}>
      <Toggle
        name={`source-${id}`}
        label={name}
        note={word('source', id)}
        value={own.enabled.value}
        locked={own.enabled.locked}
        change={switchTo}
      />
      {refused && <p role="alert">{t('originsRefused', { source: name })}</p>}
      <p class="note">
        {word('sends', sent)} {isNoticed(source) && `${t('noticed')} `}
        {source.terms && word('terms', source.terms)}
      </p>
      {source.keyOf && (
        <p class="note">{t('keyShared', { source: sourceName(catalog, source.keyOf) })}</p>
      )}
      {!own.forbidden && (
        <Details {...{ source, effective, changes, origins }} needsKey={key.need === 'required'} />
      )}
    </li>
  );
}

interface DetailsProps extends Omit<Props, 'catalog'> {
  readonly origins: readonly string[];
  readonly needsKey: boolean;
}

function Details({ source, effective, changes, origins, needsKey }: DetailsProps) {
  const { id, name, key, disclosesWith } = source;
  const own = effective.sources[id];
  const takesKey = key.need !== 'none' && !source.keyOf;
  const ownAddress = source.group === 'own';
  if (!own || !(takesKey || disclosesWith || ownAddress)) return null;
  const missing = needsKey && takesKey && !own.key.value;
  return (
    <details open={own.enabled.value && (missing || (ownAddress && !own.base.value))}>
      <summary>
        {t('settingsOf', { source: name })}
        {missing && <small>{t('settingsNeedKey')}</small>}
      </summary>
      {ownAddress && (
        <AddressField
          source={id}
          saved={own.base}
          takesKey={key.need !== 'none'}
          save={base => changes.setSource(id, { base })}
        />
      )}
      {takesKey && (
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
      {disclosesWith && (
        <Toggle
          name={`sendUrl-${id}`}
          label={t('sendUrl')}
          note={t('sendUrlMeans', { source: name })}
          value={own.sendUrl.value}
          locked={own.sendUrl.locked}
          change={sendUrl => changes.setSource(id, { sendUrl })}
        />
      )}
    </details>
  );
}
