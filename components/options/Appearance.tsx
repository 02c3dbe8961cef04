import { useState } from 'preact/hooks';
import { t } from '../../utils/platform/i18n.ts';
import type { Settings } from '../../utils/policy/schema.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';
import { allowNotifications } from '../useNotifications.ts';
import type { Changes } from '../useSettings.ts';
import { word } from '../words.ts';
import { Choice } from './Choice.tsx';
import { Section } from './Section.tsx';
import { Toggle } from './Toggle.tsx';

const themes = ['system', 'light', 'dark'] as const;

/** Light or dark, and whether the outcome of a check is told by a notification. */
export function Appearance({
  effective,
  changes,
}: {
  effective: EffectiveSettings;
  changes: Changes;
}) {
  const [refused, setRefused] = useState(false);
  const { theme, notifications } = effective;
  const notify = (on: boolean) => {
    const save = () => changes.set({ notifications: on });
    setRefused(false);
    if (on) allowNotifications(save, () => setRefused(true));
    else save();
  };
  return (
    <Section id="appearance" title={t('appearance')}>
      <Choice
        name="theme"
        legend={t('theme')}
        options={themes.map(value => ({ value, label: word('theme', value) ?? value }))}
        value={theme.value}
        locked={theme.locked}
        choose={value => changes.set({ theme: value as Settings['theme'] })}
      />
      <Toggle
        name="notifications"
        label={t('notifications')}
        note={t('notificationsMeans')}
        value={notifications.value}
        locked={notifications.locked}
        change={notify}
      />
      {refused && <p role="alert">{t('notificationsRefused')}</p>}
    </Section>
  );
}
