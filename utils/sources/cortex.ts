import * as z from 'zod/mini';
import { isProblem } from '../platform/problem.ts';
import type { IndicatorType } from '../target/types.ts';
import { fact, list, noData, readJson } from './read.ts';
import type { Source } from './types.ts';

const dataTypes: Record<IndicatorType, string> = {
  url: 'url',
  domain: 'domain',
  hostname: 'fqdn',
  ipv4: 'ip',
  ipv6: 'ip',
};

const taxonomy = z.object({
  level: z.optional(z.string()),
  namespace: z.optional(z.string()),
  value: z.optional(z.union([z.string(), z.number()])),
});
const body = z.array(
  z.object({
    id: z.optional(z.string()),
    _id: z.optional(z.string()),
    data: z.optional(z.string()),
    status: z.optional(z.string()),
    endDate: z.optional(z.number()),
    report: z.optional(
      z.nullable(
        z.object({ summary: z.optional(z.object({ taxonomies: z.optional(z.array(taxonomy)) })) }),
      ),
    ),
  }),
);

const order = ['malicious', 'suspicious', 'safe', 'info'];

/**
 * The organisation's Cortex: what its finished jobs about this value say. Contract: the job search
 * of cortex4py (not verified against a live instance). No analyzer is started here.
 */
export const cortex: Source = {
  id: 'cortex',
  name: 'Cortex',
  group: 'own',
  family: 'cortex',
  origins: [],
  accepts: ['hostname', 'ipv4', 'ipv6'],
  discloses: 'hostname',
  key: { need: 'required', shape: /^[\w/+=-]{20,128}$/ },
  enabledByDefault: false,

  request({ indicator, config }) {
    const is = (field: string, value: string) => ({ _field: field, _value: value });
    const terms = [
      is('status', 'Success'),
      is('dataType', dataTypes[indicator.type]),
      is('data', indicator.value),
    ];
    return {
      url: `${config.base ?? ''}/api/job/_search?range=0-10&sort=-createdAt`,
      method: 'POST',
      headers: { Authorization: `Bearer ${config.key ?? ''}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: { _and: terms } }),
      sends: indicator.value,
    };
  },

  interpret(answer, { indicator, config }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const jobs = parsed.filter(it => it.data === indicator.value && it.status === 'Success');
    const first = jobs[0];
    if (!first) return noData();
    const taxonomies = jobs.flatMap(it => it.report?.summary?.taxonomies ?? []);
    const worst = order.find(level => taxonomies.some(it => it.level === level));
    const told = {
      facts: [
        ...fact(
          'listedBy',
          list(taxonomies.filter(it => it.level === worst).map(it => it.namespace)),
        ),
        ...fact('analysedAt', first.endDate ? new Date(first.endDate).toISOString() : null, 'date'),
      ],
      link: `${config.base ?? ''}/index.html#!/jobs/${encodeURIComponent(first.id ?? first._id ?? '')}`,
    };
    if (worst === 'malicious')
      return { kind: 'finding', rating: 'malicious', strength: 'strong', ...told };
    if (worst === 'suspicious')
      return { kind: 'finding', rating: 'suspicious', strength: 'medium', ...told };
    return { kind: 'finding', rating: 'context', ...told };
  },
};
