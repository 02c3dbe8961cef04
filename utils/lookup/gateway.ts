import { answeredAt, type GatewayTrouble, gatewayWord } from '../platform/gateway.ts';
import type { HttpAnswer } from '../platform/http.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';
import { resetOf } from './refusals.ts';
import type { Outcome, Source, SourceConfig } from './types.ts';

const codes = { upstream: 'unexpected-answer', limit: 'quota', refused: 'bad-key' } as const;

/** Whether a locked address stands in front of a service; of an own platform it is the platform's own. */
function isBehind(source: Source, config: SourceConfig): boolean {
  return Boolean(config.gateway && config.base && source.origins.length > 0);
}

/** What the organization's gateway refuses by itself; undefined where the service has answered. */
export function gatewayRefusal(
  source: Source,
  answer: HttpAnswer,
  config: SourceConfig,
): Problem | undefined {
  const trouble = isBehind(source, config) ? gatewayWord(answer) : null;
  if (!trouble || trouble === 'unreached' || trouble === 'unheard') return undefined;
  return problem(codes[trouble], {
    status: answer.status,
    ...(trouble === 'limit' ? resetOf(answer) : {}),
  });
}

/** An outcome that names the gateway where that is what stood in the way. */
export function withGateway(
  source: Source,
  config: SourceConfig,
  outcome: Outcome,
  answer?: HttpAnswer,
): Outcome {
  if (!isProblem(outcome) || !isBehind(source, config)) return outcome;
  const trouble = (answer && gatewayWord(answer)) ?? troubleBy[outcome.code];
  if (!trouble) return outcome;
  return { ...outcome, gateway: { host: new URL(config.base ?? '').host, trouble } };
}

/** Whoever refuses a key here refuses one that the person neither chose nor can change. */
const troubleBy: Readonly<Partial<Record<Problem['code'], GatewayTrouble>>> = {
  offline: 'unreached',
  'not-permitted': 'unheard',
  'bad-key': 'refused',
  'no-key': 'refused',
};

/** A finding with the age that a gateway says it has. */
export function withAge(answer: HttpAnswer, config: SourceConfig, outcome: Outcome): Outcome {
  const at = config.gateway && !isProblem(outcome) ? answeredAt(answer, Date.now()) : null;
  return at === null || isProblem(outcome) ? outcome : { ...outcome, answeredAt: at };
}
