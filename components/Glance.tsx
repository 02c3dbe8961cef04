import { useState } from 'preact/hooks';
import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { Catalog, CheckActions } from './actions.ts';
import { refusal } from './advice.ts';
import { threeFacts } from './glance.ts';
import { Look } from './Look.tsx';

interface Props {
  readonly check: Check;
  readonly catalog: Catalog | null;
  readonly actions: CheckActions;
  readonly now: number;
}

/** The page at a glance: its picture, or why there is none, beside three facts. As high in every state. */
export function Glance({ check, catalog, actions, now }: Props) {
  const [isLarge, setLarge] = useState(false);
  const { scan, stage, target, other } = check;
  if (stage === 'choosing' || stage === 'asking' || !(target || other)) return null;
  const refused = refusal(check);
  return (
    <section
      data-part="glance"
      data-scan={scan.state}
      data-large={isLarge}
      data-wide={isLarge || refused !== null || isCapped(check)}
    >
      <h2 class="heard">{t('scan')}</h2>
      {refused ? (
        <p class="refused">{refused}</p>
      ) : (
        <>
          <div class="look">
            <Look {...{ check, actions, now, isLarge, setLarge }} />
          </div>
          {!isCapped(check) && (
            <ul class="three">
              {threeFacts(check, catalog, now).map(fact => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

/** Whether silence says nothing here and there is no picture either: then the reason has the whole row. */
function isCapped({ scan, verdict }: Check): boolean {
  return Boolean(verdict.cap) && (scan.state === 'none' || verdict.cap === 'unseen-page');
}
