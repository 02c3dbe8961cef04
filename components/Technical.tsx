import { t } from '../utils/platform/i18n.ts';

/** A service's own words, folded: they help those who look for a fault, and nobody else. */
export function Technical({ words }: { words: readonly (string | undefined)[] }) {
  const told = words.filter(Boolean);
  if (told.length === 0) return null;
  return (
    <details class="quiet">
      <summary>{t('technical')}</summary>
      {told.map(line => (
        <p key={line} class="own">
          {line}
        </p>
      ))}
    </details>
  );
}
