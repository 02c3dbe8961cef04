import * as z from 'zod/mini';
import { isProblem } from '../platform/problem.ts';
import { fact, isoDate, list, noData, readJson } from './read.ts';
import type { Source } from './types.ts';

const job = z.object({
  id: z.union([z.string(), z.number()]),
  observable_name: z.optional(z.nullable(z.string())),
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
// A page of results, or the plain list of older versions.
const body = z.union([z.object({ results: z.array(job) }), z.array(job)]);

/**
 * The organisation's IntelOwl: what its finished jobs say. Contract: GET /api/jobs. No analysis is
 * started here. The search matches parts of names, so equality is checked again.
 */
export const intelowl: Source = {
  id: 'intelowl',
  name: 'IntelOwl',
  group: 'own',
  family: 'intelowl',
  origins: [],
  accepts: ['hostname', 'ipv4', 'ipv6'],
  discloses: 'hostname',
  key: { need: 'required', shape: /^[\w-]{20,128}$/ },
  enabledByDefault: false,

  request({ indicator, config }) {
    return {
      url: `${config.base ?? ''}/api/jobs?observable_name=${encodeURIComponent(indicator.value)}`,
      headers: { Authorization: `Token ${config.key ?? ''}`, Accept: 'application/json' },
      sends: indicator.value,
    };
  },

  interpret(answer, { indicator, config }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const jobs = Array.isArray(parsed) ? parsed : parsed.results;
    const mine = jobs.filter(it => it.observable_name === indicator.value);
    const judged = mine.find(it => it.data_model?.evaluation) ?? mine[0];
    if (!judged) return noData();
    const { evaluation, reliability } = judged.data_model ?? {};
    const told = {
      facts: [
        ...fact(
          'score',
          reliability === null || reliability === undefined ? null : `${reliability} / 10`,
        ),
        ...fact(
          'tags',
          list((judged.tags ?? []).map(it => (typeof it === 'string' ? it : it.label))),
        ),
        ...fact('analysedAt', isoDate(judged.finished_analysis_time), 'date'),
      ],
      link: `${config.base ?? ''}/jobs/${encodeURIComponent(judged.id)}`,
    };
    if (evaluation === 'malicious')
      return { kind: 'finding', rating: 'malicious', strength: 'strong', ...told };
    if (evaluation === 'trusted') return { kind: 'finding', rating: 'clean', ...told };
    return { kind: 'finding', rating: 'context', ...told };
  },
};
