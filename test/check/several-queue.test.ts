import { beforeEach, describe, expect, it } from 'vitest';
import { itemOf, newItem } from '../../utils/check/several/item.ts';
import type { Ports, Progress } from '../../utils/check/several/progress.ts';
import { createQueue, fewAtATime } from '../../utils/check/several/queue.ts';
import type { Entry } from '../../utils/check/several/reading.ts';
import type { Check } from '../../utils/check/types.ts';
import type { GuardAnswer } from '../../utils/guard/types.ts';
import { answered, check, samples } from '../components/samples.ts';

const now = 1_800_000_000_000;

/** A background that does nothing until the test says so. */
function world(count: number, more: Partial<Ports> = {}) {
  const records = new Map<string, Check>();
  const begun: number[] = [];
  const steps: string[] = [];
  const ends = new Map<string, { end(): void; stop(): void }>();
  const sleepers: { ms: number; wake(): void }[] = [];
  const clock = { now };
  let latest: Progress | null = null;
  const ports: Ports = {
    async begin(item) {
      const id = `c${item.at}`;
      begun.push(item.at);
      const place = { list: 'l', at: item.at, of: count, ticked: item.ticked };
      records.set(id, check({ id, stage: 'working', place, updatedAt: now }));
      return id;
    },
    goOn: (id, step) =>
      new Promise((end, stop) => {
        steps.push([id, step.answer, step.source].filter(Boolean).join(' '));
        ends.set(id, { end, stop: () => stop(new Error('stopped')) });
      }),
    read: async id => records.get(id) ?? null,
    now: () => clock.now,
    sleep: ms => new Promise(wake => sleepers.push({ ms, wake })),
    ...more,
  };
  const entries: Entry[] = Array.from({ length: count }, (_, at) => ({
    target: { url: `https://n${at}.example/`, host: `n${at}.example`, domain: `n${at}.example` },
    given: { text: `https://n${at}.example/` },
  }));
  const queue = createQueue(entries.map(newItem), ports, it => {
    latest = it;
  });
  /** Ends what is under way of one check, as its record then stands. */
  const end = async (at: number, part: Partial<Check> = {}) => {
    const id = `c${at}`;
    const before = records.get(id);
    if (before) records.set(id, { ...before, stage: 'done', ...part });
    ends.get(id)?.end();
    await settled();
  };
  const states = () => latest?.items.map(it => it.state);
  return {
    ...{ queue, records, begun, steps, ends, sleepers, clock, end, states },
    progress: () => latest as unknown as Progress,
  };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

const { guard, leaks } = samples.asking;
const asking = (options: GuardAnswer[] = guard.options) => ({
  stage: 'asking' as const,
  guard: { ...guard, options },
  leaks,
});

const refused = (resetAt: number) => ({
  rows: [answered('virustotal', { kind: 'problem', code: 'quota', resetAt })],
});

describe('a list', () => {
  let it5: ReturnType<typeof world>;
  beforeEach(async () => {
    it5 = world(5);
    it5.queue.run();
    await settled();
  });

  it('begins in its order, a few at a time', async () => {
    expect(fewAtATime).toBe(3);
    expect(it5.begun).toEqual([0, 1, 2]);
    await it5.end(1);
    expect(it5.begun).toEqual([0, 1, 2, 3]);
    await it5.end(0);
    expect(it5.begun).toEqual([0, 1, 2, 3, 4]);
  });

  it('begins nothing while it is paused, and goes on from there', async () => {
    it5.queue.pause();
    await it5.end(0);
    await it5.end(1);
    await it5.end(2);
    expect(it5.begun).toEqual([0, 1, 2]);
    it5.queue.run();
    await settled();
    expect(it5.begun).toEqual([0, 1, 2, 3, 4]);
  });

  it('that is cancelled ends what it began and leaves out the rest', async () => {
    it5.queue.cancel();
    for (const at of [0, 1, 2]) await it5.end(at);
    expect(it5.begun).toEqual([0, 1, 2]);
    expect(it5.states()).toEqual(['begun', 'begun', 'begun', 'left', 'left']);
  });

  it('begins nothing once its page is closed', async () => {
    it5.queue.close();
    await it5.end(0);
    expect(it5.begun).toEqual([0, 1, 2]);
  });
});

describe('a background that stops', () => {
  it('is asked to go on with the same check, which is not begun again', async () => {
    const { queue, begun, steps, ends, sleepers, end, states } = world(1);
    queue.run();
    await settled();
    ends.get('c0')?.stop();
    await settled();
    expect(states()).toEqual(['going']);
    sleepers[0]?.wake();
    await settled();
    expect(steps).toEqual(['c0', 'c0']);
    await end(0);
    expect(begun).toEqual([0]);
    expect(states()).toEqual(['begun']);
  });

  it('before it answered leaves the check to be taken from the record', async () => {
    const { queue, records, states } = world(1, {
      begin: () => Promise.reject(new Error('stopped')),
    });
    queue.run();
    await settled();
    expect(states()).toEqual(['failed']);
    const late = check({ id: 'late', place: { list: 'l', at: 0, of: 1, ticked: false } });
    records.set('late', late);
    queue.hear(late, 'late');
    expect(states()).toEqual(['begun']);
    queue.run();
    await settled();
    expect(states()).toEqual(['begun']);
  });
});

describe('a question of the guard', () => {
  it('waits without holding up the rest, and all are answered at once, within what each offers', async () => {
    const { queue, begun, steps, end, progress } = world(5);
    queue.run();
    await settled();
    await end(0, asking());
    await end(1, asking(['host-only', 'cancel']));
    await end(2, asking(['cancel']));
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    await end(3);
    await end(4);
    queue.decide([0, 1, 2], 'redacted');
    await settled();
    expect(steps.slice(5)).toEqual(['c0 redacted', 'c1 host-only', 'c2 cancel']);
    await end(0);
    expect(progress().items[0]?.check?.stage).toBe('done');
  });

  it('is never answered more widely than the policy leaves', async () => {
    const { queue, steps, end } = world(1);
    queue.run();
    await settled();
    await end(0, asking(['redacted', 'cancel']));
    queue.decide([0], 'as-is');
    await settled();
    expect(steps).toEqual(['c0', 'c0 cancel']);
  });

  it('that came up after the person looked is not answered along', async () => {
    const { queue, steps, end } = world(2);
    queue.run();
    await settled();
    await end(0, asking());
    await end(1, asking());
    queue.decide([0], 'cancel');
    await settled();
    expect(steps.slice(2)).toEqual(['c0 cancel']);
  });

  it('can still be answered once the list was cancelled', async () => {
    const { queue, steps, end } = world(4);
    queue.run();
    await settled();
    await end(0, asking());
    queue.cancel();
    queue.decide([0], 'host-only');
    for (const at of [1, 2, 3]) await end(at);
    expect(steps.at(-1)).toBe('c0 host-only');
  });
});

describe('a quota', () => {
  it('of a minute holds the list, which then asks that source again and goes on', async () => {
    const { queue, begun, steps, sleepers, clock, end, progress } = world(4);
    queue.run();
    await settled();
    await end(0, refused(now + 30_000));
    expect(progress().held).toEqual({ source: 'virustotal', until: now + 30_000 });
    await end(1);
    expect(begun).toEqual([0, 1, 2]);
    clock.now += 30_000;
    expect(sleepers[0]?.ms).toBe(30_000);
    sleepers[0]?.wake();
    await settled();
    expect(progress().held).toBeNull();
    expect(steps.slice(3)).toEqual(['c0 virustotal', 'c3']);
  });

  it('of hours is gone on without, and said', async () => {
    const { queue, begun, end, progress } = world(4);
    queue.run();
    await settled();
    await end(0, refused(now + 7_200_000));
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(progress().held).toBeNull();
    expect(progress().without).toEqual([{ source: 'virustotal', until: now + 7_200_000 }]);
  });

  it('is waited for no longer where the person says so', async () => {
    const { queue, begun, steps, end, progress } = world(4);
    queue.run();
    await settled();
    await end(0, refused(now + 30_000));
    queue.goOnWithout();
    await settled();
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(progress().without.map(it => it.source)).toEqual(['virustotal']);
    await end(1, refused(now + 30_000));
    expect(progress().held).toBeNull();
    expect(steps).toEqual(['c0', 'c1', 'c2', 'c3']);
  });

  it('that is refused a second time does not hold the list for ever', async () => {
    const { queue, sleepers, clock, end, progress } = world(1);
    queue.run();
    await settled();
    await end(0, refused(now + 30_000));
    clock.now += 30_000;
    sleepers[0]?.wake();
    await settled();
    await end(0, refused(now + 90_000));
    expect(progress().held).toBeNull();
    expect(progress().without.map(it => it.source)).toEqual(['virustotal']);
  });
});

describe('a list that an earlier page began', () => {
  it('begins nothing again', async () => {
    const begun: number[] = [];
    const kept = [0, 1].map(at =>
      itemOf(check({ id: `c${at}`, place: { list: 'l', at, of: 4, ticked: false } })),
    );
    const ports: Ports = {
      begin: async ({ at }) => `c${begun.push(at)}`,
      goOn: () => Promise.reject(new Error('not asked')),
      read: async () => null,
      now: () => now,
      sleep: async () => {},
    };
    createQueue(kept, ports, () => {}).run();
    await settled();
    expect(begun).toEqual([]);
  });

  it('takes what is newer from the record, and nothing older', () => {
    const { queue, progress } = world(1);
    const place = { list: 'l', at: 0, of: 1, ticked: false };
    queue.hear(check({ id: 'c0', place, updatedAt: now + 2 }), 'c0');
    queue.hear(check({ id: 'c0', place, updatedAt: now + 1, stage: 'working' }), 'c0');
    expect(progress().items[0]?.check?.stage).toBe('done');
    queue.hear(null, 'c0');
    expect(progress().items[0]).toMatchObject({ state: 'begun', check: null });
  });
});

describe('a tick', () => {
  it('goes with the check that begins, and counts no more after that', async () => {
    const { queue, records, progress } = world(1);
    queue.tick(0, true);
    queue.run();
    await settled();
    expect(records.get('c0')?.place?.ticked).toBe(true);
    queue.tick(0, false);
    expect(progress().items[0]?.ticked).toBe(true);
  });
});
