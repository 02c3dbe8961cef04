import { useState } from 'preact/hooks';
import { type ExportFormat, exportFormats } from '../../utils/check/export.ts';
import { t } from '../../utils/platform/i18n.ts';
import { Locked } from '../options/Locked.tsx';
import { word } from '../words.ts';
import type { Progress } from './useExport.ts';

interface Props {
  readonly progress: Progress;
  /** What the file will hold. */
  readonly means: string;
  /** Whether the policy leaves the choice of whole links. */
  readonly mayBeWhole: boolean;
  save(format: ExportFormat, whole: boolean): void;
}

/** Saves what the filters leave: disarmed, unless somebody chooses otherwise for this one file. */
export function Export({ progress, means, mayBeWhole, save }: Props) {
  const [chosen, setChosen] = useState(false);
  const whole = chosen && mayBeWhole;
  const { state, count } = progress;
  return (
    <details class="quiet" data-part="export">
      <summary>{t('exportTitle')}</summary>
      <p>{means}</p>
      <fieldset>
        <legend>{t('exportLinks')}</legend>
        <Way name="safe" checked={!whole} choose={() => setChosen(false)} />
        <Way name="whole" checked={whole} closed={!mayBeWhole} choose={() => setChosen(true)} />
      </fieldset>
      <p class="buttons">
        {exportFormats.map(format => (
          <button
            key={format}
            type="button"
            data-format={format}
            disabled={state === 'working'}
            onClick={() => {
              save(format, whole);
              // The next file is a decision of its own.
              setChosen(false);
            }}
          >
            {word('exportAs', format)}
          </button>
        ))}
        <span role="status">{state !== 'idle' && word('exportState', state, { count })}</span>
      </p>
    </details>
  );
}

interface WayProps {
  readonly name: 'safe' | 'whole';
  readonly checked: boolean;
  readonly closed?: boolean;
  choose(): void;
}

function Way({ name, checked, closed = false, choose }: WayProps) {
  return (
    <label class="option" data-closed={closed}>
      <input
        type="radio"
        name="export-links"
        value={name}
        checked={checked}
        disabled={closed}
        onChange={choose}
      />
      <span>
        {word('exportWay', name)}
        <small>{word('exportWayMeans', name)}</small>
        {closed && <Locked />}
      </span>
    </label>
  );
}
