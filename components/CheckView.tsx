import type { ComponentChildren } from 'preact';
import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import type { StorageTrouble } from '../utils/storage/trouble.ts';
import { Advice } from './Advice.tsx';
import { Announcement } from './Announcement.tsx';
import type { Catalog, CheckActions } from './actions.ts';
import { Boundary } from './Boundary.tsx';
import { Choices } from './Choices.tsx';
import { FailedPart } from './Failed.tsx';
import { FullName } from './FullName.tsx';
import { Glance } from './Glance.tsx';
import { GuardQuestion } from './GuardQuestion.tsx';
import { More } from './More.tsx';
import { Notices } from './Notices.tsx';
import { Reasons } from './Reasons.tsx';
import { Receipts } from './Receipts.tsx';
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
  /** What keeps checks from the disk, and how to say that it was read. */
  readonly storage?: { readonly trouble: StorageTrouble | null; readonly tell: () => void };
}

/**
 * One check, from its first moment to its last. The first screen holds the whole answer, each part
 * of it in a place that it never leaves; the rest is folded below.
 */
export function CheckView(props: CheckViewProps) {
  const { check, effective, catalog, actions, now, storage } = props;
  return (
    <article
      data-check={check.id}
      data-verdict={check.verdict.word}
      data-stage={check.stage}
      data-final={check.verdict.final}
    >
      <Boundary of={check} instead={null}>
        <Announcement check={check} catalog={catalog} now={now} />
      </Boundary>
      <Boundary of={check} instead={<BareVerdict check={check} />}>
        <VerdictHeader check={check} catalog={catalog} now={now} />
      </Boundary>
      <Part of={check}>
        <TargetPart check={check} />
      </Part>
      <Part of={check}>
        <Notices {...{ check, catalog, actions, now }} {...(storage ? { storage } : {})} />
      </Part>
      <Part of={check}>
        {check.stage === 'choosing' && <Choices check={check} actions={actions} />}
        <GuardQuestion check={check} catalog={catalog} actions={actions} />
      </Part>
      <Part of={check}>
        <Glance {...{ check, catalog, actions, now }} />
      </Part>
      <Part of={check}>
        <Advice {...{ check, catalog, now }} rules={effective?.rules ?? {}} />
      </Part>
      <Part of={check}>
        <Reasons check={check} catalog={catalog} />
      </Part>
      <Part of={check}>
        <SourceList {...{ check, catalog, actions, now, effective }} />
      </Part>
      <Part of={check}>
        <Receipts check={check} catalog={catalog} now={now} />
      </Part>
      <Part of={check}>
        <More {...{ check, catalog, actions, now, effective }} />
      </Part>
      <Part of={check}>
        <FullName check={check} actions={actions} />
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
