import type { Http, HttpAnswer, HttpRequest } from '../platform/http.ts';
import { isProblem } from '../platform/problem.ts';
import { bounded } from './bounded.ts';
import { converse, type LookupDeps } from './converse.ts';
import { gatewayRefusal, withAge, withGateway } from './gateway.ts';
import { sharedRefusal } from './refusals.ts';
import type { Finding, Outcome, Question, Source } from './types.ts';
import { worst } from './worst.ts';

/**
 * Asks one source one question. It always ends within the limit and never throws, whatever the
 * source or its service does; every failure is a problem, and no problem holds the key.
 */
export function lookup(source: Source, question: Question, deps: LookupDeps): Promise<Outcome> {
  return converse(source, question, deps, async http => bounded(await put(source, question, http)));
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

/** Refusals first, then the body. */
async function interpretAnswer(
  source: Source,
  answer: HttpAnswer,
  question: Question,
): Promise<Outcome> {
  const { config } = question;
  const refusal =
    gatewayRefusal(source, answer, config) ??
    source.refusal?.(answer) ??
    sharedRefusal(source, answer, config);
  if (refusal) return withGateway(source, config, refusal, answer);
  return withAge(answer, config, await source.interpret(answer, question));
}
