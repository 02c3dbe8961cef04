import { type Item, isOver } from '../../utils/check/several/item.ts';
import type { Check } from '../../utils/check/types.ts';
import { t } from '../../utils/platform/i18n.ts';
import { isWider } from '../../utils/policy/visibility.ts';
import { word } from '../words.ts';

interface Props {
  readonly item: Item;
  readonly addressId: string;
  tick(at: number, ticked: boolean): void;
  photograph(id: string): void;
}

/** How it stands with the picture of a page. */
export const pictureStates = ['going', 'done', 'failed', 'wider', 'none'] as const;

/** The box to tick before a check begins, the button after it, and what came of it. */
export function Picture({ item, addressId, tick, photograph }: Props) {
  const { at, check, state, ticked } = item;
  if (state === 'waiting') {
    return (
      <label class="tick">
        <input
          type="checkbox"
          name="photograph"
          checked={ticked}
          aria-describedby={addressId}
          onChange={event => tick(at, event.currentTarget.checked)}
        />
        {t('severalTick')}
      </label>
    );
  }
  if (!check) return <>–</>;
  if (isOver(item) && check.scan.state === 'none' && check.scan.why === 'on-request') {
    return (
      <button
        type="button"
        data-action="photograph"
        aria-describedby={addressId}
        onClick={() => photograph(check.id)}
      >
        {t('severalTick')}
      </button>
    );
  }
  return (
    <span data-picture={pictureOf(check)}>{word('severalPictureState', pictureOf(check))}</span>
  );
}

function pictureOf({ scan }: Check): (typeof pictureStates)[number] {
  if (scan.state === 'none') return 'none';
  const { effectiveVisibility, visibility } = scan;
  if (effectiveVisibility && isWider(effectiveVisibility, visibility)) return 'wider';
  return scan.state === 'done' || scan.state === 'failed' ? scan.state : 'going';
}
