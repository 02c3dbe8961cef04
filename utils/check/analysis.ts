import { readAnalysis, startAnalysis } from '../lookup/analysis.ts';
import type { Outcome } from '../lookup/types.ts';
import { armResume } from '../platform/alarms.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';
import { sleep } from '../platform/sleep.ts';
import { type AnalysisJob, analysisJobFor, depsOf, questionOf } from './analysis-job.ts';
import { isAnalyzable } from './analyzable.ts';
import { configFor, findObstacle, remember } from './ask.ts';
import { assess, conclude } from './assess.ts';
import { readCheck, updateCheck } from './records.ts';
import type { Check, Row } from './types.ts';

type AnalyzingRow = Extract<Row, { state: 'analyzing' }>;

const pollMs = 5_000;
/** How long an analysis may take before the person is told that it takes too long. */
const patienceMs = 240_000;

/** Analyses this process is working on. What is under way in the records but not here was interrupted. */
const running = new Map<string, Promise<void>>();

/**
 * Has a source look into the link of a check, and follows that to its end. Nothing but the message
 * of a click may call this; where the row does not offer it, nothing happens.
 */
export function runAnalysisJob(id: string, sourceId: string): Promise<void> {
  return once(id, sourceId, begin);
}

/** Goes on with an analysis that the records say is under way; it never starts one. */
export function resumeAnalysisJob(id: string, sourceId: string): Promise<void> {
  return once(id, sourceId, goOn);
}

/** One at a time for each row, from before anything is read: a second click joins the first. */
function once(
  id: string,
  sourceId: string,
  work: (job: AnalysisJob) => Promise<void>,
): Promise<void> {
  const mark = `${id} ${sourceId}`;
  const joined = running.get(mark);
  if (joined) return joined;
  const done = analysisJobFor(id, sourceId)
    .then(job => job && work(job))
    .then(() => {})
    .finally(() => running.delete(mark));
  running.set(mark, done);
  return done;
}

async function begin(job: AnalysisJob): Promise<void> {
  const { check, source, indicator, effective } = job;
  const row: AnalyzingRow = {
    source: source.id,
    state: 'analyzing',
    asked: indicator.value,
    startedAt: Date.now(),
  };
  let claimed = false;
  // Written before the request leaves: whoever finds this row later must not start it again.
  await updateCheck(check.id, it => {
    const now = { ...it, guard: check.guard };
    claimed = it.rows.some(
      old => old.source === source.id && isAnalyzable(now, old, source, effective),
    );
    if (!claimed) return it;
    const rows = it.rows.map(old => (old.source === source.id ? row : old));
    // It may take minutes: whoever closed the popup is to be told of the end.
    return assess({ ...it, rows, seen: false, stage: it.stage === 'done' ? 'working' : it.stage });
  });
  if (!claimed) return;
  await armResume();
  const ids = await start(job);
  if (isProblem(ids)) return end(job, row, ids);
  const started = { ...row, jobs: [...ids] };
  await updateCheck(check.id, it => replaceAnalyzing(it, started));
  await follow(job, started, started.jobs);
}

async function start(job: AnalysisJob): Promise<readonly string[] | Problem> {
  const config = configFor(job);
  const obstacle = await findObstacle(job.source, config, Date.now());
  if (obstacle) return obstacle;
  const ids = await startAnalysis(job.source, questionOf(job), depsOf(job));
  // A request without an answer may have arrived all the same.
  return isProblem(ids) && ids.code === 'timeout' ? interrupted(job) : ids;
}

async function goOn(job: AnalysisJob): Promise<void> {
  const { check, source, effective } = job;
  const row = check.rows.find(it => it.source === source.id);
  if (row?.state !== 'analyzing') return;
  if (effective.sources[source.id]?.forbidden) {
    await end(job, row, problem('blocked-by-policy'));
  } else if (row.jobs) {
    await follow(job, row, row.jobs);
  } else {
    await end(job, row, interrupted(job));
  }
}

async function follow(job: AnalysisJob, row: AnalyzingRow, ids: readonly string[]): Promise<void> {
  while (await readCheck(job.check.id)) {
    const { pending, outcome } = await readAnalysis(job.source, ids, questionOf(job), depsOf(job));
    // The time counts only after an answer, so that one finished overnight is still fetched.
    if (!pending || Date.now() + pollMs > row.startedAt + patienceMs) {
      return end(job, row, outcome);
    }
    await sleep(pollMs);
    await armResume();
  }
}

async function end(job: AnalysisJob, row: AnalyzingRow, outcome: Outcome): Promise<void> {
  await remember(job, configFor(job), outcome, row.startedAt);
  const { source, asked } = row;
  const at = Date.now();
  const answered: Row = {
    source,
    state: 'answered',
    outcome,
    asked,
    at,
    cached: false,
    analyzed: true,
  };
  await updateCheck(job.check.id, it => conclude(assess(replaceAnalyzing(it, answered))));
}

function replaceAnalyzing(check: Check, row: Row): Check {
  const rows = check.rows.map(it =>
    it.source === row.source && it.state === 'analyzing' ? row : it,
  );
  return { ...check, rows };
}

/** Whether it began there is unknown, so it is not started again by itself: the person looks there. */
function interrupted(job: AnalysisJob): Problem {
  const { base } = configFor(job);
  return problem('interrupted', base ? { link: base } : {});
}
