import type { Sent } from '../../utils/platform/http.ts';
import { lookup } from '../../utils/sources/lookup.ts';
import type { Outcome, Question, Source, SourceConfig } from '../../utils/sources/types.ts';
import { type Disclosure, isWithin } from '../../utils/target/disclosure.ts';
import type { Indicator, IndicatorType } from '../../utils/target/types.ts';
import { keys } from '../simulator/keys.ts';
import type { Fault, SimulatedRequest } from '../simulator/service.ts';
import { services } from '../simulator/services/index.ts';
import { createStage, perform, type Stage } from '../simulator/stage.ts';
import { domainOf } from '../tools/questions.ts';

/** Under what conditions a source is asked; by default with its service's key, no faults, everything cleared. */
export interface Given {
  readonly config?: SourceConfig;
  readonly type?: IndicatorType;
  readonly fault?: Fault;
  /** Switches by service. */
  readonly switches?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly shared?: boolean;
  readonly addresses?: readonly string[] | null;
  readonly cleared?: Disclosure;
  readonly stage?: Stage;
}

/** What came back, and what went out. */
export interface Asked {
  readonly outcome: Outcome;
  readonly sent: readonly Sent[];
  readonly requests: readonly SimulatedRequest[];
}

/** Puts one question to a source whose service is the simulator's, in process. */
export async function ask(source: Source, value: string, given: Given = {}): Promise<Asked> {
  const {
    config,
    fault,
    switches = {},
    shared = false,
    addresses = null,
    cleared = 'visit',
  } = given;
  const stage = given.stage ?? createStage(services);
  if (fault) stage.force(source.id, fault);
  for (const [service, byName] of Object.entries(switches)) {
    for (const [name, word] of Object.entries(byName)) stage.switch(service, name, word);
  }
  const requests: SimulatedRequest[] = [];
  const sent: Sent[] = [];
  const key = keys[source.keyOf ?? source.id];
  const indicator: Indicator = { type: given.type ?? typeOf(value), value };
  const question: Question = {
    indicator,
    domain: domainOf(indicator),
    config: config ?? (key ? { key } : {}),
    shared,
    resolved: addresses && { addresses },
    now: Date.now(),
  };
  const outcome = await lookup(source, question, {
    admits: discloses => isWithin(discloses, cleared),
    onSent: it => sent.push(it),
    limitMs: 2_000,
    fetch: async (input, init) => {
      const request = readRequest(input as URL, init);
      requests.push(request);
      const answer = await perform(stage, request, init?.signal as AbortSignal);
      return new Response((answer.body ?? null) as BodyInit | null, {
        status: answer.status,
        headers: answer.headers ?? {},
      });
    },
  });
  return { outcome, sent, requests };
}

function readRequest(url: URL, init: RequestInit = {}): SimulatedRequest {
  const headers = Object.entries((init.headers ?? {}) as Record<string, string>);
  return {
    method: init.method ?? 'GET',
    url: new URL(url),
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    body: String(init.body ?? ''),
  };
}

function typeOf(value: string): IndicatorType {
  if (value.includes('://')) return 'url';
  if (value.includes(':')) return 'ipv6';
  return /^[\d.]+$/.test(value) ? 'ipv4' : 'hostname';
}

/** Hosts of the simulated world, by what is true about them. */
export const hosts = {
  phishing: 'paypal.com.account-verify.example',
  malware: 'files.invoice-share.example',
  harmless: 'www.gardening-club.example',
  noisy: 'news.local-paper.example',
  unlisted: 'blocked.by-one-resolver.example',
} as const;
