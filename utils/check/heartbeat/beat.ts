import { armHeartbeatAlarm } from '../../platform/alarms.ts';
import { createHttp, type Http } from '../../platform/http.ts';
import { hasOrigins } from '../../platform/permissions.ts';
import { type HeartbeatRule, heartbeatRule } from '../../policy/settings/heartbeat.ts';
import { recipientId } from '../../policy/settings/recipient-id.ts';
import type { EffectiveSettings, PolicyState } from '../../policy/types.ts';
import { beatOf, knowsTwice, sendBeat } from '../../report/heartbeat-request.ts';
import { closedOrigins } from '../closed.ts';
import { readDecisiveRulebook } from '../waiting.ts';
import { beginCounting, stopCounting, totalsArrived } from './counting.ts';
import { describeInstallation } from './describe.ts';
import {
  type BeatState,
  forgetBeat,
  keepBeat,
  type Latest,
  readBeat,
  readInstallation,
} from './state.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const answerMs = 20_000;
const mostBytes = 64 * 1024;
/** After so many attempts today's is given up; tomorrow's tells the same and more. */
const mostAttempts = 8;

/** What decides about a heartbeat. */
interface Decisive {
  readonly rule: HeartbeatRule;
  readonly effective: EffectiveSettings;
  readonly state: PolicyState;
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Sends a heartbeat where the policy wants one and it is due, and sees to the next: whenever the
 * background starts, the alarm rings, or a policy has changed. Never throws.
 */
export function keepBeating(): Promise<void> {
  const done = queue.then(beat).catch(() => {});
  queue = done;
  return done;
}

/** Sends what the browser did not allow before. */
export async function beatPermitted(): Promise<void> {
  const known = await readBeat();
  if (known?.latest?.state !== 'not-permitted') return;
  await keepBeat({ ...known, dueAt: Date.now() });
  await keepBeating();
}

async function beat(): Promise<void> {
  const { effective, state } = await readDecisiveRulebook();
  const rule = heartbeatRule(effective.rules.heartbeat);
  if (!rule) return stop();
  const now = Date.now();
  await beginCounting(now);
  const known = await readBeat();
  const before = scheduled(known, rule, now);
  // What cannot be remembered would be sent at every start.
  if (before !== known && !(await keepBeat(before))) return;
  if (!isDue(before, now)) return armHeartbeatAlarm(before.dueAt);
  // Somebody has to wake us should we be stopped in the middle.
  await armHeartbeatAlarm(now + hourMs);
  const after = await send(before, { rule, effective, state }, now);
  await armHeartbeatAlarm(after.dueAt);
}

async function stop(): Promise<void> {
  await armHeartbeatAlarm(null);
  await stopCounting();
  if (await readBeat()) await forgetBeat();
}

/** How it stands now. To another recipient than before it begins anew, some minutes spread over many browsers. */
function scheduled(known: BeatState | null, rule: HeartbeatRule, now: number): BeatState {
  const to = recipientId(rule);
  if (known?.to !== to) return { to, dueAt: now + minuteMs * (1 + Math.random() * 59) };
  const { latest } = known;
  return latest?.state === 'sending' ? interrupted(known, latest, knowsTwice(rule)) : known;
}

/** Another background was stopped between sending and writing what came of it. */
function interrupted(known: BeatState, latest: Latest, mayRepeat: boolean): BeatState {
  if (!mayRepeat) return { ...known, latest: { ...latest, state: 'maybe' } };
  if (latest.attempts >= mostAttempts) {
    return { ...known, latest: { ...latest, state: 'given-up' } };
  }
  const dueAt = Math.min(known.dueAt, (latest.sentAt ?? latest.at) + hourMs);
  return { ...known, latest: { ...latest, state: 'again' }, dueAt };
}

/** A clock that was turned back must not silence it. */
function isDue({ dueAt }: BeatState, now: number): boolean {
  return dueAt <= now || dueAt - now > dayMs + hourMs;
}

async function send(before: BeatState, decisive: Decisive, now: number): Promise<BeatState> {
  const latest = await latestFor(before, decisive, now);
  if (!latest) return { ...before, dueAt: now + dayMs };
  const set = (change: Partial<Latest>, dueAt: number): BeatState => ({
    ...before,
    latest: { ...latest, ...change },
    dueAt,
  });
  const tomorrow = Math.max(latest.at + dayMs, now + hourMs);
  const { rule } = decisive;
  if (!(await hasOrigins([new URL(rule.url).origin]).catch(() => false))) {
    return kept(set({ state: 'not-permitted' }, tomorrow));
  }
  // Nothing leaves without a network: that is no attempt.
  if (globalThis.navigator?.onLine === false) return kept(set({ state: 'again' }, soon(now)));
  const { attempts } = latest;
  const claimed = { state: 'sending', attempts: attempts + 1, sentAt: now } as const;
  if (!(await keepBeat(set(claimed, tomorrow)))) return { ...before, dueAt: tomorrow };
  const outcome = await sendBeat(latest, rule, doorTo(rule, decisive.effective), now);
  switch (outcome.state) {
    case 'arrived':
      await totalsArrived();
      return kept({ ...set({ ...claimed, state: 'arrived' }, tomorrow), arrivedAt: now });
    case 'refused':
      return kept(set({ ...claimed, state: 'refused', status: outcome.status }, tomorrow));
    case 'maybe':
      return kept(set({ ...claimed, state: 'maybe' }, tomorrow));
    case 'again': {
      if (claimed.attempts >= mostAttempts) {
        return kept(set({ ...claimed, state: 'given-up' }, tomorrow));
      }
      const dueAt = Math.min(Math.max(soon(now), outcome.at ?? 0), tomorrow);
      return kept(set({ ...claimed, state: 'again' }, dueAt));
    }
  }
}

/**
 * What is sent now. What has left before is sent again word for word for a day, so that a receiver
 * sees one; everything else gives way to how it stands now. Null where the installation has no id.
 */
async function latestFor(
  { latest }: BeatState,
  { rule, effective, state }: Decisive,
  now: number,
): Promise<Latest | null> {
  const isOpen = latest?.state === 'again' || latest?.state === 'not-permitted';
  const isToday = latest && Math.abs(now - latest.at) < dayMs;
  if (isOpen && isToday && latest.attempts > 0) return latest;
  const installation = await readInstallation();
  if (!installation) return null;
  const data = await describeInstallation(installation, effective, state, now);
  return { ...beatOf(rule, data, now), at: now, state: 'again', attempts: 0 };
}

/** The door to the recipient. Nothing of any link goes through it. */
function doorTo(rule: HeartbeatRule, effective: EffectiveSettings): Http {
  return createHttp({
    origins: [new URL(rule.url).origin],
    closed: closedOrigins(effective),
    discloses: 'nothing',
    admits: discloses => discloses === 'nothing',
    secrets: [...(rule.secret?.split(',') ?? []), ...(rule.key ? [rule.key] : [])],
    signal: AbortSignal.timeout(answerMs),
    maxBytes: mostBytes,
  });
}

async function kept(state: BeatState): Promise<BeatState> {
  await keepBeat(state);
  return state;
}

function soon(now: number): number {
  return now + hourMs * (1 + Math.random() / 4);
}
