import { type Disclosure, isWithin } from '../../utils/link/disclosure.ts';
import type { IndicatorType } from '../../utils/link/types.ts';
import { type AnalyzingSource, readAnalysis, startAnalysis } from '../../utils/lookup/analysis.ts';
import type { LookupDeps } from '../../utils/lookup/converse.ts';
import { lookup } from '../../utils/lookup/lookup.ts';
import type { Outcome, Question, Source, SourceConfig } from '../../utils/lookup/types.ts';
import type { Sent } from '../../utils/platform/http.ts';
import { type Answering, simulatedFetch } from '../simulator/fetch.ts';
import { keys } from '../simulator/keys.ts';
import type { Fault, Service, SimulatedRequest } from '../simulator/service.ts';
import { services } from '../simulator/services/index.ts';
import { createState, type SimulatorState } from '../simulator/state.ts';
import { isShared, questionAbout, targetOf } from '../tools/questions.ts';

/** Under what conditions a source is asked; by default as `configOf` says, no faults, everything cleared. */
export interface Given {
  readonly config?: SourceConfig;
  readonly type?: IndicatorType;
  /** Forced on every service behind the source. */
  readonly fault?: Fault | undefined;
  /** Switches by service. */
  readonly switches?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly shared?: boolean;
  readonly addresses?: readonly string[] | null;
  readonly cleared?: Disclosure;
  readonly simulator?: SimulatorState;
  readonly answering?: Answering;
  readonly limitMs?: number;
  /** Epoch milliseconds. */
  readonly now?: number;
}

/** What came back, and what went out. */
export interface Asked {
  readonly outcome: Outcome;
  readonly sent: readonly Sent[];
  readonly requests: readonly SimulatedRequest[];
}

/** Puts one question to a source whose services are the simulator's, in process. */
export async function ask(source: Source, value: string, given: Given = {}): Promise<Asked> {
  const { sent, requests, deps } = setUp(source, given);
  const question = questionOf(source, value, given);
  const outcome = await lookup(source, question, deps(given.answering, given.limitMs));
  return { outcome, sent, requests };
}

/** One answer of a service, as a table row writes it. */
export interface Told {
  /** JSON, unless it is a text or bytes. */
  readonly body?: unknown;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What was asked about; an example without it. */
  readonly about?: string;
  readonly config?: SourceConfig;
}

/** What the extension makes of `answer`, given to every request of `source`. */
export async function told(source: Source, answer: Told): Promise<Outcome> {
  const question = questionAbout(source, answer.about);
  if (!question) throw new Error(`${source.id} is not asked about ${answer.about}`);
  const { body, status = 200, headers = {} } = answer;
  const raw = typeof body === 'string' || body instanceof Uint8Array || body === undefined;
  const bytes = (raw ? (body ?? null) : JSON.stringify(body)) as BodyInit | null;
  const config = { ...question.config, ...answer.config };
  const { deps } = setUp(source);
  const answering = () => new Response(bytes, { status, headers });
  return lookup(source, { ...question, config }, deps(answering));
}

/** An organisation's platform of its own, asked to look into `url`; time passes as the test says. */
export function platform(source: AnalyzingSource, url: string, given: Given = {}) {
  const { simulator, sent, requests, deps } = setUp(source, given);
  const question = questionOf(source, url, { type: 'url', ...given });
  return {
    simulator,
    sent,
    requests,
    key: question.config.key,
    force: (fault: Fault | undefined) => simulator.force(source.id, fault),
    start: (answering?: Answering, limitMs?: number) =>
      startAnalysis(source, question, deps(answering, limitMs)),
    read: (jobs: readonly string[], answering?: Answering, limitMs?: number) =>
      readAnalysis(source, jobs, question, deps(answering, limitMs)),
  };
}

/** The settings under which a source works in the simulated world, with `more` of them. */
export function configOf(source: Source, more: SourceConfig = {}): SourceConfig {
  const base = baseOf(source);
  const key = keys[source.keyOf ?? source.id];
  return { ...(base ? { base } : {}), ...(key ? { key } : {}), ...more };
}

/** The services behind a source's addresses, the one that gives its key first. */
export function servicesOf(source: Source): Service[] {
  const addresses = [...source.origins, baseOf(source) ?? []].flat();
  const found = addresses.flatMap(it => {
    const { hostname } = new URL(it);
    return services.find(({ hosts }) => hosts.includes(hostname)) ?? [];
  });
  return [...new Set(found)];
}

/** Hosts of the simulated world, by what is true about them. */
export const hosts = {
  phishing: 'paypal.com.account-verify.example',
  malware: 'files.invoice-share.example',
  harmless: 'www.gardening-club.example',
  noisy: 'news.local-paper.example',
  unlisted: 'blocked.by-one-resolver.example',
} as const;

/** The simulator as `given` says, and all that goes out to it through `deps`. */
function setUp(source: Source, given: Given = {}) {
  const { simulator = createState(), fault, switches = {}, cleared = 'visit' } = given;
  if (fault) for (const { id } of servicesOf(source)) simulator.force(id, fault);
  for (const [service, byName] of Object.entries(switches)) {
    for (const [name, word] of Object.entries(byName)) simulator.switch(service, name, word);
  }
  const sent: Sent[] = [];
  const requests: SimulatedRequest[] = [];
  const deps = (answering?: Answering, limitMs = 5_000): LookupDeps => ({
    admits: discloses => isWithin(discloses, cleared),
    onSent: it => sent.push(it),
    limitMs,
    fetch: simulatedFetch(simulator, { requests, answering }),
  });
  return { simulator, sent, requests, deps };
}

function questionOf(source: Source, value: string, given: Given): Question {
  const { config = configOf(source), type = typeOf(value), addresses = null } = given;
  const { shared = isShared({ type, value }), now = Date.now() } = given;
  return {
    indicator: { type, value },
    domain: targetOf({ type, value })?.domain ?? null,
    config,
    shared,
    resolved: addresses && { addresses },
    now,
  };
}

/** Where the simulator's platform of an organisation stands, for sources without an address of their own. */
function baseOf({ group, id }: Source): string | undefined {
  return group === 'own' ? `https://${id}.corp.example` : undefined;
}

function typeOf(value: string): IndicatorType {
  if (value.includes('://')) return 'url';
  if (value.includes(':')) return 'ipv6';
  return /^[\d.]+$/.test(value) ? 'ipv4' : 'hostname';
}
