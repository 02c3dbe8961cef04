import { t } from '../utils/platform/i18n.ts';
import type { PolicyState } from '../utils/policy/types.ts';
import { day, iso } from './time.ts';

/** What stays in force though the organization no longer sends it, since when, and what lifts it; nothing where all is sent. */
export function KeptPolicy({ state, open }: { state: PolicyState; open: boolean }) {
  const { kept, freshness } = state;
  if (kept.length === 0) return null;
  const lift = freshness === 'last-known' ? 'all' : kept.map(it => it.key).join(',');
  return (
    <details class="quiet" data-part="kept-policy" open={open}>
      <summary>{t('keptTitle')}</summary>
      <p>{t('keptWhat')}</p>
      <ul>
        {kept.map(({ key, since }) => (
          <li key={key}>
            <code>{key}</code> {t('keptSince', { date: day(iso(since) ?? '–') })}
          </li>
        ))}
      </ul>
      <p>
        {t('keptLift')} <code>{JSON.stringify({ lift })}</code>
      </p>
    </details>
  );
}
