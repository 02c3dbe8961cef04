import { json, type SimulatedAnswer, type Simulation } from '../../service.ts';
import type { Caller } from './account.ts';

const windows = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
type Window = keyof typeof windows;
const windowNames = Object.keys(windows) as Window[];

/** What is counted: a submission counts under its visibility. */
export type Action = 'private' | 'unlisted' | 'public' | 'retrieve' | 'search';

type Limits = Readonly<Record<Window, number>>;

/** The free plan. */
export const freeLimits: Readonly<Record<Action, Limits>> = {
  private: { minute: 5, hour: 50, day: 50 },
  unlisted: { minute: 60, hour: 100, day: 1000 },
  public: { minute: 60, hour: 500, day: 5000 },
  retrieve: { minute: 120, hour: 5000, day: 10_000 },
  search: { minute: 120, hour: 1000, day: 1000 },
};

const anonymousSearch: Limits = { minute: 30, hour: 100, day: 500 };

interface Standing {
  readonly window: Window;
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Epoch milliseconds. */
  readonly reset: number;
}

/** The meter of one caller and one action. */
export interface Meter {
  /** Refuses with 429 where a window is used up. */
  refusal(): SimulatedAnswer | undefined;
  /** Counts, as only answers with 200 are counted. */
  count(): void;
  headers(): Record<string, string>;
  standings(): Standing[];
}

/** Windows are fixed: the full minute, the full hour, midnight UTC. */
export function meterOf(caller: Caller, action: Action, simulation: Simulation): Meter {
  const { memory, now, fault } = simulation;
  const limits = caller === 'user' ? freeLimits[action] : anonymousSearch;
  const spot = (window: Window) =>
    `used ${caller} ${action} ${window} ${Math.floor(now / windows[window])}`;
  const empty = emptied(action, simulation);

  const standings = () =>
    windowNames.map(window => {
      const limit = limits[window];
      const used = window === empty ? limit : Number(memory.get(spot(window)) ?? 0);
      const reset = (Math.floor(now / windows[window]) + 1) * windows[window];
      return { window, limit, used, remaining: Math.max(0, limit - used), reset };
    });
  /** The window that will be hit next. */
  const next = () =>
    standings().reduce((least, it) => (it.remaining < least.remaining ? it : least));

  return {
    standings,
    headers: () => headersOf(caller, action, next(), now),
    count() {
      for (const window of windowNames) {
        memory.set(spot(window), Number(memory.get(spot(window)) ?? 0) + 1);
      }
    },
    refusal() {
      const standing = next();
      if (standing.remaining > 0) return undefined;
      if (fault === 'quota-without-reset') return { status: 429 };
      const seconds = Math.ceil((standing.reset - now) / 1000);
      const message = `Rate limit for '${action}' exceeded, limit is ${standing.limit} per ${standing.window}. Reset in ${seconds} seconds.`;
      const headers = headersOf(caller, action, standing, now);
      if (simulation.switches.emptyBody) return { status: 429, headers };
      return json(429, { message, status: 429 }, headers);
    },
  };
}

/** The window that a switch (`day`, or `retrieve:hour` for another action) or a forced fault used up. */
function emptied(action: Action, { switches, fault }: Simulation): Window | undefined {
  const [first = '', second] = (switches.emptyQuota ?? '').split(':');
  const wanted = second ?? first;
  const submits = action !== 'retrieve' && action !== 'search';
  const concerns = second === undefined ? submits : first === action;
  if (concerns) return windowNames.find(it => it === wanted) ?? forced(fault);
  return forced(fault);
}

function forced(fault: Simulation['fault']): Window | undefined {
  return fault === 'quota' || fault === 'quota-without-reset' ? 'hour' : undefined;
}

function headersOf(caller: Caller, action: Action, standing: Standing, now: number) {
  return {
    'x-rate-limit-scope': caller === 'user' ? 'user' : 'ip-address',
    'x-rate-limit-action': action,
    'x-rate-limit-window': standing.window,
    'x-rate-limit-limit': String(standing.limit),
    'x-rate-limit-remaining': String(standing.remaining),
    'x-rate-limit-reset': new Date(standing.reset).toISOString(),
    'x-rate-limit-reset-after': String(Math.ceil((standing.reset - now) / 1000)),
  };
}

/** What is left of everything; `limits` mixes objects, arrays and numbers. */
export function quotas(caller: Caller, simulation: Simulation): SimulatedAnswer {
  const actions: Action[] = caller === 'user' ? (Object.keys(freeLimits) as Action[]) : ['search'];
  const limits = actions.map(action => {
    const standings = meterOf(caller, action, simulation).standings();
    return [action, Object.fromEntries(standings.map(it => [it.window, shown(it)]))];
  });
  return json(200, {
    scope: caller === 'user' ? 'user' : 'ip-address',
    limits: {
      ...Object.fromEntries(limits),
      features: [],
      products: [],
      queryableFields: ['asn', 'country', 'domain.*', 'ip', 'page.*', 'task.*'],
      queryVisibility: ['public'],
      maxSearchResults: caller === 'user' ? 1000 : 100,
      maxRetentionPeriodDays: 7,
    },
  });
}

function shown({ limit, used, remaining, reset }: Standing) {
  const percent = Math.round((100 * used) / limit);
  return { limit, used, remaining, percent, reset: new Date(reset).toISOString() };
}
