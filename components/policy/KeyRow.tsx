import { t } from '../../utils/platform/i18n.ts';
import { kindOf } from '../../utils/policy/export/kinds.ts';
import { declaredChoices } from '../../utils/policy/settings/chosen.ts';
import { word } from '../words.ts';
import { type Draft, firstValue, type How, howOf, withValue } from './draft.ts';
import { Means } from './Means.tsx';
import { ValueField } from './ValueField.tsx';

interface Props {
  readonly name: string;
  readonly draft: Draft;
  change(draft: Draft): void;
}

/** One key: whether and how it is set, and its value where it is. */
export function KeyRow({ name, draft, change }: Props) {
  const how = howOf(draft, name);
  const kind = kindOf(name);
  const isChoice = Object.hasOwn(declaredChoices, name);
  const ways: readonly How[] = isChoice ? ['unset', 'default', 'locked'] : ['unset', 'locked'];
  const value = how === 'default' ? draft.defaults[name] : draft.locked[name];
  const set = (next: How) =>
    change(withValue(draft, name, next, how === 'unset' ? firstValue(name, kind) : value));
  return (
    <fieldset class="row" data-key={name} data-how={how}>
      <legend>
        <code>{name}</code>
      </legend>
      <Means of={name} />
      <select
        aria-label={t('kitHow', { key: name })}
        value={how}
        onChange={({ currentTarget }) => set(currentTarget.value as How)}
      >
        {ways.map(it => (
          <option key={it} value={it}>
            {word('kitHow', it === 'locked' && !isChoice ? 'set' : it)}
          </option>
        ))}
      </select>
      {how !== 'unset' && (
        <ValueField
          {...{ name, kind, value }}
          change={next => change(withValue(draft, name, how, next))}
        />
      )}
    </fieldset>
  );
}
