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
import { disclosureOf } from './disclosure.ts';
import { sharedRefusal } from './refusals.ts';
import type { Finding, Outcome, Question, Source } from './types.ts';

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
    secrets: config.key ? [config.key, encodeURIComponent(config.key)] : [],
    signal,
    ...(deps.onSent ? { onSent: deps.onSent } : {}),
    ...(deps.fetch ? { fetch: deps.fetch } : {}),
  });
  try {
    const outcome = await Promise.race([put(source, question, http), timeUp(signal)]);
    return scrub(outcome, config.key);
  } catch (error) {
    // A bug in a source must look like a bad answer of that source, not take the others along.
    const message = `${indicator.type}: ${error instanceof Error ? error.message : 'failed'}`;
    return scrub(problem('unexpected-answer', { message }), config.key);
  }
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
  return { ...first, facts: findings.flatMap(finding => finding.facts) };
}

function timeUp(signal: AbortSignal): Promise<Problem> {
  return new Promise(resolve => {
    signal.addEventListener('abort', () => resolve(problem('timeout')), { once: true });
  });
}

function scrub(outcome: Outcome, key: string | undefined): Outcome {
  if (!key) return outcome;
  const text = JSON.stringify(outcome);
  const clean = [key, encodeURIComponent(key)].reduce((so, it) => so.replaceAll(it, '•••'), text);
  return clean === text ? outcome : (JSON.parse(clean) as Outcome);
}
