import { never } from '../faults.ts';
import {
  json,
  type Service,
  type SimulatedAnswer,
  type SimulatedRequest,
  type Simulation,
} from '../service.ts';
import {
  account,
  type Caller,
  identify,
  keyMissing,
  notLoggedIn,
  urlscanKey,
} from './urlscan/account.ts';
import { plainly } from './urlscan/answers.ts';
import { quotas } from './urlscan/quota.ts';
import { changeVisibility, dom, report, result, screenshot } from './urlscan/retrieval.ts';
import { search } from './urlscan/search.ts';
import { submit } from './urlscan/submission.ts';

type Handler = (
  request: SimulatedRequest,
  simulation: Simulation,
  caller: Caller,
  uuid: string,
) => SimulatedAnswer;

interface Route {
  /** Name in the switches that disturb one endpoint. */
  readonly name: string;
  readonly methods: string;
  readonly path: RegExp;
  readonly handler: Handler;
  /** The refusal without a key, where one is needed. */
  readonly keyless?: () => SimulatedAnswer;
}

const uuid = '([0-9a-fA-F-]{36})';
const countries = ['at', 'au', 'ca', 'de', 'fr', 'gb', 'jp', 'nl', 'us'];

// biome-ignore format: one route a line
const routes: readonly Route[] = [
  { name: 'scan', methods: 'POST', path: /^\/api\/v1\/scan\/?$/, handler: (request, simulation) => submit(request, simulation), keyless: keyMissing },
  { name: 'result', methods: 'GET HEAD', path: new RegExp(`^/api/v1/result/${uuid}/?$`), handler: (request, simulation, _, id) => result(request, simulation, id), keyless: notLoggedIn },
  { name: 'visibility', methods: 'PUT DELETE', path: new RegExp(`^/api/v1/result/${uuid}/visibility/?$`), handler: (request, simulation, _, id) => changeVisibility(request, simulation, id), keyless: notLoggedIn },
  { name: 'search', methods: 'GET', path: /^\/api\/v1\/search\/?$/, handler: (request, simulation, caller) => search(request, caller, simulation) },
  { name: 'quotas', methods: 'GET', path: /^\/api\/v1\/quotas\/?$/, handler: (_, simulation, caller) => quotas(caller, simulation), keyless: keyMissing },
  { name: 'quotas', methods: 'GET', path: /^\/user\/quotas\/?$/, handler: (_, simulation, caller) => quotas(caller, simulation) },
  { name: 'username', methods: 'GET', path: /^\/(?:user|api\/v1\/pro)\/username\/?$/, handler: (_, simulation) => account(simulation), keyless: notLoggedIn },
  { name: 'countries', methods: 'GET', path: /^\/api\/v1\/availableCountries\/?$/, handler: () => json(200, { countries }) },
  { name: 'screenshot', methods: 'GET', path: new RegExp(`^/screenshots/${uuid}\\.png$`), handler: (_, simulation, caller, id) => screenshot(simulation, caller, id) },
  { name: 'dom', methods: 'GET', path: new RegExp(`^/dom/${uuid}/?$`), handler: (_, simulation, _caller, id) => dom(simulation, id), keyless: notLoggedIn },
  { name: 'report', methods: 'GET', path: new RegExp(`^/result/${uuid}/?$`), handler: (_, simulation, _caller, id) => report(simulation, id) },
];

/**
 * urlscan.io. It sends no Access-Control headers at all, so that a forgotten host permission shows.
 *
 * Switches: `visibility` (enforced), `defaultVisibility`, `pendingPolls`, `notFoundText`,
 * `emptyQuota` (`minute`, `hour`, `day`, or `retrieve:hour`), `emptyBody`, `failedLoad`,
 * `missingKeyResult` (paths), `bigResult`, `cookiesObject`, `hasVerdicts0`, `screenshot`
 * (`missing`, `placeholder`, `needs-key`), `gone` (`empty` for no body), `notYours`,
 * `changeVisibility` (`refused`), `verdicts` (also in a search), and `text500`, `html502`, `slow` with the name of an endpoint or `all`.
 */
export const urlscan: Service = {
  id: 'urlscan',
  hosts: ['urlscan.io'],
  key: urlscanKey,
  ownFaults: ['bad-key', 'quota', 'quota-without-reset'],

  handle(request, simulation) {
    const caller = identify(request, simulation);
    if (typeof caller === 'object') return caller;
    const found = routes.find(
      ({ methods, path }) =>
        methods.split(' ').includes(request.method) && path.test(request.url.pathname),
    );
    if (!found) return plainly(404, 'Not found');
    const disturbed = disturb(found.name, simulation.switches);
    if (disturbed) return disturbed;
    if (found.keyless && caller === 'anonymous') return found.keyless();
    const id = found.path.exec(request.url.pathname)?.[1]?.toLowerCase() ?? '';
    return found.handler(request, simulation, caller, id);
  },
};

function disturb(
  name: string,
  { text500, html502, slow }: Readonly<Record<string, string>>,
): SimulatedAnswer | Promise<never> | undefined {
  const concerns = (value: string | undefined) => value === name || value === 'all';
  const answer = (status: number, type: string, body: string) => ({
    status,
    headers: { 'content-type': type },
    body,
  });
  if (concerns(slow)) return never();
  if (concerns(text500)) return answer(500, 'text/plain', 'Internal Server Error');
  if (concerns(html502)) return answer(502, 'text/html', '<html><h1>502 Bad Gateway</h1></html>');
  return undefined;
}
