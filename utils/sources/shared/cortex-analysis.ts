import * as z from 'zod/mini';
import { readJson } from '../../lookup/read.ts';
import type { Analysis, Question, SourceConfig } from '../../lookup/types.ts';
import type { Http, HttpRequest } from '../../platform/http.ts';
import { isProblem, type Problem, problem } from '../../platform/problem.ts';
import { askedValues } from './asked-values.ts';

/** So many analyzers are started, and reports read: each is a request of its own. */
export const mostAnalyzers = 5;

/** Amber, by the Traffic Light Protocol and by the Permissible Actions Protocol. */
const amber = 2;

const analyzers = z.array(
  z.object({
    id: z.string(),
    maxTlp: z.optional(z.nullable(z.number())),
    maxPap: z.optional(z.nullable(z.number())),
  }),
);
const begun = z.object({ id: z.string() });
// The report of a job that runs is a word; of a failed one it says why.
const failure = z.object({ errorMessage: z.optional(z.nullable(z.string())) });
const progress = z.object({
  status: z.string(),
  errorMessage: z.optional(z.nullable(z.string())),
  report: z.optional(z.union([failure, z.unknown()])),
});

/**
 * One run of the first few analyzers that take such a value at TLP and PAP amber. Contract: GET
 * /api/analyzer/type/{type}, POST /api/analyzer/{id}/run, GET /api/job/{id}/report. A result that
 * Cortex still has is given back instead of a second run, as it comes without `force`.
 */
export const cortexAnalysis: Analysis = {
  async start(question, http) {
    const { data, dataType } = observableOf(question);
    const ids = await analyzersFor(dataType, question.config, http);
    if (isProblem(ids)) return ids;
    if (ids.length === 0) return problem('unsupported');
    const body = JSON.stringify({
      data,
      dataType,
      tlp: amber,
      pap: amber,
      message: 'Second Look',
    });
    const begun = await Promise.all(ids.map(id => run(id, body, data, question.config, http)));
    const jobs = begun.filter(it => typeof it === 'string');
    // What one analyzer refuses another may do.
    return jobs.length > 0 ? jobs : (begun.find(isProblem) ?? problem('unsupported'));
  },

  request: jobRequest,

  progress(answer) {
    const parsed = readJson(answer, progress);
    if (isProblem(parsed)) return parsed;
    if (parsed.status === 'Success') return 'finished';
    if (parsed.status !== 'Failure' && parsed.status !== 'Deleted') return 'running';
    const why = failure.safeParse(parsed.report);
    const message = parsed.errorMessage ?? (why.success ? why.data.errorMessage : null);
    return problem('analysis-failed', { message: message ?? parsed.status });
  },

  page: jobPage,
};

function observableOf(question: Question): { data: string; dataType: string } {
  const { host, type, domain, url } = askedValues(question);
  if (url) return { data: url, dataType: 'url' };
  if (type !== 'hostname') return { data: host, dataType: 'ip' };
  return { data: host, dataType: domain ? 'fqdn' : 'domain' };
}

async function analyzersFor(
  dataType: string,
  config: SourceConfig,
  http: Http,
): Promise<string[] | Problem> {
  const answer = await http({
    url: `${config.base ?? ''}/api/analyzer/type/${dataType}`,
    headers: headersFor(config),
    sends: '',
    discloses: 'nothing',
  });
  if (isProblem(answer)) return answer;
  const parsed = readJson(answer, analyzers);
  if (isProblem(parsed)) return parsed;
  const admits = (most: number | null | undefined) => (most ?? amber) >= amber;
  const able = parsed.filter(it => admits(it.maxTlp) && admits(it.maxPap));
  return able.slice(0, mostAnalyzers).map(it => it.id);
}

async function run(
  analyzer: string,
  body: string,
  sends: string,
  config: SourceConfig,
  http: Http,
): Promise<string | Problem> {
  const answer = await http({
    url: `${config.base ?? ''}/api/analyzer/${encodeURIComponent(analyzer)}/run`,
    method: 'POST',
    headers: headersFor(config),
    body,
    sends,
  });
  if (isProblem(answer)) return answer;
  const parsed = readJson(answer, begun);
  return isProblem(parsed) ? parsed : parsed.id;
}

/** The headers every request of Cortex has. */
export function headersFor({ key }: SourceConfig): Record<string, string> {
  return { Authorization: `Bearer ${key ?? ''}`, 'Content-Type': 'application/json' };
}

/** The request for one job with its report. */
export function jobRequest(job: string, config: SourceConfig): HttpRequest {
  return {
    url: `${config.base ?? ''}/api/job/${encodeURIComponent(job)}/report`,
    headers: headersFor(config),
    sends: '',
    discloses: 'nothing',
  };
}

/** The job's page for people. */
export function jobPage(job: string, { base }: SourceConfig): string {
  return `${base ?? ''}/index.html#!/jobs/${encodeURIComponent(job)}`;
}
