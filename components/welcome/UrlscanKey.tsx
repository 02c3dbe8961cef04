import { t } from '../../utils/platform/i18n.ts';
import { services } from '../../utils/policy/services.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';
import { Icon } from '../Icon.tsx';
import { Section } from '../options/Section.tsx';
import { openOptions } from '../useActions.ts';
import { WebLink } from '../WebLink.tsx';
import { word } from '../words.ts';
import { scanningOf } from './scanning.ts';

const { name } = services.urlscan;

/** The key for pictures in three steps, or why nobody has to do anything about it. */
export function UrlscanKey({ effective }: { effective: EffectiveSettings }) {
  const scanning = scanningOf(effective);
  return (
    <Section id="key" title={t('welcomeKey')}>
      {scanning === 'missing' ? (
        <>
          <p>{t('welcomeKeyWhy')}</p>
          <ol>
            <li>
              <WebLink href="https://urlscan.io/user/signup">{t('welcomeKeyAccount')}</WebLink>
            </li>
            <li>{t('welcomeKeyMake')}</li>
            <li>
              {t('welcomeKeyEnter')}{' '}
              <button
                type="button"
                data-action="enter-key"
                onClick={() => openOptions('source-urlscan')}
              >
                {t('enterKey', { source: name })}
              </button>
            </li>
          </ol>
        </>
      ) : (
        <p class="done" data-scanning={scanning}>
          <Icon name={scanning === 'closed' || scanning === 'off' ? 'none' : 'clean'} size={18} />
          {word('welcomeScanning', scanning)}
        </p>
      )}
    </Section>
  );
}
