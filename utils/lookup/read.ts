import type * as z from 'zod/mini';
import type { HttpAnswer } from '../platform/http.ts';
import { parseJson } from '../platform/json.ts';
import { type Problem, problem } from '../platform/problem.ts';
import type { Fact, Finding } from './types.ts';

/**
 * Reads a JSON body by its schema. HTML, truncated JSON and wrong types are `unexpected-answer`:
 * the person is told that the service answered something else than it promises.
 */
export function readJson<T>(answer: HttpAnswer, schema: z.ZodMiniType<T>): T | Problem {
  let body: unknown;
  try {
    body = parseJson(answer.text());
  } catch {
    return unexpected(answer, 'not JSON');
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return unexpected(answer, `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'invalid'}`);
}

/** `unexpected-answer` with the status it came with. */
export function unexpected(answer: HttpAnswer, message: string): Problem {
  return problem('unexpected-answer', { status: answer.status, message });
}

/** The service does not know the indicator. That is no judgment. */
export function noData(facts: Fact[] = [], more: Partial<Finding> = {}): Finding {
  return { kind: 'finding', rating: 'no-data', facts, ...more };
}

/** A fact, or none where the service left the value out. */
export function fact(
  label: Fact['label'],
  value: string | number | null | undefined,
  as?: Fact['as'],
): Fact[] {
  if (value === null || value === undefined || value === '') return [];
  return [{ label, value: String(value).slice(0, 200), ...(as ? { as } : {}) }];
}

/** `seenAt` of a finding: the newest of these moments; nothing where none can be read. */
export function newest(
  ...moments: readonly (string | number | null | undefined)[]
): Pick<Finding, 'seenAt'> {
  const stamps = moments.flatMap(moment => Date.parse(isoDate(moment) ?? '') || []);
  return stamps.length > 0 ? { seenAt: Math.max(...stamps) } : {};
}

/** Distinct, non-empty values joined for one fact; at most `most` of them. */
export function list(values: readonly (string | null | undefined)[], most = 4): string {
  return [...new Set(values.filter(value => value))].slice(0, most).join(', ');
}

/** An ISO date from ISO, `YYYY-MM-DD hh:mm:ss [UTC]` or epoch seconds; null where it is none. */
export function isoDate(value: string | number | null | undefined): string | null {
  if (value === null || value === undefined || value === '') return null;
  const text = String(value);
  const stamp = /^\d{9,11}$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text.replace(/^(\d{4}-\d\d-\d\d)[ T]([\d:.]+)( ?UTC)?$/, '$1T$2Z'));
  return Number.isNaN(stamp) ? null : new Date(stamp).toISOString();
}
