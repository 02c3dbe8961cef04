import { useState } from 'preact/hooks';
import { makeFiles } from '../../utils/check/kit.ts';
import { t } from '../../utils/platform/i18n.ts';
import { type Format, formats } from '../../utils/policy/export/formats.ts';
import type { KitOptions } from '../../utils/policy/export/kit.ts';
import { Section } from '../options/Section.tsx';
import { word } from '../words.ts';
import { FileView } from './FileView.tsx';
import { Options } from './Options.tsx';
import { Problems } from './Problems.tsx';
import { useKitTexts } from './useKitTexts.ts';

interface Props {
  readonly policy: Readonly<Record<string, unknown>>;
  readonly options: KitOptions;
  changeOptions(options: KitOptions): void;
}

/** The files of the policy for one platform, or what keeps them from being made. */
export function Files({ policy, options, changeOptions }: Props) {
  const [format, setFormat] = useState<Format>('chromium-json');
  const texts = useKitTexts(format === 'admx');
  const [lifting, setLifting] = useState(false);
  const isEmpty = Object.keys(policy).length === 0;
  const whole = isEmpty && lifting ? { lift: 'all' } : policy;
  const isMade = !isEmpty || lifting;
  const made = isMade && texts ? makeFiles(whole, format, options, texts) : null;
  return (
    <Section id="files" title={t('kitFiles')}>
      <label class="field">
        {t('kitFormat')}
        <select
          name="format"
          value={format}
          onChange={({ currentTarget }) => setFormat(currentTarget.value as Format)}
        >
          {formats.map(it => (
            <option key={it} value={it}>
              {word('kitFormat', it)}
            </option>
          ))}
        </select>
      </label>
      <p>{word('kitFormatMeans', format)}</p>
      <Options options={options} change={changeOptions} />
      <div role="status" data-part="made">
        {!isMade && <p>{t('kitNothingSet')}</p>}
        {made && 'problems' in made && <Problems problems={made.problems} />}
      </div>
      {isEmpty && (
        <label class="option">
          <input
            type="checkbox"
            name="lift"
            checked={lifting}
            onChange={({ currentTarget }) => setLifting(currentTarget.checked)}
          />
          {t('kitLiftAll')}
        </label>
      )}
      {made && 'files' in made && (
        <>
          <p class="note">{t('kitNote')}</p>
          {made.files.map(file => (
            <FileView key={`${format} ${file.name}`} file={file} />
          ))}
        </>
      )}
    </Section>
  );
}
