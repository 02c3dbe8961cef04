import browser from 'webextension-polyfill';
import { t } from '../../utils/platform/i18n.ts';
import { Icon } from '../Icon.tsx';
import { Section } from '../options/Section.tsx';
import { useToolbar } from './useToolbar.ts';

/** How to pin the button, in the words of this browser, or that it is pinned. */
export function Pin() {
  const isPinned = useToolbar();
  const isFirefox = browser.runtime.getURL('/').startsWith('moz-extension:');
  return (
    <Section id="pin" title={t('welcomePin')}>
      <p>{t('welcomePinWhy')}</p>
      <p role="status" class="done" data-part="pinned">
        {isPinned && (
          <>
            <Icon name="clean" size={18} />
            {t('welcomePinned')}
          </>
        )}
      </p>
      {!isPinned && (
        <ol data-browser={isFirefox ? 'firefox' : 'chromium'}>
          <li>{t('welcomePinPuzzle')}</li>
          <li>{isFirefox ? t('welcomePinFirefox') : t('welcomePinChromium')}</li>
        </ol>
      )}
    </Section>
  );
}
