import type { FileProblem } from '../utils/policy/export/read.ts';
import { word } from './words.ts';

/** What is wrong with a policy or with the file it stands in, and what to do about it; null where nobody wrote a text. */
export function faultSentence(problem: FileProblem): string | null {
  const values = {
    ...('meant' in problem && problem.meant ? { meant: problem.meant } : {}),
    ...('line' in problem && problem.line ? { line: problem.line } : {}),
  };
  return word('kitProblem', problem.code, values) ?? word('policyProblem', problem.code, values);
}
