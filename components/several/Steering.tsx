import { useEffect, useRef } from 'preact/hooks';
import type { Progress } from '../../utils/check/several/progress.ts';
import type { Queue } from '../../utils/check/several/queue.ts';
import { quarters, tallyOf } from '../../utils/check/several/tally.ts';
import { t } from '../../utils/platform/i18n.ts';
import { type Catalog, sourceName } from '../actions.ts';
import { clock } from '../time.ts';
import { joinSentences } from '../words.ts';

interface Props {
  readonly progress: Progress;
  readonly queue: Queue;
  readonly catalog: Catalog | null;
  readonly now: number;
  /** Leaves the list for another one. */
  close(): void;
}

/** How far the list is, and what can be done about it. */
export function Steering({ progress, queue, catalog, now, close }: Props) {
  const { mode, items, held, without } = progress;
  const tally = tallyOf(items);
  const { total, over, asking, going, waiting, left } = tally;
  const begin = useRef<HTMLButtonElement>(null);
  // The box that had the focus is gone.
  useEffect(() => begin.current?.focus(), []);
  const isUnderWay = waiting > 0 && mode !== 'ready';
  const told = { source: (id: string) => sourceName(catalog, id) };
  return (
    <section data-part="steering" aria-label={t('severalProgress')}>
      <p class="buttons">
        {mode === 'ready' && (
          <button type="button" class="primary" data-action="begin" ref={begin} onClick={queue.run}>
            {t('severalBegin', { count: total })}
          </button>
        )}
        {isUnderWay && mode === 'running' && (
          <button type="button" data-action="pause" onClick={queue.pause}>
            {t('severalPause')}
          </button>
        )}
        {mode === 'paused' && (
          <button type="button" class="primary" data-action="go-on" onClick={queue.run}>
            {t('severalGoOn')}
          </button>
        )}
        {isUnderWay && (
          <button type="button" data-action="cancel" onClick={queue.cancel}>
            {t('severalCancel')}
          </button>
        )}
        {!isUnderWay && going === 0 && (
          <button type="button" data-action="another" onClick={close}>
            {t('severalAnother')}
          </button>
        )}
      </p>
      {mode !== 'ready' && (
        <div class="progress">
          <progress max={total} value={over} aria-label={t('severalProgress')} />
          <p data-part="counts">{countsOf(tally)}</p>
        </div>
      )}
      {mode === 'paused' && <p class="note">{t('severalPaused')}</p>}
      {held && (
        <p class="held" data-part="held">
          {t('severalHeld', { source: told.source(held.source), time: clock(held.until, now) })}{' '}
          <button type="button" data-action="without" onClick={queue.goOnWithout}>
            {t('severalGoOnWithout')}
          </button>
        </p>
      )}
      {without.map(({ source, until }) => (
        <p key={source} class="note" data-without={source}>
          {t('severalWithout', { source: told.source(source), time: clock(until, now) })}
        </p>
      ))}
      <Milestone
        at={[quarters(tally), asking > 0, left > 0, mode, held?.source ?? ''].join(' ')}
        words={joinSentences(
          mode !== 'ready' && countsOf(tally),
          over === total && t('severalFinished'),
        )}
      />
    </section>
  );
}

function countsOf(tally: ReturnType<typeof tallyOf>): string {
  const { total, over, asking, left, failed, malicious, suspicious } = tally;
  return joinSentences(
    t('severalDone', { count: over - left, total }),
    malicious > 0 && t('severalMalicious', { count: malicious }),
    suspicious > 0 && t('severalSuspicious', { count: suspicious }),
    asking > 0 && t('severalAsking', { count: asking }),
    left > 0 && t('severalLeft', { count: left }),
    failed > 0 && t('severalFailed', { count: failed }),
  );
}

/** What people who listen are told: at each quarter of the list and when something changes its way. */
function Milestone({ at, words }: { at: string; words: string }) {
  const told = useRef({ at: '', words: '' });
  if (told.current.at !== at) told.current = { at, words };
  return (
    <p class="heard" role="status" data-part="heard">
      {told.current.words}
    </p>
  );
}
