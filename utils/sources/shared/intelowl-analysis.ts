import * as z from 'zod/mini';
import { readJson, unexpected } from '../../lookup/read.ts';
import type { Analysis, SourceConfig } from '../../lookup/types.ts';
import type { HttpRequest } from '../../platform/http.ts';
import { isProblem, problem } from '../../platform/problem.ts';
import { type AskedValues, askedValues } from './asked-values.ts';

/** What IntelOwl calls the kinds of values. */
const classes: Record<AskedValues['type'], string> = { hostname: 'domain', ipv4: 'ip', ipv6: 'ip' };

const begun = z.object({
  results: z.array(z.object({ job_id: z.optional(z.nullable(z.union([z.string(), z.number()]))) })),
});
const progress = z.object({
  status: z.string(),
  errors: z.optional(z.nullable(z.array(z.string()))),
});

/**
 * One run of IntelOwl's playbook of free analyzers over the host, or over the URL where the
 * settings allow it. Contract: POST /api/playbook/analyze_multiple_observables, GET /api/jobs/{id}.
 */
export const intelowlAnalysis: Analysis = {
  async start(question, http) {
    const { config } = question;
    const { host, type, url } = askedValues(question);
    const answer = await http({
      url: `${config.base ?? ''}/api/playbook/analyze_multiple_observables`,
      method: 'POST',
      headers: { ...headersFor(config), 'Content-Type': 'application/json' },
      body: JSON.stringify({
        observables: [url ? ['url', url] : [classes[type], host]],
        playbook_requested: 'FREE_TO_USE_ANALYZERS',
        tlp: 'AMBER',
      }),
      sends: url ?? host,
    });
    if (isProblem(answer)) return answer;
    const parsed = readJson(answer, begun);
    if (isProblem(parsed)) return parsed;
    const job = parsed.results[0]?.job_id ?? null;
    return job === null ? unexpected(answer, 'no job') : [String(job)];
  },

  request: jobRequest,

  progress(answer) {
    const parsed = readJson(answer, progress);
    if (isProblem(parsed)) return parsed;
    if (isFinished(parsed.status)) return 'finished';
    const isOver = parsed.status === 'failed' || parsed.status === 'killed';
    // Each version adds steps; a word that nobody knows is one of them.
    if (!isOver) return 'running';
    return problem('analysis-failed', { message: parsed.errors?.[0] ?? parsed.status });
  },

  page: jobPage,
};

/** Whether a job of this status has its result. */
export function isFinished(status: string | undefined): boolean {
  return Boolean(status?.startsWith('reported'));
}

/** The headers every request of IntelOwl has. */
export function headersFor({ key }: SourceConfig): Record<string, string> {
  return { Authorization: `Token ${key ?? ''}`, Accept: 'application/json' };
}

/** The request for one job, with its judgment where it is finished. */
export function jobRequest(job: string, config: SourceConfig): HttpRequest {
  return {
    url: `${config.base ?? ''}/api/jobs/${encodeURIComponent(job)}`,
    headers: headersFor(config),
    sends: '',
    discloses: 'nothing',
  };
}

/** The job's page for people. */
export function jobPage(job: string, { base }: SourceConfig): string {
  return `${base ?? ''}/jobs/${encodeURIComponent(job)}`;
}
