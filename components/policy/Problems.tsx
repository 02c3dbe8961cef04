import { t } from '../../utils/platform/i18n.ts';
import type { FileProblem } from '../../utils/policy/export/read.ts';
import { word } from '../words.ts';

/** What keeps a policy from being made into files, key by key. */
export function Problems({ problems }: { problems: readonly FileProblem[] }) {
  return (
    <div class="problems" data-part="kit-problems">
      <p>{t('kitProblems')}</p>
      <ul>
        {problems.map(problem => (
          <li key={`${problem.path} ${problem.code}`}>
            {problem.path ? <code>{problem.path}</code> : t('kitWhole')} {sentenceOf(problem)}
            {'message' in problem && problem.message && <small>{problem.message}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function sentenceOf(problem: FileProblem): string | null {
  const values = {
    ...('meant' in problem && problem.meant ? { meant: problem.meant } : {}),
    ...('line' in problem && problem.line ? { line: problem.line } : {}),
  };
  return word('kitProblem', problem.code, values) ?? word('policyProblem', problem.code, values);
}
