import { t } from '../../utils/platform/i18n.ts';
import { companyNames } from '../../utils/policy/companies.ts';
import { useServices } from './useServices.ts';

interface Props {
  readonly name: 'allowedSources' | 'forbiddenSources';
  readonly value: unknown;
  change(value: unknown): void;
}

/** Services to tick, by name; companies among them, and for what forbids also all of them. */
export function IdList({ name, value, change }: Props) {
  const services = useServices();
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  const companies = companyNames.filter(it => !services.some(({ id }) => id === it));
  const all = [
    ...(name === 'forbiddenSources' ? [{ id: '*', label: t('kitEveryService') }] : []),
    ...services.map(({ id, name: label }) => ({ id, label })),
    ...companies.map(id => ({ id, label: id })),
    // What a pasted policy holds beside them stays to be seen.
    ...chosen.map(String).map(id => ({ id, label: id })),
  ].filter(({ id }, at, list) => list.findIndex(it => it.id === id) === at);
  return (
    <ul class="ids">
      {all.map(({ id, label }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              name={`${name}.${id}`}
              checked={chosen.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                change(checked ? [...chosen, id] : chosen.filter(it => it !== id))
              }
            />
            {label}
          </label>
        </li>
      ))}
    </ul>
  );
}
