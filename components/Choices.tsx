import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { CheckActions } from './actions.ts';
import { shorten } from './address.ts';
import { Drawer } from './Drawer.tsx';

/** The links found in a text, to pick one while choosing and to switch to another one later. */
export function Choices({ check, actions }: { check: Check; actions: CheckActions }) {
  const { choices, stage, target } = check;
  const others = choices.filter(url => url !== target?.url);
  if (others.length === 0) return null;
  const list = (
    <ul class="choices">
      {others.map(url => (
        <li key={url}>
          <button type="button" data-choice={url} onClick={() => actions.choose(url)}>
            <bdi dir="ltr">{shorten(url, 120)}</bdi>
            {check.shownFor?.[url] && (
              <small>{t('choiceShown', { text: shorten(check.shownFor[url], 80) })}</small>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
  if (stage !== 'choosing') {
    return (
      <Drawer part="choices" title={t('choicesOther')} note={`${others.length}`}>
        {list}
      </Drawer>
    );
  }
  return (
    <section data-part="choices">
      <h2>{t('choices')}</h2>
      {check.origin === 'picture' && <p class="note">{t('fromPicture')}</p>}
      {list}
      <button type="button" data-action="check-all" onClick={() => void openList(check)}>
        {t('severalAll', { count: choices.length })}
      </button>
    </section>
  );
}

function linksOf({ choices, shownFor }: Check) {
  return choices.map(url => ({ url, shown: shownFor?.[url] ?? '' }));
}

async function openList(check: Check): Promise<void> {
  const { openSeveral } = await import('./several/useOpening.ts');
  await openSeveral('', linksOf(check), check.private);
}
