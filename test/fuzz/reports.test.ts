import { setTimeout as wait } from 'node:timers/promises';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { PageRequest } from '../../utils/platform/requests.ts';
import type { Delivery } from '../../utils/report/types.ts';
import { pass } from '../check/background.ts';
import { forEach, patienceMs } from '../properties/for-all.ts';
import { contents } from '../report/contents.ts';
import { webhookSecret } from '../simulator/services/report-webhook.ts';
import { counts } from './counts.ts';
import { type Kill, kills, type Lives, startLives } from './lives.ts';

const key = '5b0c2a4e-7b1f-4c02-8f0a-2f2d9a2f1c77';
const soc = {
  ...{ kind: 'webhook', name: 'SOC', url: 'https://soc.corp.example/in' },
  secret: webhookSecret,
};
const desk = {
  ...{ kind: 'template', name: 'Desk', url: 'https://flows.corp.example/new' },
  ...{ body: '{"text":"{{text}}"}', reference: 'result.number' },
};
const toSoc = 'webhook soc.corp.example SOC';
const toDesk = 'template flows.corp.example Desk';
const open = { reportTo: [soc, desk], reportDetail: 'disarmed' };
const minuteMs = 60_000;
const dayMs = 86_400_000;
const giveUpMs = 14 * dayMs;

/** What a recipient does with a request. It keeps what it is given, but where it says that it did not. */
const replies = [
  'well',
  '429',
  '400',
  '500',
  'kept-and-500',
  'away',
  'kept-and-away',
  'slow',
] as const;
type Reply = (typeof replies)[number];

const policies: Readonly<Record<string, object>> = {
  'policy-open': open,
  'policy-desk-only': { ...open, reportTo: [desk] },
  'policy-hash': { ...open, reportDetail: 'hash' },
};

const events = [
  ...['send', 'pass', 'alarm', 'alarm', 'alarm', 'offline', 'online', 'heard', 'lost', 'hung'],
  ...['minutes', 'minutes', 'hours', 'days', 'clock-back'],
  ...['again-soc', 'again-desk', 'again-desk', 'leave-soc', 'leave-desk'],
  ...['forbid', 'permit', ...Object.keys(policies), ...replies, ...replies],
];
type Event = string | Kill;

/** Everything around the outbox, and what came of it. */
interface World {
  readonly lives: Lives;
  readonly check: string;
  readonly isPrivate: boolean;
  /** Requests that a recipient may have kept. */
  readonly kept: Record<'soc' | 'desk', number>;
  polls: number;
  /** Clicks that asked for another attempt of what does not go on by itself. */
  clicks: number;
  reply: Reply;
  policy: string;
  isOnline: boolean;
  isPermitted: boolean;
  /** Whether something may hang in this life. */
  isStuck: boolean;
  violations: string[];
}

function recipient(world: () => World, services: typeof fetch): typeof fetch {
  return async (input, init) => {
    const { hostname } = new URL(String(input));
    const who = hostname.startsWith('soc.') ? 'soc' : 'desk';
    const it = world();
    if (!it.isOnline) it.violations.push(`to ${who} without a network`);
    if (!it.isPermitted) it.violations.push(`to ${who} without permission`);
    const isForbidden =
      it.policy === 'policy-hash' || (it.policy === 'policy-desk-only' && who === 'soc');
    if (isForbidden) it.violations.push(`to ${who} against ${it.policy}`);
    if (init?.method !== 'POST') {
      it.polls += 1;
      return services(input, init);
    }
    const { reply } = it;
    if (reply === '429')
      return new Response('{}', { status: 429, headers: { 'Retry-After': '900' } });
    if (reply === '400') return new Response('{}', { status: 400 });
    if (reply === '500') return new Response('', { status: 500 });
    if (reply === 'away') throw new TypeError('Failed to fetch');
    it.kept[who] += 1;
    const answer = await services(input, init);
    if (reply === 'kept-and-500') return new Response('', { status: 500 });
    if (reply === 'kept-and-away') throw new TypeError('Failed to fetch');
    if (reply === 'slow') throw new DOMException('Too late', 'TimeoutError');
    return answer;
  };
}

async function start(isPrivate: boolean): Promise<World> {
  let world: World | undefined;
  const lives = await startLives({}, services => recipient(() => world as World, services));
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(
    async () => ({ ...policies[world?.policy ?? 'policy-open'] }) as never,
  );
  vi.spyOn(browser.permissions, 'contains').mockImplementation(
    async () => world?.isPermitted ?? true,
  );
  vi.stubGlobal('navigator', {
    get onLine() {
      return world?.isOnline ?? true;
    },
  });
  const input = {
    text: 'http://wiki.corp.internal/evil',
    origin: 'link',
    private: isPrivate,
  } as const;
  const { id } = await lives.do(it => it.begin(input));
  await lives.do(it => it.advance(id));
  world = {
    ...{ lives, check: id, isPrivate, kept: { soc: 0, desk: 0 }, polls: 0, clicks: 0 },
    ...{ reply: 'well', policy: 'policy-open', isOnline: true, isPermitted: true, isStuck: false },
    violations: [],
  };
  return world;
}

const put = ({ lives, isPrivate }: World, request: PageRequest) =>
  lives.do(it => it.handle(request, { private: isPrivate }));

async function deliveryTo({ lives }: World, to: string): Promise<[string, Delivery] | null> {
  const [report, ...others] = await lives.do(it => it.allReports());
  expect(others).toEqual([]);
  const delivery = report?.deliveries.find(it => it.to === to);
  return report && delivery ? [report.id, delivery] : null;
}

