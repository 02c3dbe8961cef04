import { admits, type Clearance } from '../guard/clearance.ts';
import type { Indicator } from '../link/types.ts';
import { disclosureOf } from '../lookup/disclosure.ts';
import { withGateway } from '../lookup/gateway.ts';
import { lifetimeMs } from '../lookup/lifetimes.ts';
import { lookup } from '../lookup/lookup.ts';
import {
  type Outcome,
  outcomeSchema,
  type Resolved,
  type Source,
  type SourceConfig,
} from '../lookup/types.ts';
import type { Sent } from '../platform/http.ts';
import { hasOrigins } from '../platform/permissions.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';
import { withoutSlash } from '../platform/slash.ts';
import { hasGateway, keyFor } from '../policy/keys.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { cachedFinding, keepFinding, limitedUntil, rememberLimit } from '../storage/findings.ts';
import { closedOrigins } from './closed.ts';

/** One source to be asked for one check. */
export interface LookupJob {
  readonly source: Source;
  readonly indicator: Indicator;
  readonly clearance: Clearance;
  readonly effective: EffectiveSettings;
  readonly resolved: Resolved | null;
  readonly domain: string | null;
  readonly shared: boolean;
  /** From a private window: the answer is not kept. */
  readonly private: boolean;
  /** "Ask again": past the cache, never past what the source said about coming back. */
  readonly fresh: boolean;
  readonly onSent: (sent: Sent) => void;
}

/** An answer and how it was got. */
interface Answered {
  readonly outcome: Outcome;
  readonly at: number;
  readonly cached: boolean;
}

/** Without a word about when to come back, a source that had enough is left alone for so long. */
export const quotaPauseMs = 60_000;

const inFlight = new Map<string, Promise<Answered>>();

/** Asks a source: from the cache, with a question already under way, or anew. Never throws. */
export async function askSource(job: LookupJob, now = Date.now()): Promise<Answered> {
  const { source, indicator, clearance, effective, fresh } = job;
  const config = configFor(job);
  // Each job by itself: an answer under way for another check opens nothing for this one, and
  // a row from before a policy came may ask for what is forbidden by now.
  const isForbidden = effective.sources[source.id]?.forbidden;
  if (isForbidden || !admits(clearance, disclosureOf(source, config, indicator)))
    return refused(problem('blocked-by-policy'), now);

  const lane = `${cacheKey(job, config)} ${fresh}`;
  const asking = inFlight.get(lane) ?? answerFor(job, config, now);
  inFlight.set(lane, asking);
  return asking.finally(() => inFlight.delete(lane));
}

/** The settings a job is run under: where the URL itself is not cleared, a source that can do with less is asked with less. */
export function configFor({ source, indicator, clearance, effective }: LookupJob): SourceConfig {
  const config = configOf(source, effective);
  const isTooMuch = !admits(clearance, disclosureOf(source, config, indicator));
  return config.sendUrl && isTooMuch ? { ...config, sendUrl: false } : config;
}

function cacheKey({ source, indicator }: LookupJob, config: SourceConfig): string {
  return [source.id, indicator.type, indicator.value, config.sendUrl ? 'url' : ''].join(' ');
}

async function answerFor(job: LookupJob, config: SourceConfig, now: number): Promise<Answered> {
  const stored = job.fresh ? null : await cachedFinding(cacheKey(job, config), now);
  const parsed = stored ? outcomeSchema.safeParse(stored.outcome) : null;
  if (stored && parsed?.success) {
    return { outcome: parsed.data as Outcome, at: stored.at, cached: true };
  }
  const obstacle = await findObstacle(job.source, config, now);
  if (obstacle) return refused(obstacle, now);
  const outcome = await put(job, config);
  await remember(job, config, outcome, now);
  return { outcome, at: answeredAt(outcome), cached: false };
}

/** When the service answered: before now where a gateway kept what it said. */
function answeredAt(outcome: Outcome): number {
  return (!isProblem(outcome) && outcome.answeredAt) || Date.now();
}

function refused(outcome: Problem, at: number): Answered {
  return { outcome, at, cached: false };
}

/** A source's settings as it gets them. Some sources share another one's key. */
export function configOf(source: Source, effective: EffectiveSettings): SourceConfig {
  const own = effective.sources[source.id];
  const key = keyFor(effective.sources, source.id, source.keyOf);
  const base = withoutSlash(own?.base.value ?? '');
  return {
    ...(key ? { key } : {}),
    ...(base ? { base } : {}),
    ...(hasGateway(own) ? { gateway: true } : {}),
    ...(own?.sendUrl.value ? { sendUrl: true } : {}),
  };
}

/** The origins a source is reached at under these settings. */
function originsOf(source: Source, config: SourceConfig): string[] {
  return config.base ? [new URL(config.base).origin] : [...source.origins];
}

/** Why a source cannot be asked now, before anything is sent: no key, no permission, a limit; else null. */
export async function findObstacle(
  source: Source,
  config: SourceConfig,
  now: number,
): Promise<Problem | null> {
  const { key, gateway } = config;
  if (source.key.need === 'required' && !key && !gateway) return problem('no-key');
  if (!gateway && !(await hasOrigins(originsOf(source, config)))) return problem('not-permitted');
  const until = await limitedUntil(source.id, now);
  return until > now ? problem('quota', { resetAt: until }) : null;
}

/** Why a source can give no answer under this clearance, whatever the question is; null where it can. */
export async function refusalOf(
  source: Source,
  clearance: Clearance,
  effective: EffectiveSettings,
  now = Date.now(),
): Promise<Problem | null> {
  const config = configOf(source, effective);
  const isForbidden = effective.sources[source.id]?.forbidden;
  if (isForbidden || !admits(clearance, disclosureOf(source, config)))
    return problem('blocked-by-policy');
  const obstacle = await findObstacle(source, config, now);
  // One that had enough may have answered before.
  return obstacle?.code === 'quota' ? null : obstacle;
}

async function put(job: LookupJob, config: SourceConfig): Promise<Outcome> {
  const { source, indicator, domain, clearance, effective, resolved, shared, onSent } = job;
  const closed = closedOrigins(effective);
  const outcome = await lookup(
    source,
    { indicator, domain, config, shared, resolved, now: Date.now() },
    { admits: discloses => admits(clearance, discloses), onSent, closed },
  );
  const isUnheard = isProblem(outcome) && outcome.code === 'offline' && config.gateway;
  // It was tried without the browser's permission; with it, no answer needs CORS.
  const isUnpermitted = isUnheard && !(await hasOrigins(originsOf(source, config)));
  return withGateway(source, config, isUnpermitted ? problem('not-permitted') : outcome);
}

/**
 * Keeps the answer to what was asked at `askedAt` for the next check, or until when the source
 * wants to be left alone.
 */
export async function remember(
  job: LookupJob,
  config: SourceConfig,
  outcome: Outcome,
  askedAt: number,
): Promise<void> {
  const at = Date.now();
  if (isProblem(outcome)) {
    if (outcome.code === 'quota') {
      await rememberLimit(job.source.id, outcome.resetAt ?? at + quotaPauseMs);
    }
    return;
  }
  if (job.private) return;
  // What a gateway kept for an hour is an hour old already.
  const since = answeredAt(outcome);
  const expiresAt = since + lifetimeMs(job.source, outcome);
  await keepFinding({ key: cacheKey(job, config), outcome, at: since, expiresAt }, askedAt);
}
