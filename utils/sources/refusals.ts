import type { HttpAnswer } from '../platform/http.ts';
import { type Problem, problem } from '../platform/problem.ts';
import type { Source, SourceConfig } from './types.ts';

/** The refusals that all services share; undefined where `interpret` is to read the answer. */
export function sharedRefusal(
  source: Source,
  answer: HttpAnswer,
  config: SourceConfig,
): Problem | undefined {
  const { status } = answer;
  if (status === 200 || source.meaningful?.includes(status)) return undefined;
  const words = wordsOf(answer);
  if (status === 401 || status === 403) {
    if (config.key) return problem('bad-key', { status, ...words });
    return problem(source.key.need === 'none' ? 'unexpected-answer' : 'no-key', {
      status,
      ...words,
    });
  }
  if (status === 429) return problem('quota', { status, ...words, ...resetOf(answer) });
  return problem('unexpected-answer', { status, ...words });
}

/** When to come back, in whichever header the service says it; nothing where it does not. */
export function resetOf(answer: HttpAnswer, now = Date.now()): { resetAt?: number } {
  const after = answer.header('retry-after') ?? answer.header('x-rate-limit-reset-after');
  if (after !== null) {
    const seconds = Number(after);
    const at = Number.isFinite(seconds) ? now + seconds * 1000 : Date.parse(after);
    return Number.isNaN(at) ? {} : { resetAt: at };
  }
  const reset = Number(answer.header('x-ratelimit-reset') ?? Number.NaN);
  if (!Number.isFinite(reset)) return {};
  // Some count the seconds left, others name the moment.
  return { resetAt: reset > 1_000_000_000 ? reset * 1000 : now + reset * 1000 };
}

function wordsOf(answer: HttpAnswer): { message?: string } {
  const text = answer.text().trim();
  // A page of markup says nothing to a person.
  if (!text || text.startsWith('<')) return {};
  if (!text.startsWith('{')) return { message: text };
  try {
    const body = JSON.parse(text) as Record<string, unknown>;
    const found = [body.message, body.error, body.detail].find(it => typeof it === 'string');
    return found ? { message: String(found) } : {};
  } catch {
    return {};
  }
}
