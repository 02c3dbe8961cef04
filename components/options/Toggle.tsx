import { Locked } from './Locked.tsx';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly note?: string | null;
  readonly value: boolean;
  readonly locked: boolean;
  change(value: boolean): void;
}

/** On or off. The box keeps showing what is saved: a permission may be refused after the click. */
export function Toggle({ name, label, note, value, locked, change }: Props) {
  return (
    <div class="toggle" data-setting={name} data-locked={locked}>
      <label>
        <input
          type="checkbox"
          checked={value}
          disabled={locked}
          onClick={event => {
            event.preventDefault();
            change(!value);
          }}
        />
        <span>
          {label}
          {note && <small>{note}</small>}
        </span>
      </label>
      {locked && <Locked />}
    </div>
  );
}
