import * as z from 'zod/mini';
import type { HttpAnswer } from '../platform/http.ts';
import { parseJson } from '../platform/json.ts';
import { longestPauseMs, pauseUntil } from '../platform/pause.ts';
import type { Visibility } from '../policy/visibility.ts';
import type { Quota, ScanProblem } from './types.ts';

/** All error shapes at once: nothing in them is certain, and a 429 or 5xx may have no body at all. */
const errorBody = z.object({
  message: z.optional(z.string()),
  warning: z.optional(z.string()),
  description: z.optional(z.string()),
  errors: z.optional(
    z.array(
      z.object({
        title: z.optional(z.string()),
        detail: z.optional(z.string()),
        description: z.optional(z.string()),
      }),
    ),
  ),
});

/**
 * A refusal in the service's own words. The status is the HTTP one, never the body's; texts are
 * shown and never matched, because they change (urlscan.io API, error codes).
 */
export function refusalOf(answer: HttpAnswer): ScanProblem {
  const words = wordsOf(answer);
  const { status } = answer;
  if (status === 429) return { code: 'quota', status, ...words, ...limitOf(answer) };
  if (status === 400 && isAboutKey(answer)) return { code: 'bad-key', status, ...words };
  if (status === 400) return { code: 'refused', status, ...words };
  if (status === 401) return { code: 'bad-key', status, ...words };
  if (status === 403) return { code: 'not-yours', status, ...words };
  if (status === 410) return { code: 'deleted', status, ...words };
  return { code: 'unexpected-answer', status, ...words };
}

function wordsOf(answer: HttpAnswer): Pick<ScanProblem, 'message' | 'description'> {
  const text = answer.text();
  const body = errorBody.safeParse(parse(text));
  if (!body.success) {
    const plain = text.includes('<') ? '' : text.trim().slice(0, 200);
    return plain ? { message: plain } : {};
  }
  const { message, warning, description, errors } = body.data;
  const first = errors?.[0];
  const title = message ?? warning ?? first?.title;
  const more = description ?? first?.detail ?? first?.description;
  return {
    ...(title ? { message: title.slice(0, 300) } : {}),
    ...(more && more !== title ? { description: more.slice(0, 500) } : {}),
  };
}

/** The malformed-key refusal is a bare 400 without `errors` or `description`, unlike every refusal of a URL. */
function isAboutKey(answer: HttpAnswer): boolean {
  const body = errorBody.safeParse(parse(answer.text()));
  return body.success && /API key/i.test(body.data.message ?? '');
}

const windows = ['minute', 'hour', 'day'] as const;
/** The windows are fixed, so that none ends later than this. */
const windowMs = { minute: 60_000, hour: 3_600_000, day: longestPauseMs } as const;

/**
 * The window that ran out and when it begins anew; what lies beyond its end is not believed.
 * `Reset-After` counts; `Retry-After` is not documented.
 */
function limitOf(answer: HttpAnswer, now = Date.now()): Pick<ScanProblem, 'window' | 'resetAt'> {
  const window = windows.find(name => name === answer.header('x-rate-limit-window'));
  const after = Number(answer.header('x-rate-limit-reset-after') ?? Number.NaN);
  const at = Date.parse(answer.header('x-rate-limit-reset') ?? '');
  const resetAt = Number.isFinite(after) ? now + after * 1000 : at;
  return {
    ...(window ? { window } : {}),
    ...(Number.isFinite(resetAt)
      ? { resetAt: pauseUntil(resetAt, now, window && windowMs[window]) }
      : {}),
  };
}

/** What is left for `visibility`, where the answer's headers say it. */
export function quotaOf(answer: HttpAnswer, visibility: Visibility): Quota | undefined {
  const { window, resetAt } = limitOf(answer);
  const limit = Number(answer.header('x-rate-limit-limit') ?? Number.NaN);
  const remaining = Number(answer.header('x-rate-limit-remaining') ?? Number.NaN);
  if (!window || !Number.isFinite(limit) || !Number.isFinite(remaining)) return undefined;
  return {
    ...{ visibility, window, limit, remaining },
    ...(resetAt === undefined ? {} : { resetAt }),
  };
}

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}
