import type { Http } from '../platform/http.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';
import { bounded } from './bounded.ts';
import { converse, type LookupDeps } from './converse.ts';
import { unexpected } from './read.ts';
import { sharedRefusal } from './refusals.ts';
import type { Analysis, Finding, Outcome, Question, Source } from './types.ts';
import { worst } from './worst.ts';

/** A source that can be made to look into something itself. */
export type AnalyzingSource = Source & { readonly analysis: Analysis };

/** What the jobs of an analysis say by now. */
interface Progress {
  /** Whether it is worth asking again. */
  readonly pending: boolean;
  /** What to show where nobody asks again. */
  readonly outcome: Outcome;
}

/** Whether `source` can be made to look into something itself. */
export function canAnalyze(source: Source | undefined): source is AnalyzingSource {
  return Boolean(source?.analysis);
}

/** Several requests for one answer, and what they begin must be written down: more time than a lookup. */
const startLimitMs = 20_000;

/** No platform names its jobs longer, or answers one click with more of them. */
const longestId = 200;
const mostJobs = 100;

/** Starts one analysis: the ids of its jobs, or why there is none. Only a click may call this. Never throws. */
export function startAnalysis(
  source: AnalyzingSource,
  question: Question,
  deps: LookupDeps,
): Promise<readonly string[] | Problem> {
  return converse(source, question, { limitMs: startLimitMs, ...deps }, async http => {
    const ids = await source.analysis.start(question, heeding(source, question, http));
    if (isProblem(ids)) return bounded(ids) as Problem;
    const jobs = ids.filter(id => id.length <= longestId).slice(0, mostJobs);
    // It may have begun one, but nobody can ask for it.
    return jobs.length > 0 ? jobs : problem('analysis-failed', { message: 'no usable job' });
  });
}

/** Asks once how far the jobs are; it starts nothing and carries nothing of the target. Never throws. */
export async function readAnalysis(
  source: AnalyzingSource,
  jobs: readonly string[],
  question: Question,
  deps: LookupDeps,
): Promise<Progress> {
  // Each by itself: a job whose answer does not come hides no other.
  const told = await Promise.all(
    jobs.map(job =>
      converse(source, question, deps, http =>
        readJob(source, job, question, heeding(source, question, http)),
      ),
    ),
  );
  const running = jobs.find((_, at) => told[at] === 'running');
  const problems = told.filter(isProblem);
  const pending = running !== undefined || problems.some(isPassing);
  const findings = told.filter((it): it is Finding => it !== 'running' && !isProblem(it));
  const stillRunning = (job: string) =>
    problem('still-running', { link: source.analysis.page(job, question.config) });
  // Of several analyzers some always fail; that leaves what the others found as it is.
  const found = worst(findings, !pending);
  const missing = running === undefined ? problems[0] : stillRunning(running);
  return { pending, outcome: bounded(found ?? missing ?? problem('unexpected-answer')) };
}

async function readJob(
  source: AnalyzingSource,
  job: string,
  question: Question,
  http: Http,
): Promise<Outcome | 'running'> {
  const { config } = question;
  const answer = await http(source.analysis.request(job, config));
  if (isProblem(answer)) return answer;
  const progress = source.analysis.progress(answer);
  if (progress === 'finished') return source.interpret(answer, question);
  if (progress === 'running' || progress.code !== 'analysis-failed') return progress;
  return { ...progress, link: source.analysis.page(job, config) };
}

/** The same door, but what a service refuses is a problem already. */
function heeding(source: Source, { config }: Question, http: Http): Http {
  return async request => {
    const answer = await http(request);
    if (isProblem(answer) || (answer.status >= 200 && answer.status < 300)) return answer;
    const refusal = source.refusal?.(answer) ?? sharedRefusal(source, answer, config);
    return refusal ?? unexpected(answer, 'refused');
  };
}

/** A trouble on the way that says nothing of the job itself. */
function isPassing({ code, status = 0 }: Problem): boolean {
  return code === 'offline' || code === 'timeout' || code === 'quota' || status >= 500;
}
