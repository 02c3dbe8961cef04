import { t, textOf } from '../utils/platform/i18n.ts';
import type { Reason, Verdict } from '../utils/verdict/types.ts';
import { type Catalog, sourceName } from './actions.ts';

/** Why the verdict is what it is, in plain sentences, weightiest first. */
export function Reasons({ verdict, catalog }: { verdict: Verdict; catalog: Catalog | null }) {
  if (verdict.reasons.length === 0) return null;
  return (
    <section data-part="reasons">
      <h2>{t('reasons')}</h2>
      <ul>
        {verdict.reasons.map((reason, index) => (
          // A reason has no id of its own: two sources may give the same one.
          <li key={index} data-weight={reason.weight} data-reason={reason.id}>
            {sentence(reason, catalog)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentence({ id, source, values }: Reason, catalog: Catalog | null): string {
  return (
    textOf(id, { ...(source ? { source: sourceName(catalog, source) } : {}), ...values }) ?? id
  );
}
