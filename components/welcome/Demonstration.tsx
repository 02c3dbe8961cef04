import { useState } from 'preact/hooks';
import { t } from '../../utils/platform/i18n.ts';
import type { CheckActions } from '../actions.ts';
import { CheckView } from '../CheckView.tsx';
import { headline, subline } from '../headline.ts';
import { Section } from '../options/Section.tsx';
import { useCatalog } from '../useCatalog.ts';
import { RecordedPicture } from '../useScreenshot.ts';
import { joinSentences, word } from '../words.ts';
import { Message } from './Message.tsx';
import { recordedAnswer, recordedPicture, recordedStart } from './recording.ts';

const steps = ['link', 'working', 'verdict'] as const;

/** Nobody does anything here: the check is over and happened elsewhere. */
const idle: CheckActions = {
  choose() {},
  answer() {},
  scan() {},
  askAgain() {},
  allow() {},
  analyze() {},
  askFullName() {},
  more() {},
  openOptions() {},
};

/** A recorded check in three steps, painted by the popup's own parts. Nothing in it can be used. */
export function Demonstration() {
  const [at, setAt] = useState(0);
  const catalog = useCatalog();
  const step = steps[at] ?? 'link';
  const check = { link: null, working: recordedStart, verdict: recordedAnswer }[step];
  const now = check?.updatedAt ?? 0;
  const isLast = at === steps.length - 1;
  return (
    <Section id="demonstration" title={t('welcomeDemo')}>
      <p class="note">{t('welcomeDemoNote')}</p>
      <div class="caption">
        <p role="status">
          <span class="count">{t('welcomeStepOf', { step: at + 1, count: steps.length })}</span>
          {word('welcomeStep', step, { item: t('menuCheckLink') })}
          {/* What the picture below says, which is closed to those who listen. */}
          {check && (
            <span class="heard">
              {joinSentences(headline(check).title, subline(check, catalog, now))}
            </span>
          )}
        </p>
        <div class="buttons">
          <button
            type="button"
            data-action="back"
            // Not disabled, which would take the focus from whoever just came back by it.
            aria-disabled={at === 0}
            onClick={() => setAt(Math.max(at - 1, 0))}
          >
            {t('welcomeBack')}
          </button>
          <button
            type="button"
            class="primary"
            data-action="next"
            onClick={() => setAt(isLast ? 0 : at + 1)}
          >
            {isLast ? t('welcomeAgain') : t('welcomeNext')}
          </button>
        </div>
      </div>
      <div class="stage" data-step={step} inert>
        {check ? (
          <RecordedPicture.Provider value={recordedPicture}>
            <CheckView key={step} {...{ check, catalog, now }} effective={null} actions={idle} />
          </RecordedPicture.Provider>
        ) : (
          <Message />
        )}
      </div>
    </Section>
  );
}
