import type { SimulatedAnswer, SimulatedRequest } from '../simulator/service.ts';
import { currentList, keepKey } from './decisions.ts';
import { desk } from './desk.ts';
import { type Reports, reportsIn } from './reports.ts';
import { memoryStore, type Store } from './store.ts';
import { takeReport, tellStanding, withTag } from './webhook.ts';

export interface ReceiverOptions {
  /** Where browsers find it, e.g. `https://reports.corp.example`. */
  readonly origin: string;
  /** `whsec_…`; two while one takes the place of the other. */
  readonly secrets: readonly string[];
  /** Domains that no entry calls bad. */
  readonly internal?: readonly string[];
  /** Where reports and list are kept; in memory where it is missing. */
  readonly store?: Store;
  /** PEM of ECDSA P-256 that the list is signed with, in the place of the store's own. */
  readonly listKey?: string;
}

/** A receiver of reports: the webhook, the page of the people who decide, and the list of what they decided. */
export interface Receiver {
  readonly reports: Reports;
  /** One after the other, so that a report which comes twice at once is one. */
  answer(request: SimulatedRequest, now?: number): Promise<SimulatedAnswer>;
}

/** A receiver over a store; whatever speaks HTTP may stand before it. */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { origin, secrets, internal = [], store = memoryStore(), listKey } = options;
  if (listKey) keepKey(store, listKey);
  const reports = reportsIn(store);
  const door = { secrets, reports, origin };
  const page = desk({ store, reports, internal, origin });
  const route = async (request: SimulatedRequest, now: number) => {
    const { method, url } = request;
    if (url.pathname === '/in') {
      return method === 'POST' ? takeReport(request, door, now) : refuse(405);
    }
    if (url.pathname.startsWith('/status/')) {
      return method === 'GET' ? tellStanding(request, door, now) : refuse(405);
    }
    if (url.pathname === '/links.txt') {
      return method === 'GET' ? handOut(request, await currentList(store, now)) : refuse(405);
    }
    return page(request, now);
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    reports,
    answer(request, now = Date.now()) {
      const answer = last.then(() => route(request, now));
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}

/** What every browser fetches, by CORS alone. */
function handOut(request: SimulatedRequest, body: string): SimulatedAnswer {
  const headers = {
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=60',
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  };
  return withTag(request, { status: 200, headers, body });
}

function refuse(status: number): SimulatedAnswer {
  return { status, headers: { 'content-type': 'text/plain' }, body: 'Not this way.' };
}
