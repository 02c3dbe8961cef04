import { isInternalHost, isReservedAddress } from '../link/addresses.ts';
import type { Disclosure } from '../link/disclosure.ts';
import { createHttp, type Http, type Sent } from '../platform/http.ts';
import { type Problem, problem } from '../platform/problem.ts';
import { base64 } from './bytes.ts';
import { disclosureOf } from './disclosure.ts';
import type { Question, Source } from './types.ts';

const defaultLimitMs = 8_000;

/** What talking to a source needs beside the question. */
export interface LookupDeps {
  /** The guard's word; a clearance stands behind it. */
  readonly admits: (discloses: Disclosure) => boolean;
  readonly onSent?: (sent: Sent) => void;
  /** Origins that the policy closed. */
  readonly closed?: readonly string[];
  readonly signal?: AbortSignal;
  readonly fetch?: typeof globalThis.fetch;
  /** Replaces the source's own limit. */
  readonly limitMs?: number;
}

/**
 * Lets `talk` speak to one source about one question. It always ends within the limit and never
 * throws, whatever the source or its service does; every failure is a problem, and nothing that
 * comes back holds the key.
 */
export async function converse<T>(
  source: Source,
  question: Question,
  deps: LookupDeps,
  talk: (http: Http) => Promise<T>,
): Promise<T | Problem> {
  const secrets = secretsOf(question.config.key);
  try {
    const obstacle = obstacleTo(source, question, deps);
    if (obstacle) return obstacle;
    const signal = limitOf(source, deps);
    const http = doorTo(source, question, deps, secrets, signal);
    return scrub(await Promise.race([talk(http), timeUp(signal)]), secrets);
  } catch (error) {
    // A bug in a source must look like a bad answer of that source, not take the others along.
    const message = error instanceof Error ? error.message : 'failed';
    return scrub(problem('unexpected-answer', { message }), secrets);
  }
}

function obstacleTo(source: Source, question: Question, deps: LookupDeps): Problem | null {
  const { config, indicator } = question;
  // The organization's own platforms have no address of their own.
  const isNowhere = source.origins.length === 0 && !config.base;
  const lacksKey = source.key.need === 'required' && !config.key && !config.gateway;
  if (lacksKey || isNowhere) return problem('no-key');
  if (config.key && !config.gateway && source.key.shape && !source.key.shape.test(config.key))
    return problem('bad-key');
  if (!deps.admits(disclosureOf(source, config, indicator))) return problem('blocked-by-policy');
  const isAddress = indicator.type === 'ipv4' || indicator.type === 'ipv6';
  return isAddress && isReservedAddress(indicator.value) ? problem('unsupported') : null;
}

function limitOf(source: Source, deps: LookupDeps): AbortSignal {
  const limit = AbortSignal.timeout(deps.limitMs ?? source.limitMs ?? defaultLimitMs);
  return deps.signal ? AbortSignal.any([deps.signal, limit]) : limit;
}

function doorTo(
  source: Source,
  { config, indicator }: Question,
  deps: LookupDeps,
  secrets: readonly string[],
  signal: AbortSignal,
): Http {
  return createHttp({
    origins: config.base ? [new URL(config.base).origin] : source.origins,
    ...(deps.closed ? { closed: deps.closed } : {}),
    // An address out of an answer leads into nobody's own network.
    ...(source.follows ? { follows: url => !isInternalHost(url.hostname) } : {}),
    discloses: disclosureOf(source, config, indicator),
    admits: deps.admits,
    secrets,
    signal,
    ...(deps.onSent ? { onSent: deps.onSent } : {}),
    ...(deps.fetch ? { fetch: deps.fetch } : {}),
  });
}

function timeUp(signal: AbortSignal): Promise<Problem> {
  return new Promise(resolve => {
    const end = () => resolve(problem('timeout'));
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
  });
}

/** The forms in which a key, or one half of `account:secret`, can stand in an address or a header. */
function secretsOf(key: string | undefined): string[] {
  if (!key) return [];
  const secret = key.slice(key.indexOf(':') + 1);
  const forms = [key, secret].flatMap(it => [it, encodeURIComponent(it)]);
  return [...new Set([...forms, base64(new TextEncoder().encode(key))])].filter(Boolean);
}

function scrub<T>(outcome: T, secrets: readonly string[]): T {
  const text = JSON.stringify(outcome);
  const clean = secrets.reduce((so, it) => so.replaceAll(it, '•••'), text);
  return clean === text ? outcome : (JSON.parse(clean) as T);
}
