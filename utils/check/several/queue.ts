import type { GuardAnswer } from '../../guard/types.ts';
import type { Check } from '../types.ts';
import { answerFor } from './decision.ts';
import { type Item, isAsking } from './item.ts';
import { type Limit, limitsIn, longestHoldMs } from './limits.ts';
import { nextOf, type Ports, type Progress, type Step } from './progress.ts';

/** So many checks are under way at once. */
export const fewAtATime = 3;
const lookAgainMs = 1_000;
const mostTries = 5;

/**
 * Works on a list, a few at a time, and tells each change. The records are the truth: what it knows
 * of a check it has read there, and a check that has begun is never begun again.
 */
export function createQueue(
  first: readonly Item[],
  ports: Ports,
  tell: (progress: Progress) => void,
) {
  let progress: Progress = { items: first, mode: 'ready', held: null, without: [] };
  let going = 0;
  let isOver = false;
  const limits = new Map<string, number>();
  /** Items and sources that were asked again once: a second refusal is not waited for. */
  const retried = new Set<string>();

  function change(part: Partial<Progress>): void {
    progress = { ...progress, ...part };
    if (!isOver) tell(progress);
  }

  function set(at: number, part: Partial<Item>): void {
    change({ items: progress.items.map(it => (it.at === at ? { ...it, ...part } : it)) });
  }

  const itemAt = (at: number) => progress.items.find(it => it.at === at);

  function pump(): void {
    if (isOver || progress.mode !== 'running' || isHeld()) return;
    while (going < fewAtATime) {
      const job = nextOf(progress.items);
      if (!job) return;
      void work(job.item, job.step);
    }
  }

  /** Whether a quota is waited for; if so, the queue goes on by itself afterwards. */
  function isHeld(): boolean {
    const now = ports.now();
    const [next] = [...limits].filter(([, until]) => until > now).sort((a, b) => b[1] - a[1]);
    if (!next) {
      if (progress.held) change({ held: null });
      return false;
    }
    const [source, until] = next;
    if (progress.held?.source !== source || progress.held.until !== until) {
      change({ held: { source, until } });
      void ports.sleep(until - now).then(pump);
    }
    return true;
  }

  async function work(item: Item, step: Step): Promise<void> {
    going++;
    const { at } = item;
    const again = item.again.filter(it => it !== step.source);
    if (step.source) retried.add(`${at} ${step.source}`);
    set(at, { state: 'going', answer: null, again });
    try {
      const id = item.check?.id ?? (await ports.begin(item));
      await settle(at, id, step);
    } catch {
      if (!itemAt(at)?.check) set(at, { state: 'failed' });
    } finally {
      going--;
      pump();
    }
  }

  /** Goes on with a check until nothing of it is under way, also through a stop of the background. */
  async function settle(at: number, id: string, first: Step): Promise<void> {
    let step: Step = first;
    for (let failures = 0; ; ) {
      const isHeard = await ports.goOn(id, step).then(
        () => true,
        () => false,
      );
      const check = await ports.read(id);
      if (isHeard) step = {};
      else failures++;
      const rests = !check || check.stage === 'done' || check.stage === 'asking';
      const ends = rests && (isHeard || failures >= mostTries);
      set(at, { check, state: ends ? 'begun' : 'going' });
      if (ends) return check ? noteLimits(at, check) : undefined;
      await ports.sleep(lookAgainMs);
    }
  }

  function noteLimits(at: number, check: Check): void {
    for (const limit of limitsIn(check)) {
      const { source, until } = limit;
      if (progress.without.some(it => it.source === source)) continue;
      const isShort = until - ports.now() <= longestHoldMs;
      if (!isShort || retried.has(`${at} ${source}`)) leaveOut([limit]);
      else {
        limits.set(source, until);
        set(at, { again: [...(itemAt(at)?.again ?? []), source] });
      }
    }
  }

  function leaveOut(found: readonly Limit[]): void {
    for (const { source } of found) limits.delete(source);
    const isOut = (source: string) => found.some(it => it.source === source);
    change({
      without: [...progress.without, ...found],
      items: progress.items.map(it =>
        it.again.some(isOut) ? { ...it, again: it.again.filter(source => !isOut(source)) } : it,
      ),
    });
  }

  return {
    /** Begins, or goes on after a pause. */
    run(): void {
      change({ mode: 'running' });
      pump();
    },
    /** Begins nothing more; what is under way ends. */
    pause: () => change({ mode: 'paused' }),
    /** Leaves out whatever has not begun. */
    cancel(): void {
      limits.clear();
      const items = progress.items.map(it =>
        it.state === 'waiting' ? { ...it, state: 'left' as const } : { ...it, again: [] },
      );
      change({ items, mode: 'running', held: null });
      pump();
    },
    /** Waits for no quota any more that is used up now. */
    goOnWithout(): void {
      leaveOut([...limits].map(([source, until]) => ({ source, until })));
      change({ held: null });
      pump();
    },
    /** Answers the guard's question for the items at these places, each within what it offers. */
    decide(places: readonly number[], chosen: GuardAnswer): void {
      const items = progress.items.map(it =>
        places.includes(it.at) && isAsking(it) && it.check
          ? { ...it, answer: answerFor(chosen, it.check.guard.options) }
          : it,
      );
      change({ items });
      pump();
    },
    /** Has the page of an item photographed that has not begun, or not. */
    tick(at: number, ticked: boolean): void {
      if (itemAt(at)?.state === 'waiting') set(at, { ticked });
    },
    /** Takes the newest state of a check of this list; null where the one of this id is gone. */
    hear(check: Check | null, id: string): void {
      const item = progress.items.find(it => it.check?.id === id || it.at === check?.place?.at);
      if (!item || (check && item.check && check.updatedAt < item.check.updatedAt)) return;
      set(item.at, { check, state: item.state === 'going' ? 'going' : 'begun' });
    },
    /** Ends it: nothing more begins, nothing more is told. */
    close(): void {
      isOver = true;
    },
  };
}

export type Queue = ReturnType<typeof createQueue>;
