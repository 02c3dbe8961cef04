import * as z from 'zod/mini';
import { fact, list, readJson } from '../lookup/read.ts';
import { sharedRefusal } from '../lookup/refusals.ts';
import type { Question, Source } from '../lookup/types.ts';
import type { Http, HttpRequest } from '../platform/http.ts';
import { isProblem, type Problem } from '../platform/problem.ts';
import { askedValues } from './shared/asked-values.ts';
import {
  cortexAnalysis,
  headersFor,
  jobPage,
  jobRequest,
  mostAnalyzers,
} from './shared/cortex-analysis.ts';

const jobs = z.array(
  z.object({
    id: z.string(),
    data: z.optional(z.nullable(z.string())),
    status: z.optional(z.string()),
    workerName: z.optional(z.string()),
    analyzerName: z.optional(z.string()),
  }),
);

const taxonomy = z.object({
  level: z.optional(z.string()),
  namespace: z.optional(z.string()),
  value: z.optional(z.union([z.string(), z.number(), z.boolean()])),
});
const finishedJob = z.object({
  id: z.string(),
  report: z.object({
    summary: z.optional(z.nullable(z.object({ taxonomies: z.optional(z.array(taxonomy)) }))),
  }),
});

const levels = ['malicious', 'suspicious', 'safe', 'info'];

/**
 * The organization's Cortex: what the newest job of each analyzer says. Contract: the job search
 * and reports of cortex4py; the search by `data` was not tried on a live instance. Only a
 * click starts analyzers (cortex-analysis.ts). The level "safe" is no clearance: it says that this
 * analyzer found nothing.
 */
export const cortex: Source = {
  id: 'cortex',
  name: 'Cortex',
  group: 'own',
  family: 'cortex',
  origins: [],
  accepts: ['url'],
  discloses: 'hostname',
  disclosesWith: config => (config.sendUrl ? 'url' : 'hostname'),
  key: { need: 'required', shape: /^[\w/+=-]{20,128}$/ },
  enabledByDefault: false,

  async request(question, http) {
    const { host, url } = askedValues(question);
    const requests: HttpRequest[] = [];
    for (const value of [host, url]) {
      const found = value === null ? [] : await findFinishedJobs(value, question, http);
      if (isProblem(found)) return found;
      requests.push(...found);
    }
    return requests;
  },

  interpret(answer, { config }) {
    const parsed = readJson(answer, finishedJob);
    if (isProblem(parsed)) return parsed;
    const taxonomies = parsed.report.summary?.taxonomies ?? [];
    const worst = levels.find(level => taxonomies.some(it => it.level === level));
    const telling = taxonomies.filter(it => it.level === worst);
    const told = {
      facts: fact('listedBy', list(telling.map(it => `${it.namespace}: ${it.value}`))),
      link: jobPage(parsed.id, config),
    };
    if (worst === 'malicious')
      return { kind: 'finding', rating: 'malicious', strength: 'strong', ...told };
    if (worst === 'suspicious')
      return { kind: 'finding', rating: 'suspicious', strength: 'medium', ...told };
    return { kind: 'finding', rating: 'context', ...told };
  },

  analysis: cortexAnalysis,
};

/** A request for the report of each analyzer's newest finished job about exactly `value`. */
async function findFinishedJobs(
  value: string,
  { config }: Question,
  http: Http,
): Promise<HttpRequest[] | Problem> {
  const is = (field: string, wanted: string) => ({ _field: field, _value: wanted });
  const answer = await http({
    url: `${config.base ?? ''}/api/job/_search?range=0-50&sort=-createdAt`,
    method: 'POST',
    headers: headersFor(config),
    body: JSON.stringify({ query: { _and: [is('data', value), is('status', 'Success')] } }),
    sends: value,
  });
  if (isProblem(answer)) return answer;
  const refusal = sharedRefusal(cortex, answer, config);
  if (refusal) return refusal;
  const parsed = readJson(answer, jobs);
  if (isProblem(parsed)) return parsed;
  const finished = parsed.filter(it => it.data === value && it.status === 'Success');
  // Newest first; what an analyzer said earlier must not outweigh what it says now.
  const worker = (it: (typeof finished)[number]) => it.workerName ?? it.analyzerName ?? it.id;
  const newest = finished.filter(
    (it, at) => finished.findIndex(other => worker(other) === worker(it)) === at,
  );
  return newest.slice(0, mostAnalyzers).map(({ id }) => jobRequest(id, config));
}
