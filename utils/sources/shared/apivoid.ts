import * as z from 'zod/mini';
import { fact, list, noData, readJson } from '../../lookup/read.ts';
import type { KeySpec, Outcome, Question } from '../../lookup/types.ts';
import type { HttpAnswer, HttpRequest } from '../../platform/http.ts';
import { isProblem, problem } from '../../platform/problem.ts';

/** The service behind IPVoid and URLVoid. */
export const apivoidOrigin = 'https://api.apivoid.com';

/** One key opens both. */
export const apivoidKey: KeySpec = {
  need: 'required',
  shape: /^[\w-]{20,128}$/,
  where: 'https://dash.apivoid.com/api-keys/',
};

const engine = z.object({
  name: z.optional(z.string()),
  engine: z.optional(z.string()),
  detected: z.optional(z.boolean()),
});
const blacklisting = z.object({
  blacklists: z.optional(
    z.object({
      detections: z.number(),
      engines_count: z.optional(z.number()),
      // An object keyed "0", "1", … in one version, a list in the other.
      engines: z.optional(z.union([z.array(engine), z.record(z.string(), engine)])),
    }),
  ),
  risk_score: z.optional(z.object({ result: z.optional(z.number()) })),
});
const body = z.object({
  error: z.optional(z.string()),
  // The wrapper of version 1; version 2 has its contents at the top.
  data: z.optional(z.object({ report: blacklisting })),
  ...blacklisting.shape,
});

/** A question to one of its v2 endpoints. */
export function apivoidRequest(
  endpoint: string,
  field: 'ip' | 'host',
  { indicator, config }: Question,
): HttpRequest {
  return {
    url: `${config.base ?? apivoidOrigin}/v2/${endpoint}`,
    method: 'POST',
    headers: { 'X-API-Key': config.key ?? '', 'Content-Type': 'application/json' },
    body: JSON.stringify({ [field]: indicator.value }),
    sends: indicator.value,
  };
}

/** Reads which blacklists have it; of a host that is `shared` they say little. An error may come under any status. */
export function readApivoid(answer: HttpAnswer, link: string, shared = false): Outcome {
  const parsed = readJson(answer, body);
  if (isProblem(parsed)) return parsed;
  if (parsed.error) {
    const code = /key/i.test(parsed.error)
      ? 'bad-key'
      : /credit|limit/i.test(parsed.error)
        ? 'quota'
        : 'unexpected-answer';
    return problem(code, { status: answer.status, message: parsed.error });
  }
  const { blacklists, risk_score } = parsed.data?.report ?? parsed;
  if (!blacklists)
    return problem('unexpected-answer', { status: answer.status, message: 'no blacklists' });
  const engines = Object.values(blacklists.engines ?? {});
  const listing = engines.filter(it => it.detected).flatMap(it => it.name ?? it.engine ?? []);
  const facts = [
    ...fact(
      'detections',
      `${blacklists.detections} / ${blacklists.engines_count ?? engines.length}`,
    ),
    ...fact('listedBy', list(listing)),
  ];
  const { detections } = blacklists;
  // Thresholds set by hand.
  if (detections >= 3 || (risk_score?.result ?? 0) >= 70) {
    const strength = shared ? 'weak' : 'medium';
    return { kind: 'finding', rating: 'malicious', strength, engines: listing, facts, link };
  }
  return detections > 0
    ? { kind: 'finding', rating: 'suspicious', strength: 'weak', engines: listing, facts, link }
    : noData(facts, { link });
}
