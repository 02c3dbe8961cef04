import type { ComponentChildren } from 'preact';
import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import { Advice } from './Advice.tsx';
import { Alarm } from './Alarm.tsx';
import type { Catalog, CheckActions } from './actions.ts';
import { Choices } from './Choices.tsx';
import { FullName } from './FullName.tsx';
import { GuardQuestion } from './GuardQuestion.tsx';
import { More } from './More.tsx';
import { Reasons } from './Reasons.tsx';
import { Receipts } from './Receipts.tsx';
import { ScanPart } from './ScanPart.tsx';
import { SourceList } from './SourceList.tsx';
import { TargetPart } from './TargetPart.tsx';
import { VerdictHeader } from './VerdictHeader.tsx';

interface CheckViewProps {
  readonly check: Check;
  readonly effective: EffectiveSettings | null;
  readonly catalog: Catalog | null;
  readonly actions: CheckActions;
  readonly now: number;
  /** Something to say beside the check, where it is in the way of nothing. */
  readonly notice?: ComponentChildren;
}

/** One check, from its first moment to its last: everything the record holds, in the order people need it. */
export function CheckView({ check, effective, catalog, actions, now, notice }: CheckViewProps) {
  return (
    <article
      data-check={check.id}
      data-verdict={check.verdict.word}
      data-stage={check.stage}
      data-final={check.verdict.final}
    >
      <Alarm check={check} />
      <VerdictHeader check={check} />
      {check.waitingForPolicy && (
        <p class="note" role="status" data-part="waiting-for-policy">
          {t('waitingForPolicy')}
        </p>
      )}
      <TargetPart check={check} />
      {check.stage === 'choosing' && <Choices check={check} actions={actions} />}
      <GuardQuestion check={check} actions={actions} />
      <Reasons verdict={check.verdict} catalog={catalog} />
      <Advice check={check} rules={effective?.rules ?? {}} />
      {notice}
      <SourceList
        check={check}
        catalog={catalog}
        actions={actions}
        now={now}
        effective={effective}
      />
      <FullName check={check} actions={actions} />
      <ScanPart check={check} actions={actions} now={now} />
      <Receipts receipts={check.receipts} catalog={catalog} now={now} />
      <More check={check} catalog={catalog} actions={actions} now={now} effective={effective} />
      {check.stage !== 'choosing' && <Choices check={check} actions={actions} />}
      {check.private && <p class="note">{t('privateNote')}</p>}
    </article>
  );
}
