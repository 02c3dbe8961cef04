import type { Kind } from '../../utils/policy/export/kinds.ts';
import { asObject } from '../../utils/policy/settings/salvage.ts';
import { word } from '../words.ts';
import { IdList } from './IdList.tsx';
import { TextArea } from './TextArea.tsx';

interface Props {
  readonly name: string;
  readonly kind: Kind;
  readonly value: unknown;
  change(value: unknown): void;
}

/** The control for a value, as its kind asks for. */
export function ValueField({ name, kind, value, change }: Props) {
  if (name === 'allowedSources' || name === 'forbiddenSources') {
    return <IdList name={name} value={value} change={change} />;
  }
  switch (kind.kind) {
    case 'words':
    case 'flag': {
      const words = kind.kind === 'words' ? kind.words : ['true', 'false'];
      return (
        <select
          aria-label={name}
          value={String(value)}
          onChange={({ currentTarget: { value: chosen } }) =>
            change(kind.kind === 'words' ? chosen : chosen === 'true')
          }
        >
          {words.map(it => (
            <option key={it} value={it}>
              {kind.kind === 'words' ? it : word('kitFlag', it)}
            </option>
          ))}
        </select>
      );
    }
    case 'number':
      return (
        <input
          type="number"
          aria-label={name}
          min={kind.least}
          max={kind.most}
          value={String(value)}
          onInput={({ currentTarget: { value: text } }) =>
            change(/^\d+$/.test(text) ? Number(text) : text)
          }
        />
      );
    case 'fields':
      return <Fields {...{ name, value, change }} fields={kind.fields} />;
    default:
      return <TextArea {...{ name, value, change }} kind={kind.kind} />;
  }
}

interface FieldsProps extends Omit<Props, 'kind'> {
  readonly fields: readonly string[];
}

function Fields({ name, value, change, fields }: FieldsProps) {
  const given = asObject(value);
  return (
    <div class="fields">
      {fields.map(field => (
        <label key={field}>
          <code>{field}</code>
          <input
            aria-label={`${name}.${field}`}
            value={String(given[field] ?? '')}
            onInput={({ currentTarget: { value: text } }) => {
              const { [field]: _, ...others } = given;
              change(text ? { ...others, [field]: text } : others);
            }}
          />
        </label>
      ))}
    </div>
  );
}
