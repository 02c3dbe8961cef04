import type { Sent } from '../../utils/platform/http.ts';
import { sources } from '../../utils/sources/index.ts';
import { lookup } from '../../utils/sources/lookup.ts';
import type { Outcome, Source, SourceConfig } from '../../utils/sources/types.ts';
import type { IndicatorType } from '../../utils/target/types.ts';
import type { Fault, Service, SimulatedRequest } from '../simulator/service.ts';
import { services } from '../simulator/services/index.ts';
import { dqsKey } from '../simulator/services/spamhaus.ts';
import { createStage, perform } from '../simulator/stage.ts';
import { domainOf } from '../tools/questions.ts';

/** One source under one set of settings. */
export interface Case {
  readonly label: string;
  readonly source: Source;
  readonly config: SourceConfig;
}

/** Where the simulator's platform of an organization stands, for sources without an address of their own. */
export function baseOf(source: Source): string | undefined {
  return source.group === 'own' ? `https://${source.id}.corp.example` : undefined;
}

/** The services behind a source's addresses, the one that gives its key first. */
export function servicesOf(source: Source): Service[] {
  const addresses = [...source.origins, baseOf(source) ?? []].flat();
  const hosts = addresses.map(it => new URL(it).hostname);
  const found = hosts.flatMap(host => services.find(it => it.hosts.includes(host)) ?? []);
  return [...new Set(found)];
}

/** Every source as it comes, and under the settings that change what it sends. */
export const cases: readonly Case[] = sources.flatMap(source => {
  const base = baseOf(source);
  const key = source.key.need === 'none' ? undefined : servicesOf(source)[0]?.key;
  const usual = { ...(base ? { base } : {}), ...(key ? { key } : {}) };
  const also = (label: string, config: SourceConfig) => ({
    label: `${source.id} ${label}`,
    source,
    config,
  });
  return [
    { label: source.id, source, config: usual },
    ...(source.key.need === 'optional' ? [also('without a key', {})] : []),
    ...(source.disclosesWith ? [also('with the URL', { ...usual, sendUrl: true })] : []),
    ...(source.id === 'spamhaus' ? [also('by DNS', { key: dqsKey })] : []),
  ];
});

type Values = Readonly<Record<IndicatorType, string>>;

/** What every service of the world holds something against. */
export const listed: Values = {
  url: 'https://paypal.com.account-verify.example/login',
  hostname: 'paypal.com.account-verify.example',
  domain: 'account-verify.example',
  ipv4: '203.0.113.66',
  ipv6: '2001:db8::66',
};

/** For the few that hold nothing against anybody: what they have something to say of. */
const knownTo: Readonly<Record<string, string>> = {
  domainhelp: 'short.example',
  wayback: 'www.gardening-club.example',
};

/** A value of `type` that the service behind `source` knows. */
export function knownBy(source: Source, type: IndicatorType): string {
  return knownTo[source.id] ?? listed[type];
}

/** What nobody in the world has heard of. */
export const unheardOf: Values = {
  url: 'https://nobody.heard-of.example/',
  hostname: 'nobody.heard-of.example',
  domain: 'heard-of.example',
  ipv4: '198.51.100.99',
  ipv6: '2001:db8::99',
};

export interface Put {
  readonly outcome: Outcome;
  readonly requests: readonly SimulatedRequest[];
  readonly sent: readonly Sent[];
}

/** Makes an answer by hand in place of the simulator. */
export type Answering = (request: SimulatedRequest) => Response;

// One moment for all, so that what a source keeps for a day is kept from one question to the next.
const now = Date.now();

/** Puts a question to a source as the pipeline does, its services being forced or replaced. */
export async function put(
  { source, config }: Case,
  type: IndicatorType,
  value: string,
  given: { fault?: Fault; answering?: Answering; limitMs?: number } = {},
): Promise<Put> {
  const stage = createStage(services);
  for (const service of servicesOf(source)) stage.force(service.id, given.fault);
  const requests: SimulatedRequest[] = [];
  const sent: Sent[] = [];
  const question = {
    indicator: { type, value },
    domain: domainOf({ type, value }),
    config,
    shared: false,
    resolved: { addresses: ['203.0.113.66'] },
    now,
  };
  const outcome = await lookup(source, question, {
    admits: () => true,
    onSent: it => sent.push(it),
    limitMs: given.limitMs ?? 5_000,
    fetch: async (input, init = {}) => {
      const request = readRequest(new URL(input as URL), init);
      requests.push(request);
      if (given.answering) return given.answering(request);
      const answer = await perform(stage, request, init.signal as AbortSignal);
      const headers = answer.headers ?? {};
      return new Response((answer.body ?? null) as BodyInit | null, { ...answer, headers });
    },
  });
  return { outcome, requests, sent };
}

/** A request of ours as the simulator takes it. */
export function readRequest(url: URL, init: RequestInit): SimulatedRequest {
  const headers = Object.entries((init.headers ?? {}) as Record<string, string>);
  return {
    method: init.method ?? 'GET',
    url,
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    body: String(init.body ?? ''),
  };
}

/**
 * All that somebody who receives a text can read out of it: as it is, percent-decoded, and what
 * stands in it as base64. The lengths between the labels of a DNS name are shown as dots.
 */
export function readable(text: string): string {
  const decoded = text.replace(/(?:%[0-9a-f]{2})+/gi, it =>
    Buffer.from(it.replaceAll('%', ''), 'hex').toString(),
  );
  const tokens = `${text} ${decoded}`.match(/[\w+/-]{8,}={0,2}/g) ?? [];
  const unpacked = tokens.map(it =>
    Buffer.from(it.replace(/-/g, '+').replace(/_/g, '/'), 'base64').toString('latin1'),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the lengths
  return [text, decoded, ...unpacked].join('\n').replace(/[\x01-\x09\x0b-\x1f]/g, '.');
}

/** All that a service learns from a request. */
export function learned({ url, headers, body }: SimulatedRequest): string {
  return readable([url.href, ...Object.values(headers), body].join('\n'));
}

/** Forms in which a key can be recognized. */
function formsOf(key: string): string[] {
  const parts = [key, key.split(':').at(-1) ?? key];
  return [...parts, ...parts.map(encodeURIComponent), Buffer.from(key).toString('base64')];
}

/** Whether somebody who reads `text` gets to know the key. */
export function holdsKey(text: string, key: string | undefined): boolean {
  return key !== undefined && formsOf(key).some(form => text.includes(form));
}
