import {
  json,
  type SimulatedAnswer,
  type SimulatedRequest,
  type Simulation,
} from '../../service.ts';
import type { World } from '../../world.ts';
import type { Caller } from './account.ts';
import { invalid, plainly, withHeaders } from './answers.ts';
import { meterOf } from './quota.ts';
import { resultOf } from './result.ts';
import { type StoredScan, scansOf } from './scans.ts';

const openFields = /^(?:asn|country|date|domain|ip|hash|page\.[\w.]+|task\.[\w.]+)$/;

interface Term {
  readonly field: string;
  readonly value: string;
}

/**
 * GET /api/v1/search/: public scans only and without verdicts, as a free key sees them; with the
 * switch `verdicts` as other plans do. A popular site has more scans than are counted.
 */
export function search(
  { url }: SimulatedRequest,
  caller: Caller,
  simulation: Simulation,
): SimulatedAnswer {
  const meter = meterOf(caller, 'search', simulation);
  const refusal = meter.refusal() ?? refusalOf(url.searchParams);
  if (refusal) return withHeaders(refusal, meter.headers());

  const terms = termsOf(url.searchParams.get('q') ?? '');
  const closed = terms.find(term => !openFields.test(term.field));
  if (closed)
    return plainly(403, `Your current plan does not allow you to search field '${closed.field}'`);

  meter.count();
  const found = publicScans(simulation).filter(scan =>
    terms.some(term => matches(scan, term, simulation.world)),
  );
  const most = caller === 'user' ? 1000 : 100;
  const size = Math.min(Number(url.searchParams.get('size') ?? 100), most);
  const results = found.slice(0, size).map(scan => hitOf(scan, simulation));
  const isPopular = found.some(scan => simulation.world.isPopular(scan.host));
  const total = isPopular ? 10_000 : found.length;
  const body = { results, total, took: 12, has_more: isPopular };
  return json(200, body, { ...meter.headers(), 'cache-control': 'private, max-age=10' });
}

function refusalOf(params: URLSearchParams): SimulatedAnswer | undefined {
  const q = params.get('q') ?? '';
  if (params.has('sort')) return plainly(403, 'Your current plan does not allow custom sorting');
  if (params.has('search_after[]') || params.getAll('search_after').length > 1)
    return invalid('query', ['"search_after" must be a string']);
  if (params.has('size') && !/^\d+$/.test(params.get('size') ?? ''))
    return invalid('query', ['"size" must be a number']);
  // A slash outside quotes begins a pattern in this query language.
  if (/(?<!\\)\//.test(q.replace(/"(?:[^"\\]|\\.)*"/g, '')))
    return invalid('query', [`Failed to parse query [${q}]`]);
  return undefined;
}

function termsOf(query: string): Term[] {
  const found = query.matchAll(/([\w.]+):(?:"((?:[^"\\]|\\.)*)"|(\S+))/g);
  return [...found].map(([, field = '', quoted, bare]) => ({
    field,
    value: (quoted ?? bare ?? '').replace(/\\(.)/g, '$1'),
  }));
}

/** What was submitted as public, newest first, and what the world's hosts left there earlier. */
function publicScans(simulation: Simulation): StoredScan[] {
  const own = [...scansOf(simulation).values()].filter(scan => scan.visibility === 'public');
  const older = [...simulation.world.hosts].map(([host], at) =>
    olderScan(host, at, simulation.world.now),
  );
  return [...own.reverse(), ...older];
}

function olderScan(host: string, at: number, worldNow: number): StoredScan {
  return {
    uuid: `0198a000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    url: `https://${host}/`,
    host,
    tags: [],
    submittedAt: worldNow - 2 * 86_400_000 - at * 3_600_000,
    firstVisibility: 'public',
    visibility: 'public',
    polls: 0,
  };
}

function matches(
  { host, url, tags, uuid }: StoredScan,
  { field, value }: Term,
  world: World,
): boolean {
  if (field === 'ip' || field === 'page.ip') return world.addressesOf(host).includes(value);
  if (/^(?:page|task)\.url(?:\.keyword)?$/.test(field)) return url === value;
  // Fields of domains match parent domains too.
  if (/^(?:domain|(?:page|task)\.(?:domain|apexDomain))$/.test(field))
    return host === value || host.endsWith(`.${value}`);
  if (field === 'task.tags') return tags.includes(value);
  return field === 'task.uuid' && uuid === value;
}

function hitOf(scan: StoredScan, simulation: Simulation) {
  const { task, page } = resultOf(scan, { ...simulation, switches: {} });
  const malicious = simulation.world.lists('urlscan', scan.host);
  return {
    _id: scan.uuid,
    _score: null,
    sort: [scan.submittedAt, scan.uuid],
    result: `https://urlscan.io/api/v1/result/${scan.uuid}/`,
    screenshot: `https://urlscan.io/screenshots/${scan.uuid}.png`,
    task,
    page,
    stats: { uniqIPs: 1, uniqCountries: 1, dataLength: 4096, encodedDataLength: 2048, requests: 3 },
    submitter: { country: 'NL' },
    ...(simulation.switches.verdicts
      ? {
          verdicts: {
            score: malicious ? 100 : 0,
            malicious,
            urlscan: { malicious },
            hasVerdicts: malicious,
          },
        }
      : {}),
  };
}
