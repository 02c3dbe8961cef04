import type { ComponentChildren } from 'preact';
import type { Row } from '../utils/check/types.ts';
import type { Finding } from '../utils/lookup/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { Problem } from '../utils/platform/problem.ts';
import { type Catalog, type CheckActions, sourceName } from './actions.ts';
import { webLink } from './address.ts';
import { Facts } from './Facts.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { distance } from './time.ts';
import { WebLink } from './WebLink.tsx';
import { word } from './words.ts';

interface Props {
  readonly row: Row;
  readonly catalog: Catalog | null;
  readonly actions: CheckActions;
  readonly now: number;
  /** What more can be done about it. */
  readonly children?: ComponentChildren;
}

const icons: Record<Finding['rating'], IconName> = {
  malicious: 'malicious',
  suspicious: 'suspicious',
  clean: 'clean',
  'no-data': 'none',
  context: 'context',
};

/** One source: still waiting, what it says, or why it says nothing. */
export function SourceRow({ row, catalog, actions, now, children }: Props) {
  const name = sourceName(catalog, row.source);
  if (row.state === 'waiting') {
    return (
      <li data-source={row.source} data-state="waiting">
        <Head name={name} icon="working" said={t('rowWaiting')} />
      </li>
    );
  }
  if (row.state === 'analyzing') {
    const seconds = Math.max(0, Math.floor((now - row.startedAt) / 1000));
    return (
      <li data-source={row.source} data-state="analyzing">
        <Head name={name} icon="working" said={t('rowAnalyzing', { seconds })} />
        <p class="offer">{t('rowAnalyzingNote', { source: name })}</p>
      </li>
    );
  }
  const { outcome, cached, at } = row;
  if (outcome.kind === 'problem') {
    return (
      <li data-source={row.source} data-state={outcome.code}>
        <Head name={name} icon="problem" said={problemName(outcome)} />
        <ProblemNote
          problem={outcome}
          source={row.source}
          name={name}
          actions={actions}
          now={now}
        />
      </li>
    );
  }
  const isKept = !cached && outcome.answeredAt !== undefined && now - at >= 60_000;
  return (
    <li data-source={row.source} data-state={outcome.rating}>
      <Head name={name} icon={icons[outcome.rating]} said={word('rating', outcome.rating) ?? ''} />
      <Facts facts={outcome.facts} />
      <p class="foot">
        {outcome.link && webLink(outcome.link) && (
          <WebLink href={outcome.link}>{t('openAtSource', { source: name })}</WebLink>
        )}
        {cached && <span>{askedBefore(at, now)}</span>}
        {isKept && <span>{t('rowFromGateway', { when: distance(at, now) })}</span>}
      </p>
      {children}
    </li>
  );
}

function problemName({ code, gateway }: Problem): string {
  return gateway ? t('gatewayTrouble') : (word('problemName', code) ?? code);
}

function askedBefore(at: number, now: number): string {
  const isRecent = now - at < 60_000;
  return isRecent ? t('rowCachedNow') : t('rowCached', { when: distance(at, now) });
}

function Head({ name, icon, said }: { name: string; icon: IconName; said: string }) {
  return (
    <div class="head">
      <Icon name={icon} size={18} />
      <h3>{name}</h3>
      <span class="said">{said}</span>
    </div>
  );
}
