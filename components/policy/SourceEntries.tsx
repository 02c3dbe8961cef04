import { t } from '../../utils/platform/i18n.ts';
import { asObject } from '../../utils/policy/settings/salvage.ts';
import { everyOther, sourceFields } from '../../utils/policy/settings/sources.ts';
import { word } from '../words.ts';
import { useServices } from './useServices.ts';

interface Props {
  readonly place: 'locked' | 'defaults';
  readonly value: unknown;
  change(entries: Readonly<Record<string, unknown>>): void;
}

/** What is said of single services: on or off, key, address, and whether they may get the whole link. */
export function SourceEntries({ place, value, change }: Props) {
  const services = useServices();
  const entries = asObject(value);
  const names = new Map([
    [everyOther, t('kitEveryOther')],
    ...services.map(({ id, name }) => [id, name] as const),
  ]);
  const others = [...names].filter(([id]) => !Object.hasOwn(entries, id));
  return (
    <div class="entries" data-place={place}>
      {Object.entries(entries).map(([id, entry]) => {
        const { [id]: _, ...rest } = entries;
        const name = names.get(id) ?? id;
        return (
          <fieldset key={id} data-source={id}>
            <legend>{name}</legend>
            <div class="fields">
              {Object.keys(sourceFields).map(field => (
                <Field
                  key={field}
                  field={field}
                  value={asObject(entry)[field]}
                  change={given => {
                    const { [field]: __, ...kept } = asObject(entry);
                    const next = given === undefined ? kept : { ...kept, [field]: given };
                    change({ ...entries, [id]: next });
                  }}
                />
              ))}
            </div>
            <button type="button" class="plain" onClick={() => change(rest)}>
              {t('kitServiceRemove', { name })}
            </button>
          </fieldset>
        );
      })}
      <select
        aria-label={`${word('kitHow', place === 'locked' ? 'locked' : 'default')}: ${t('kitServiceAdd')}`}
        value=""
        onChange={({ currentTarget }) => {
          const { value: id } = currentTarget;
          currentTarget.value = '';
          if (id) change({ ...entries, [id]: { enabled: true } });
        }}
      >
        <option value="">{t('kitServiceAdd')}</option>
        {others.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface FieldProps {
  readonly field: string;
  readonly value: unknown;
  change(value: unknown): void;
}

function Field({ field, value, change }: FieldProps) {
  const name = word('kitField', field);
  if (field !== 'enabled' && field !== 'sendUrl') {
    return (
      <label>
        {name}
        <input
          name={field}
          autocomplete="off"
          spellcheck={false}
          value={String(value ?? '')}
          onInput={({ currentTarget: { value: text } }) => change(text || undefined)}
        />
      </label>
    );
  }
  return (
    <label>
      {name}
      <select
        name={field}
        value={value === undefined ? '' : String(value)}
        onChange={({ currentTarget: { value: chosen } }) =>
          change(chosen === '' ? undefined : chosen === 'true')
        }
      >
        <option value="">{t('kitHow_unset')}</option>
        <option value="true">{t('kitFlag_true')}</option>
        <option value="false">{t('kitFlag_false')}</option>
      </select>
    </label>
  );
}
