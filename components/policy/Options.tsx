import { t } from '../../utils/platform/i18n.ts';
import { builtInIds, type KitOptions } from '../../utils/policy/export/kit.ts';
import { word } from '../words.ts';

const names = [
  'revision',
  'chromiumId',
  'edgeId',
  'firefoxId',
  'updateUrl',
  'edgeUpdateUrl',
  'installUrl',
] as const satisfies readonly (keyof KitOptions)[];

interface Props {
  readonly options: KitOptions;
  change(options: KitOptions): void;
}

/** Ids, addresses to install from, and the name of the version. */
export function Options({ options, change }: Props) {
  const usual: KitOptions = { chromiumId: builtInIds.chromium, firefoxId: builtInIds.firefox };
  return (
    <details class="quiet" data-part="kit-options">
      <summary>{t('kitOptions')}</summary>
      <p>{t('kitOptionsMeans')}</p>
      <div class="fields">
        {names.map(name => (
          <label key={name}>
            {word('kitOption', name)}
            <input
              name={name}
              spellcheck={false}
              placeholder={usual[name]}
              value={options[name] ?? ''}
              onInput={({ currentTarget }) => change({ ...options, [name]: currentTarget.value })}
            />
          </label>
        ))}
      </div>
    </details>
  );
}
