import { Locked } from './Locked.tsx';

interface Choosable {
  readonly value: string;
  readonly label: string;
  readonly note?: string | null;
  /** Grayed, because the organization allows less. */
  readonly closed?: boolean;
}

interface Props {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Choosable[];
  readonly value: string;
  readonly locked: boolean;
  choose(value: string): void;
}

/** One of several, each explained. */
export function Choice({ name, legend, options, value, locked, choose }: Props) {
  return (
    <fieldset data-setting={name} data-locked={locked} disabled={locked}>
      <legend>{legend}</legend>
      {locked && <Locked />}
      {options.map(option => (
        <label key={option.value} class="option" data-closed={option.closed}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={locked || Boolean(option.closed)}
            onChange={() => choose(option.value)}
          />
          <span>
            {option.label}
            {option.note && <small>{option.note}</small>}
            {option.closed && !locked && <Locked />}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
