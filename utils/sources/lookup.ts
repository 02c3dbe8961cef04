import {
  createHttp,
  type Http,
  type HttpAnswer,
  type HttpRequest,
  type Sent,
} from '../platform/http.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';
import { isReservedAddress } from '../target/addresses.ts';
import type { Disclosure } from '../target/disclosure.ts';
import { base64 } from './bytes.ts';
import { disclosureOf } from './disclosure.ts';
import { fact, list } from './read.ts';
import { sharedRefusal } from './refusals.ts';
import type { Fact, Finding, Outcome, Question, Source } from './types.ts';

const defaultLimitMs = 8_000;

/** What a lookup needs beside the question. */
export interface LookupDeps {
  /** The guard's word; a clearance stands behind it. */
  readonly admits: (discloses: Disclosure) => boolean;
  readonly onSent?: (sent: Sent) => void;
  readonly signal?: AbortSignal;
  readonly fetch?: typeof globalThis.fetch;
  /** Replaces the source's own limit. */
  readonly limitMs?: number;
}

/**
 * Asks one source one question. It always ends within the limit and never throws, whatever the
 * source or its service does; every failure is a problem, and no problem holds the key.
 */
export async function lookup(
  source: Source,
  question: Question,
  deps: LookupDeps,
): Promise<Outcome> {
  const secrets = secretsOf(question.config.key);
  try {
    return scrub(await ask(source, question, deps, secrets), secrets);
  } catch (error) {
    // A bug in a source must look like a bad answer of that source, not take the others along.
    const message = error instanceof Error ? error.message : 'failed';
    return scrub(problem('unexpected-answer', { message }), secrets);
  }
}

async function ask(
  source: Source,
  question: Question,
  deps: LookupDeps,
  secrets: readonly string[],
): Promise<Outcome> {
  const { config, indicator } = question;
  const obstacle = obstacleTo(source, question, deps);
  if (obstacle) return obstacle;

  const limit = AbortSignal.timeout(deps.limitMs ?? source.limitMs ?? defaultLimitMs);
  const signal = deps.signal ? AbortSignal.any([deps.signal, limit]) : limit;
  const http = createHttp({
    origins: config.base ? [new URL(config.base).origin] : source.origins,
    ...(source.follows ? { follows: true } : {}),
    discloses: disclosureOf(source, config, indicator),
    admits: deps.admits,
    secrets,
    signal,
    ...(deps.onSent ? { onSent: deps.onSent } : {}),
    ...(deps.fetch ? { fetch: deps.fetch } : {}),
  });
  return Promise.race([put(source, question, http), timeUp(signal)]);
}

/** Reads one answer as `lookup` does: refusals first, then statuses, then the body. */
export async function interpretAnswer(
  source: Source,
  answer: HttpAnswer,
  question: Question,
): Promise<Outcome> {
  const refusal = source.refusal?.(answer) ?? sharedRefusal(source, answer, question.config);
  return refusal ?? source.interpret(answer, question);
}

function obstacleTo(source: Source, question: Question, deps: LookupDeps): Problem | null {
  const { config, indicator } = question;
  // The organisation's own platforms have no address of their own.
  const isNowhere = source.origins.length === 0 && !config.base;
  if ((source.key.need === 'required' && !config.key) || isNowhere) return problem('no-key');
  if (config.key && source.key.shape && !source.key.shape.test(config.key))
    return problem('bad-key');
  if (!deps.admits(disclosureOf(source, config, indicator))) return problem('blocked-by-policy');
  const isAddress = indicator.type === 'ipv4' || indicator.type === 'ipv6';
  return isAddress && isReservedAddress(indicator.value) ? problem('unsupported') : null;
}

async function put(source: Source, question: Question, http: Http): Promise<Outcome> {
  const requests = await source.request(question, http);
  if (isOutcome(requests)) return requests;
  const findings: Finding[] = [];
  for (const request of Array.isArray(requests) ? requests : [requests]) {
    const answer = await http(request);
    const outcome = isProblem(answer) ? answer : await interpretAnswer(source, answer, question);
    // One unanswered part leaves the whole unanswered, unless an earlier part already found something.
    if (isProblem(outcome)) return worst(findings) ?? outcome;
    findings.push(outcome);
  }
  return worst(findings, true) ?? { kind: 'finding', rating: 'no-data', facts: [] };
}

function isOutcome(value: HttpRequest | HttpRequest[] | Outcome): value is Outcome {
  return 'kind' in value;
}

const badness = ['malicious', 'suspicious', 'no-data', 'context', 'clean'];

/** The worst of several findings with the facts of all; of an incomplete set only a bad one counts. */
function worst(findings: readonly Finding[], complete = false): Finding | undefined {
  const sorted = [...findings].sort(
    (a, b) => badness.indexOf(a.rating) - badness.indexOf(b.rating),
  );
  const first = sorted[0];
  if (!first || (!complete && badness.indexOf(first.rating) > 1)) return undefined;
  return { ...first, facts: mergeFacts(findings.flatMap(finding => finding.facts)) };
}

/** One fact a label: what several answers say under the same one stands together. */
function mergeFacts(facts: readonly Fact[]): Fact[] {
  const byLabel = Map.groupBy(facts, it => it.label);
  return [...byLabel.values()].flatMap(([first, ...more]) => {
    // Two dates or countries in one fact could no longer be shown in the person's way.
    if (!first || first.as || more.length === 0) return first ?? [];
    return fact(first.label, list([first, ...more].map(it => it.value)));
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

function scrub(outcome: Outcome, secrets: readonly string[]): Outcome {
  const text = JSON.stringify(outcome);
  const clean = secrets.reduce((so, it) => so.replaceAll(it, '•••'), text);
  return clean === text ? outcome : (JSON.parse(clean) as Outcome);
}
