import { t } from '../../utils/platform/i18n.ts';
import { shorten } from '../address.ts';
import { joinSentences, word } from '../words.ts';
import type { Sight } from './sight.ts';

interface Props {
  readonly sight: Exclude<Sight, { kind: 'link' }>;
  /** Set where it was looked for in what a tab shows: advice is another there. */
  readonly inTab?: boolean;
}

/** Nobody else need read these over a shoulder. */
const secret = ['wifi', 'sign-in'];

/** Why nothing is checked: there was no code, or it holds no web address. */
export function SightNote({ sight, inTab = false }: Props) {
  if (sight.kind !== 'other') {
    return (
      <p>{inTab && sight.kind === 'none' ? t('pictureNoneInTab') : word('picture', sight.kind)}</p>
    );
  }
  const { holds, text } = sight;
  return (
    <>
      <p>{joinSentences(word('codeHolds', holds), t('codeNothingToCheck'))}</p>
      {!secret.includes(holds) && (
        <p class="note">
          <bdi>{shorten(text.replace(/\s+/g, ' '), 200)}</bdi>
        </p>
      )}
    </>
  );
}
