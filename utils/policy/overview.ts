import type { PolicyProblem } from './problems.ts';
import { declaredKeys } from './schema.ts';
import type { Declaration } from './settings/declaration.ts';
import type { EffectiveSettings, Origin, PolicyState, Value } from './types.ts';

/** One line of the policy page: what is in force for a key, who said so, and what is wrong with it. */
export interface OverviewRow {
  /** As an administrator writes it, e.g. `sources.otx.enabled`. */
  readonly key: string;
  /** JSON; a key is only told to be there. Null where nobody set anything. */
  readonly value: string | null;
  readonly origin: Origin;
  readonly locked: boolean;
  readonly problems: readonly PolicyProblem[];
}

/** Stands for what is there and is never shown or copied: keys above all. */
const keyIsSet = '•••';

/** Every key of the policy with the value in force. Of the sources only what somebody set is listed. */
export function overviewOf(effective: EffectiveSettings, state: PolicyState): OverviewRow[] {
  const rows = Object.keys(declaredKeys).flatMap(key => rowsOf(key, effective));
  const withProblems = rows.map(row => ({
    ...row,
    problems: state.problems.filter(({ path }) => isAbout(path, row.key)),
  }));
  const told = new Set(withProblems.flatMap(row => row.problems));
  const others = state.problems.filter(problem => !told.has(problem) && problem.path);
  const strange = Map.groupBy(others, ({ path }) => path);
  return [...withProblems, ...[...strange].map(([path, problems]) => unknownRow(path, problems))];
}

type Plain = Omit<OverviewRow, 'problems'>;

function rowsOf(key: string, effective: EffectiveSettings): Plain[] {
  if (key === 'sources') return sourceRows(effective);
  if (key in effective && key !== 'rules') {
    return [rowFrom(key, effective[key as keyof EffectiveSettings] as Value<unknown>)];
  }
  const value = effective.rules[key as keyof EffectiveSettings['rules']];
  const isSet = value !== undefined;
  const declared: Readonly<Record<string, Declaration>> = declaredKeys;
  const shown = declared[key]?.isHidden ? keyIsSet : JSON.stringify(value, withoutSecrets);
  return [
    {
      key,
      value: isSet ? shown : null,
      origin: isSet ? 'policy' : 'default',
      locked: isSet,
    },
  ];
}

/**
 * A picture is thousands of letters that tell nobody anything; the address of a recipient may be its
 * key: of that only the host is told.
 */
function withoutSecrets(this: unknown, name: string, value: unknown): unknown {
  if (name === 'picture') return keyIsSet;
  const isRecipient = typeof this === 'object' && this !== null && 'kind' in this;
  if (!isRecipient || typeof value !== 'string') return value;
  if (name === 'url') return `${URL.parse(value)?.origin ?? ''}/${keyIsSet}`;
  return name === 'secret' || name === 'key' ? keyIsSet : value;
}

function sourceRows({ sources }: EffectiveSettings): Plain[] {
  return Object.entries(sources).flatMap(([id, settings]) =>
    (['enabled', 'key', 'base', 'sendUrl'] as const)
      .filter(field => settings[field].origin !== 'default')
      .map(field => {
        const row = rowFrom(`sources.${id}.${field}`, settings[field]);
        return field === 'key' && settings.key.value ? { ...row, value: keyIsSet } : row;
      }),
  );
}

function rowFrom(key: string, { value, origin, locked }: Value<unknown>): Plain {
  return { key, value: JSON.stringify(value), origin, locked };
}

/** Whether a problem's path means this key, at the top or inside `defaults`. */
function isAbout(path: string, key: string): boolean {
  const plain = path.replace(/^defaults\./, '');
  return plain === key || plain.startsWith(`${key}.`);
}

function unknownRow(key: string, problems: readonly PolicyProblem[]): OverviewRow {
  return { key, value: null, origin: 'policy', locked: false, problems };
}
