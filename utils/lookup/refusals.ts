import type { HttpAnswer } from '../platform/http.ts';
import { parseJson } from '../platform/json.ts';
import { pauseUntil } from '../platform/pause.ts';
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
  const reset = answer.header('x-ratelimit-reset');
  const at = momentOf(after ?? reset, now);
  return Number.isFinite(at) ? { resetAt: pauseUntil(at, now) } : {};
}

/** Some count the seconds left, others name the moment in epoch seconds or as a date. */
function momentOf(words: string | null, now: number): number {
  if (!words?.trim()) return Number.NaN;
  const seconds = Number(words);
  if (Number.isNaN(seconds)) return Date.parse(words);
  return seconds > 1_000_000_000 ? seconds * 1000 : now + seconds * 1000;
}

/** The service's own sentence, wherever it puts it; nothing where it answers with a page. */
function wordsOf(answer: HttpAnswer): { message?: string } {
  const text = answer.text().trim();
  if (!text || text.startsWith('<')) return {};
  if (!/^[{[]/.test(text)) return { message: text };
  try {
    const body = [parseJson(text)].flat()[0] as Record<string, unknown> | null;
    const { error } = body ?? {};
    const inner = typeof error === 'object' ? (error as Record<string, unknown> | null) : null;
    const first = [body?.errors].flat()[0] as Record<string, unknown> | null | undefined;
    const candidates = [
      ...[body?.message, error, body?.detail, inner?.message, inner?.error_message],
      ...[first?.detail, first?.message],
    ];
    const found = candidates.find(it => typeof it === 'string');
    return found ? { message: String(found) } : {};
  } catch {
    return {};
  }
}
