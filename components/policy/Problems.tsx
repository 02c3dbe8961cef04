import { t } from '../../utils/platform/i18n.ts';
import type { FileProblem } from '../../utils/policy/export/read.ts';
import { faultSentence } from '../faults.ts';

/** What keeps a policy from being made into files, key by key. */
export function Problems({ problems }: { problems: readonly FileProblem[] }) {
  return (
    <div class="problems" data-part="kit-problems">
      <p>{t('kitProblems')}</p>
      <ul>
        {problems.map(problem => (
          <li key={`${problem.path} ${problem.code}`}>
            {problem.path ? <code>{problem.path}</code> : t('kitWhole')} {faultSentence(problem)}
            {'message' in problem && problem.message && <small>{problem.message}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}
