import * as z from 'zod/mini';
import { admits, type Clearance } from '../guard/clearance.ts';
import { readJson } from '../lookup/read.ts';
import { resetOf } from '../lookup/refusals.ts';
import { createHttp, type HttpAnswer, type HttpRequest, type Sent } from '../platform/http.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';
import { services } from '../policy/services.ts';

const limitMs = 15_000;

const accepted = z.object({ uuid: z.string().check(z.regex(/^[\w-]{1,64}$/)) });
/** A report that was taken, with the reference that Netcraft gave it. */
export type Report = z.infer<typeof accepted>;

interface ReportDeps {
  readonly onSent?: (sent: Sent) => void;
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * Reports the cleared link to Netcraft in the name of `email`, which must have been given for this
 * one report and appears in no message. Contract: `POST /api/v3/report/urls`. Never throws.
 */
export async function reportPhishing(
  clearance: Clearance,
  email: string,
  deps: ReportDeps = {},
): Promise<Report | Problem> {
  const http = createHttp({
    ...deps,
    origins: [services.netcraft.origin],
    discloses: 'url',
    admits: discloses => admits(clearance, discloses),
    secrets: [email],
    signal: AbortSignal.timeout(limitMs),
  });
  const answer = await http(reportRequest(clearance.target.url, email));
  return isProblem(answer) ? answer : readReport(answer);
}

/** The request that reports one link. */
function reportRequest(url: string, email: string): HttpRequest {
  return {
    url: `${services.netcraft.origin}/api/v3/report/urls`,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, urls: [{ url }] }),
    sends: url,
  };
}

/** Reads what Netcraft answers to a report. Its words are left out: they may repeat the address. */
function readReport(answer: HttpAnswer): Report | Problem {
  const { status } = answer;
  if (status === 429) return problem('quota', { status, ...resetOf(answer) });
  if (status > 299) return problem('unexpected-answer', { status });
  return readJson(answer, accepted);
}
