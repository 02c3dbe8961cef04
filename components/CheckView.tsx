import type { ComponentChildren } from 'preact';
import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import { Advice } from './Advice.tsx';
import { Alarm } from './Alarm.tsx';
import type { Catalog, CheckActions } from './actions.ts';
import { Boundary } from './Boundary.tsx';
import { Choices } from './Choices.tsx';
import { FailedPart } from './Failed.tsx';
import { FullName } from './FullName.tsx';
import { GuardQuestion } from './GuardQuestion.tsx';
import { More } from './More.tsx';
import { Reasons } from './Reasons.tsx';
import { Receipts } from './Receipts.tsx';
import { ScanPart } from './ScanPart.tsx';
import { SourceList } from './SourceList.tsx';
import { TargetPart } from './TargetPart.tsx';
import { VerdictHeader } from './VerdictHeader.tsx';
import { word } from './words.ts';

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
      <Part of={check}>
        <Alarm check={check} />
      </Part>
      <Boundary of={check} instead={<BareVerdict check={check} />}>
        <VerdictHeader check={check} />
      </Boundary>
      {check.waitingForPolicy && (
        <p class="note" role="status" data-part="waiting-for-policy">
          {t('waitingForPolicy')}
        </p>
      )}
      <Part of={check}>
        <TargetPart check={check} />
      </Part>
      <Part of={check}>
        {check.stage === 'choosing' && <Choices check={check} actions={actions} />}
        <GuardQuestion check={check} actions={actions} />
      </Part>
      <Part of={check}>
        <Reasons verdict={check.verdict} catalog={catalog} />
      </Part>
      <Part of={check}>
        <Advice check={check} rules={effective?.rules ?? {}} />
      </Part>
      {notice}
      <Part of={check}>
        <SourceList {...{ check, catalog, actions, now, effective }} />
      </Part>
      <Part of={check}>
        <FullName check={check} actions={actions} />
      </Part>
      <Part of={check}>
        <ScanPart check={check} actions={actions} now={now} />
      </Part>
      <Part of={check}>
        <Receipts receipts={check.receipts} catalog={catalog} now={now} />
      </Part>
      <Part of={check}>
        <More {...{ check, catalog, actions, now, effective }} />
        {check.stage !== 'choosing' && <Choices check={check} actions={actions} />}
      </Part>
      {check.private && <p class="note">{t('privateNote')}</p>}
    </article>
  );
}

/** What cannot be shown in one part leaves the others alone, the verdict first of all. */
function Part({ of, children }: { of: Check; children: ComponentChildren }) {
  return (
    <Boundary of={of} instead={<FailedPart />}>
      {children}
    </Boundary>
  );
}

function BareVerdict({ check: { verdict } }: { check: Check }) {
  return (
    <header class="verdict" data-part="verdict" data-tone={verdict.word}>
      <h1>{word('verdict', verdict.word) ?? verdict.word}</h1>
    </header>
  );
}
