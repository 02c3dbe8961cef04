import * as z from 'zod/mini';
import { fact, isoDate, list, readJson } from '../lookup/read.ts';
import { sharedRefusal } from '../lookup/refusals.ts';
import type { Finding, Question, Source } from '../lookup/types.ts';
import type { Http, HttpRequest } from '../platform/http.ts';
import { isProblem, type Problem } from '../platform/problem.ts';
import { askedValues } from './shared/asked-values.ts';
import {
  headersFor,
  intelowlAnalysis,
  isFinished,
  jobPage,
  jobRequest,
} from './shared/intelowl-analysis.ts';

const row = z.object({
  id: z.union([z.string(), z.number()]),
  status: z.optional(z.string()),
  observable_name: z.optional(z.nullable(z.string())),
});
// A page of results, or the plain list of older versions.
const rows = z.union([z.object({ results: z.array(row) }), z.array(row)]);

const job = z.object({
  id: row.shape.id,
  observable_name: row.shape.observable_name,
  finished_analysis_time: z.optional(z.nullable(z.string())),
  tags: z.optional(z.array(z.union([z.string(), z.object({ label: z.optional(z.string()) })]))),
  data_model: z.optional(
    z.nullable(
      z.object({
        evaluation: z.optional(z.nullable(z.string())),
        reliability: z.optional(z.nullable(z.number())),
      }),
    ),
  ),
});

/**
 * The organization's IntelOwl: what its newest finished job says. Contract: GET /api/jobs finds the
 * job, GET /api/jobs/{id} holds the judgment, which the list leaves out. Only a click starts an analysis (intelowl-analysis.ts).
 */
export const intelowl: Source = {
  id: 'intelowl',
  name: 'IntelOwl',
  group: 'own',
  family: 'intelowl',
  origins: [],
  accepts: ['url'],
  discloses: 'hostname',
  disclosesWith: config => (config.sendUrl ? 'url' : 'hostname'),
  key: { need: 'required', shape: /^[\w-]{20,128}$/ },
  enabledByDefault: false,

  async request(question, http) {
    const { host, url } = askedValues(question);
    const requests: HttpRequest[] = [];
    for (const value of [host, url]) {
      const found = value === null ? null : await findJob(value, question, http);
      if (isProblem(found)) return found;
      if (found) requests.push(found);
    }
    return requests;
  },

  interpret(answer, question) {
    const parsed = readJson(answer, job);
    if (isProblem(parsed)) return parsed;
    const { evaluation, reliability } = parsed.data_model ?? {};
    const tags = (parsed.tags ?? []).map(it => (typeof it === 'string' ? it : it.label));
    const told = {
      facts: [
        ...fact('score', typeof reliability === 'number' ? `${reliability} / 10` : null),
        ...fact('tags', list(tags)),
        ...fact('analyzedAt', isoDate(parsed.finished_analysis_time), 'date'),
      ],
      link: jobPage(String(parsed.id), question.config),
      ...namedBy(parsed, question),
    };
    if (evaluation === 'malicious')
      return { kind: 'finding', rating: 'malicious', strength: 'strong', ...told };
    if (evaluation === 'suspicious')
      return { kind: 'finding', rating: 'suspicious', strength: 'medium', ...told };
    if (evaluation === 'trusted') return { kind: 'finding', rating: 'clean', ...told };
    return { kind: 'finding', rating: 'context', ...told };
  },

  analysis: intelowlAnalysis,
};

/** Whether a job is about the URL or about the host; one that does not say is about the host. */
function namedBy(
  { observable_name: name }: z.infer<typeof job>,
  question: Question,
): Pick<Finding, 'names'> {
  const { url } = askedValues(question);
  return { names: name && name === url ? 'url' : 'hostname' };
}

/** The request for the newest finished job about exactly `value`; null where there is none. */
async function findJob(
  value: string,
  { config }: Question,
  http: Http,
): Promise<HttpRequest | null | Problem> {
  const answer = await http({
    url: `${config.base ?? ''}/api/jobs?name=${encodeURIComponent(value)}`,
    headers: headersFor(config),
    sends: value,
  });
  if (isProblem(answer)) return answer;
  const refusal = sharedRefusal(intelowl, answer, config);
  if (refusal) return refusal;
  const parsed = readJson(answer, rows);
  if (isProblem(parsed)) return parsed;
  // Newest first. Older versions also find names that only contain the value.
  const newest = (Array.isArray(parsed) ? parsed : parsed.results).find(
    it => it.observable_name === value && isFinished(it.status),
  );
  return newest ? jobRequest(String(newest.id), config) : null;
}
