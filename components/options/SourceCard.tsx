import { useState } from 'preact/hooks';
import { originsOf } from '../../utils/check/origins.ts';
import type { Source } from '../../utils/lookup/types.ts';
import { t } from '../../utils/platform/i18n.ts';
import { hasGateway } from '../../utils/policy/keys.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';
import type { Catalog } from '../actions.ts';
import { Icon } from '../Icon.tsx';
import { withOrigins } from '../useOrigins.ts';
import type { Changes } from '../useSettings.ts';
import { word } from '../words.ts';
import { SourceDetails } from './SourceDetails.tsx';

interface Props {
  readonly source: Source;
  readonly effective: EffectiveSettings;
  readonly catalog: Catalog;
  readonly changes: Changes;
  /** Whether a search leaves it out. What was typed into it stays. */
  readonly hidden: boolean;
}

/** One source on one line: on or off, its name and its state. Everything else unfolds. */
export function SourceCard({ source, effective, catalog, changes, hidden }: Props) {
  const [refused, setRefused] = useState(false);
  const { id, name } = source;
  const own = effective.sources[id];
  if (!own) return null;
  const { value: isOn, locked } = own.enabled;
  const origins = originsOf(id, catalog, effective);
  const turn = () => {
    const save = () => changes.setSource(id, { enabled: !isOn });
    setRefused(false);
    if (isOn) save();
    else withOrigins(origins, save, () => setRefused(true));
  };
  const state = stateOf(source, effective);
  return (
    <li id={`source-${id}`} data-source={id} data-state={state} hidden={hidden}>
      <span class="switch" data-setting={`source-${id}`} data-locked={locked}>
        <input
          type="checkbox"
          aria-labelledby={`name-${id}`}
          aria-describedby={`state-${id}`}
          checked={isOn}
          disabled={locked}
          // The box keeps showing what is saved: a permission may be refused after the click.
          onClick={event => {
            event.preventDefault();
            turn();
          }}
        />
      </span>
      <details>
        <summary>
          <span class="name" id={`name-${id}`}>
            {name}
          </span>
          <span class="state" id={`state-${id}`}>
            {locked && <Icon name="lock" size={14} />}
            {word('sourceState', state)}
          </span>
        </summary>
        <SourceDetails {...{ source, effective, catalog, changes, origins }} />
      </details>
      {refused && (
        <p role="alert" class="refusal">
          {t('originsRefused', { source: name })}
        </p>
      )}
    </li>
  );
}

/** What the line says of a source: what keeps it from answering comes before "on". */
function stateOf({ id, group, key, keyOf }: Source, { sources }: EffectiveSettings): string {
  const own = sources[id];
  if (own?.forbidden) return 'forbidden';
  if (!own?.enabled.value) return 'off';
  if (group === 'own' && !own.base.value) return 'needs-address';
  const hasKey = sources[keyOf ?? id]?.key.value || hasGateway(own);
  return key.need === 'required' && !hasKey ? 'needs-key' : 'on';
}
