import { useState } from 'preact/hooks';
import { checkPolicy } from '../../utils/check/kit.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { FileProblem } from '../../utils/policy/export/read.ts';
import { Section } from '../options/Section.tsx';
import { word } from '../words.ts';
import { Problems } from './Problems.tsx';

type From = 'present' | 'nothing' | 'pasted';

interface Props {
  /** What this browser has. */
  present(): Promise<Readonly<Record<string, unknown>>>;
  /** Fills the form; a version that the policy names goes with it. */
  begin(policy: Readonly<Record<string, unknown>>, revision?: string): void;
}

/** Where the form begins: with what this browser has, with nothing, or with a policy that is there. */
export function Start({ present, begin }: Props) {
  const [text, setText] = useState('');
  const [from, setFrom] = useState<From | null>(null);
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  const start = (policy: Readonly<Record<string, unknown>>, where: From, revision?: string) => {
    setProblems([]);
    setFrom(where);
    begin(policy, revision);
  };
  const check = () => {
    const read = checkPolicy(text);
    if ('policy' in read) return start({ ...read.policy }, 'pasted', read.revision);
    setFrom(null);
    setProblems(read.problems);
  };
  return (
    <Section id="start" title={t('kitStart')}>
      <div class="buttons">
        <button type="button" onClick={() => void present().then(it => start(it, 'present'))}>
          {t('kitFromPresent')}
        </button>
        <button type="button" onClick={() => start({}, 'nothing')}>
          {t('kitFromNothing')}
        </button>
      </div>
      <p class="note">{t('kitLeftOut')}</p>
      <details class="quiet" data-part="paste">
        <summary>{t('kitPaste')}</summary>
        <p>{t('kitPasteMeans')}</p>
        <textarea
          aria-label={t('kitPasteLabel')}
          rows={6}
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="button" data-action="check" onClick={check}>
          {t('kitCheck')}
        </button>
      </details>
      <div role="status" data-part="started">
        {from && <p>{word('kitStarted', from)}</p>}
        {problems.length > 0 && <Problems problems={problems} />}
      </div>
    </Section>
  );
}
