import { useEffect, useState } from 'preact/hooks';
import {
  type BeatState,
  type Latest,
  readBeat,
  watchBeat,
} from '../../utils/check/heartbeat/state.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { HeartbeatRule } from '../../utils/policy/settings/heartbeat.ts';
import { clock } from '../time.ts';
import { word } from '../words.ts';
import { Section } from './Section.tsx';

/** That the organization has a heartbeat sent: to whom, what came of the newest, and its exact text. */
export function Heartbeat({ rule }: { rule: HeartbeatRule }) {
  const state = useBeat();
  const now = Date.now();
  const { latest, arrivedAt, dueAt } = state ?? {};
  return (
    <Section id="heartbeat" title={t('heartbeat')}>
      <p>{t('heartbeatWhat')}</p>
      <dl class="facts">
        <dt>{t('heartbeatTo')}</dt>
        <dd>
          {rule.name} <code>{new URL(rule.url).host}</code>
        </dd>
        {latest && (
          <>
            <dt>{t('heartbeatNewest')}</dt>
            <dd data-state={latest.state}>
              {clock(latest.sentAt ?? latest.at, now)} · {stateOf(latest)}
            </dd>
          </>
        )}
        <dt>{t('heartbeatArrived')}</dt>
        <dd>{arrivedAt === undefined ? t('heartbeatNever') : clock(arrivedAt, now)}</dd>
        {dueAt !== undefined && (
          <>
            <dt>{t('heartbeatNext')}</dt>
            <dd>{clock(dueAt, now)}</dd>
          </>
        )}
      </dl>
      {latest && <Body latest={latest} />}
    </Section>
  );
}

function Body({ latest }: { latest: Latest }) {
  const title = latest.sentAt === undefined ? t('heartbeatUnsent') : t('heartbeatSent');
  return (
    <details class="quiet">
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <pre dir="ltr" data-part="heartbeat-body" tabIndex={0}>
        {latest.body}
      </pre>
    </details>
  );
}

function stateOf({ state, status }: Latest): string {
  const said = word('heartbeatState', state) ?? state;
  return state === 'refused' && status ? t('heartbeatStatus', { said, status }) : said;
}

/** How the heartbeat stands, kept up to date; null before the first is planned. */
function useBeat(): BeatState | null {
  const [state, setState] = useState<BeatState | null>(null);
  useEffect(() => {
    void readBeat().then(setState);
    return watchBeat(setState);
  }, []);
  return state;
}
