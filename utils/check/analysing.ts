import { armResume } from '../platform/alarms.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';
import { readAnalysis, startAnalysis } from '../sources/analyse.ts';
import type { Outcome } from '../sources/types.ts';
import { isAnalyzable } from './analysable.ts';
import { configFor, findObstacle, remember } from './ask.ts';
import { assess, conclude } from './assess.ts';
import { depsOf, type Order, orderFor, questionOf } from './order.ts';
import { updateCheck } from './records.ts';
import type { Check, Row } from './types.ts';

type Analyzing = Extract<Row, { state: 'analyzing' }>;

const pollMs = 5_000;
/** How long an analysis may take before the person is told that it takes too long. */
const patienceMs = 240_000;

/** Analyses this process is working on. What is under way in the records but not here was interrupted. */
const running = new Map<string, Promise<void>>();

/**
 * Has a source look into the link of a check, and follows that to its end. Nothing but the message
 * of a click may call this; where the row does not offer it, nothing happens.
 */
export function analyze(id: string, sourceId: string): Promise<void> {
  return once(id, sourceId, begin);
}

/** Goes on with an analysis that the records say is under way; it never starts one. */
export function goOnAnalyzing(id: string, sourceId: string): Promise<void> {
  return once(id, sourceId, goOn);
}

/** One at a time for each row, from before anything is read: a second click joins the first. */
function once(id: string, sourceId: string, work: (order: Order) => Promise<void>): Promise<void> {
  const mark = `${id} ${sourceId}`;
  const joined = running.get(mark);
  if (joined) return joined;
  const done = orderFor(id, sourceId)
    .then(order => order && work(order))
    .then(() => {})
    .finally(() => running.delete(mark));
  running.set(mark, done);
  return done;
}

async function begin(order: Order): Promise<void> {
  const { check, source, indicator, effective } = order;
  const row: Analyzing = {
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
  const jobs = await start(order);
  if (isProblem(jobs)) return end(order, row, jobs);
  const started = { ...row, jobs: [...jobs] };
  await updateCheck(check.id, it => replaceAnalyzing(it, started));
  await follow(order, started, started.jobs);
}

async function start(order: Order): Promise<readonly string[] | Problem> {
  const config = configFor(order);
  const obstacle = await findObstacle(order.source, config, Date.now());
  if (obstacle) return obstacle;
  const jobs = await startAnalysis(order.source, questionOf(order), depsOf(order));
  // A request without an answer may have arrived all the same.
  return isProblem(jobs) && jobs.code === 'timeout' ? interrupted(order) : jobs;
}

async function goOn(order: Order): Promise<void> {
  const { check, source, effective } = order;
  const row = check.rows.find(it => it.source === source.id);
  if (row?.state !== 'analyzing') return;
  if (effective.sources[source.id]?.forbidden) {
    await end(order, row, problem('blocked-by-policy'));
  } else if (row.jobs) {
    await follow(order, row, row.jobs);
  } else {
    await end(order, row, interrupted(order));
  }
}

async function follow(order: Order, row: Analyzing, jobs: readonly string[]): Promise<void> {
  for (;;) {
    const { pending, outcome } = await readAnalysis(
      order.source,
      jobs,
      questionOf(order),
      depsOf(order),
    );
    // The time counts only after an answer, so that one finished overnight is still fetched.
    if (!pending || Date.now() + pollMs > row.startedAt + patienceMs) {
      return end(order, row, outcome);
    }
    await new Promise(resolve => setTimeout(resolve, pollMs));
    await armResume();
  }
}

async function end(order: Order, row: Analyzing, outcome: Outcome): Promise<void> {
  await remember(order, configFor(order), outcome);
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
  await updateCheck(order.check.id, it => conclude(assess(replaceAnalyzing(it, answered))));
}

function replaceAnalyzing(check: Check, row: Row): Check {
  const rows = check.rows.map(it =>
    it.source === row.source && it.state === 'analyzing' ? row : it,
  );
  return { ...check, rows };
}

/** Whether it began there is unknown, so it is not started again by itself: the person looks there. */
function interrupted(order: Order): Problem {
  const { base } = configFor(order);
  return problem('interrupted', base ? { link: base } : {});
}
