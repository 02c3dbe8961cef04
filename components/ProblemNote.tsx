import { t } from '../utils/platform/i18n.ts';
import type { Problem } from '../utils/platform/problem.ts';
import type { CheckActions } from './actions.ts';
import { webLink } from './address.ts';
import { Contact } from './Contact.tsx';
import { gatewayWords } from './gateway.ts';
import { Technical } from './Technical.tsx';
import { clock } from './time.ts';
import { WebLink } from './WebLink.tsx';
import { joinSentences, word } from './words.ts';

interface Props {
  readonly problem: Problem;
  readonly source: string;
  readonly name: string;
  readonly actions: CheckActions;
  readonly now: number;
}

/** Why a source gave no answer, and the one thing to do about it; its own words are folded. */
export function ProblemNote({ problem, source, name, actions, now }: Props) {
  const { code, message, status, resetAt, link, gateway } = problem;
  const told = [status, message].filter(Boolean).join(' ');
  const waits = resetAt !== undefined && resetAt > now;
  return (
    <div class="problem">
      <p>
        {joinSentences(
          gatewayWords(problem, name) ?? word('problem', code, { source: name }) ?? code,
          waits && t('problemUntil', { time: clock(resetAt, now) }),
        )}
      </p>
      <Technical words={[told]} />
      {link && webLink(link) && (
        <p>
          <WebLink href={link}>{t('openAtSource', { source: name })}</WebLink>
        </p>
      )}
      {!waits && gateway?.trouble === 'unheard' && (
        // Nobody knows yet that the permission is what it lacks.
        <Remedy code="offline" source={source} name={name} actions={actions} />
      )}
      {!waits && (
        <Remedy
          // No key that a person could enter opens a gateway.
          code={gateway?.trouble === 'refused' ? 'offline' : code}
          source={source}
          name={name}
          actions={actions}
        />
      )}
    </div>
  );
}

function Remedy({
  code,
  source,
  name,
  actions,
}: Omit<Props, 'problem' | 'now'> & { code: Problem['code'] }) {
  switch (code) {
    case 'no-key':
    case 'bad-key':
      return (
        <button type="button" onClick={() => actions.openOptions(`source-${source}`)}>
          {t('enterKey', { source: name })}
        </button>
      );
    case 'not-permitted':
      return (
        <button type="button" data-action="allow" onClick={() => actions.allow(source)}>
          {t('allow', { source: name })}
        </button>
      );
    case 'blocked-by-policy':
      return <Contact />;
    case 'unsupported':
      return null;
    default:
      return (
        <button type="button" data-action="ask-again" onClick={() => actions.askAgain(source)}>
          {t('askAgain', { source: name })}
        </button>
      );
  }
}