async function settle(world: World, to: string, again: boolean): Promise<void> {
  const [report, delivery] = (await deliveryTo(world, to)) ?? [];
  if (!report || !delivery) return;
  const isOver = ['maybe', 'not-permitted', 'refused'].includes(delivery.state);
  if (isOver && again && to === toDesk) world.clicks += 1;
  await put(world, { kind: 'settle-report', report, to, again });
}

async function send(world: World): Promise<void> {
  const link = { detail: 'disarmed', value: 'hxxp://wiki[.]corp[.]internal/evil' } as const;
  const request = { kind: 'send-report', check: world.check, key } as const;
  void put(world, { ...request, to: [toSoc, toDesk], contents: contents({ link }) });
  await pass(0);
}

function jump(world: World, ms: number): void {
  vi.setSystemTime(Date.now() + ms);
  void world.lives.do(it => it.keepReporting());
}

/**
 * A policy or a cable takes longer than what is just being sent; only a death does not wait. What
 * hangs is never quiet.
 */
async function untilQuiet({ lives, isStuck }: World): Promise<void> {
  await pass(0);
  const quiet = lives.do(it => it.keepReporting());
  await (isStuck ? Promise.race([quiet, wait(500)]) : quiet);
}

async function befall(world: World, event: Event): Promise<unknown> {
  const { lives } = world;
  if (typeof event === 'object') {
    await lives.kill(event.kill);
    world.isStuck = false;
    return void lives.do(it => it.keepReporting());
  }
  await untilQuiet(world);
  const name = event as (typeof events)[number];
  if (name in policies) world.policy = name;
  if ((replies as readonly string[]).includes(name)) world.reply = name as Reply;
  switch (name) {
    case 'send':
      return send(world);
    case 'pass':
      return pass(2_000);
    case 'alarm':
      return void lives.do(it => it.keepReporting());
    case 'offline':
    case 'online':
      world.isOnline = name === 'online';
      return;
    case 'minutes':
      return jump(world, 6 * minuteMs);
    case 'hours':
      return jump(world, 10 * 60 * minuteMs);
    case 'days':
      return jump(world, 3 * dayMs);
    case 'clock-back':
      return jump(world, -dayMs);
    case 'again-soc':
    case 'leave-soc':
      return settle(world, toSoc, name === 'again-soc');
    case 'again-desk':
    case 'leave-desk':
      return settle(world, toDesk, name === 'again-desk');
    case 'forbid':
      world.isPermitted = false;
      return;
    case 'permit':
      world.isPermitted = true;
      return void lives.do(it => it.reportPermitted());
    case 'heard':
    case 'lost':
    case 'hung':
      world.isStuck ||= name !== 'heard';
      return lives.cut(name);
  }
}

/** Everything is well again, and the alarm rings until nothing is left to do. */
async function end(world: World): Promise<void> {
  for (const event of ['well', 'policy-open', 'online', { kill: 200 }, 'permit', 'send'] as Event[])
    await befall(world, event);
  for (let round = 0; round < 80; round++) {
    await pass(0);
    await world.lives.do(it => it.keepReporting());
    const open = (await world.lives.do(it => it.allReports()))[0]?.deliveries.flatMap(
      it => it.dueAt ?? [],
    );
    if (!open?.length) return;
    vi.setSystemTime(Math.max(Date.now(), Math.min(...open)) + 1_000);
  }
}

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'Date'],
    now: new Date('2026-06-01T10:05:05Z'),
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const orders = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: kills },
    { weight: 5, arbitrary: fc.constantFrom<Event[]>(...events) },
  ),
  { maxLength: 14 },
);

/** How a delivery may end after all that befell it. */
function endsOf(to: string, order: readonly Event[], ageMs: number): Delivery['state'][] {
  const isStopped = order.some(
    it => it === '400' || it === 'policy-hash' || it === 'policy-desk-only',
  );
  const isLeft = order.includes(to === toSoc ? 'leave-soc' : 'leave-desk');
  return [
    'delivered',
    ...(to === toDesk ? (['maybe'] as const) : []),
    ...(isStopped ? (['refused'] as const) : []),
    ...(isLeft ? (['left'] as const) : []),
    ...(ageMs > giveUpMs ? (['given-up'] as const) : []),
  ];
}

describe('a report, whatever befalls it', { timeout: patienceMs }, () => {
  it('is lost by nobody, delivered once, and a second time only by a click that says so', async () => {
    await forEach([orders, fc.boolean()], counts.orders, async (order, isPrivate) => {
      const world = await start(isPrivate);
      await send(world);
      for (const event of order) await befall(world, event);
      await end(world);
      const known = world.lives.simulator.memories.get('report-webhook')?.size ?? 0;
      expect(known).toBe(Math.min(1, world.kept.soc));
      expect(world.violations).toEqual([]);
      expect(world.polls).toBeLessThanOrEqual(20);
      expect(world.kept.desk).toBeLessThanOrEqual(1 + world.clicks);
      for (const to of [toSoc, toDesk]) {
        const [, delivery] = (await deliveryTo(world, to)) ?? [];
        const [report] = await world.lives.do(it => it.allReports());
        const ageMs = Date.now() - (report?.createdAt ?? 0);
        expect(endsOf(to, order, ageMs)).toContain(delivery?.state);
        const kept = world.kept[to === toSoc ? 'soc' : 'desk'];
        if (delivery?.state === 'delivered') expect(kept).toBeGreaterThan(0);
      }
    });
  });
});
