import * as z from 'zod/mini';
import { isProblem, problem } from '../platform/problem.ts';
import type { IndicatorType } from '../target/types.ts';
import { fact, list, noData, readJson } from './read.ts';
import type { Source } from './types.ts';

const query = `query Observables($filters: FilterGroup) {
  stixCyberObservables(filters: $filters, first: 5) {
    edges { node { id x_opencti_score objectLabel { value } createdBy { name }
      indicators { edges { node { name x_opencti_score } } } } }
  }
}`;

const entityTypes: Record<IndicatorType, string[]> = {
  url: ['Url'],
  domain: ['Domain-Name'],
  hostname: ['Domain-Name', 'Hostname'],
  ipv4: ['IPv4-Addr'],
  ipv6: ['IPv6-Addr'],
};

const score = z.optional(z.nullable(z.number()));
const node = z.object({
  id: z.string(),
  x_opencti_score: score,
  objectLabel: z.optional(z.nullable(z.array(z.object({ value: z.optional(z.string()) })))),
  createdBy: z.optional(z.nullable(z.object({ name: z.optional(z.string()) }))),
  indicators: z.optional(
    z.object({
      edges: z.array(
        z.object({ node: z.object({ name: z.optional(z.string()), x_opencti_score: score }) }),
      ),
    }),
  ),
});
const body = z.object({
  errors: z.optional(z.array(z.object({ message: z.optional(z.string()) }))),
  data: z.optional(
    z.nullable(
      z.object({ stixCyberObservables: z.object({ edges: z.array(z.object({ node })) }) }),
    ),
  ),
});

/** The organisation's OpenCTI. Contract: its GraphQL API; refusals come as `errors` under HTTP 200. */
export const opencti: Source = {
  id: 'opencti',
  name: 'OpenCTI',
  group: 'own',
  family: 'opencti',
  origins: [],
  accepts: ['hostname', 'ipv4', 'ipv6'],
  discloses: 'hostname',
  key: { need: 'required', shape: /^[\w.-]{20,512}$/ },
  enabledByDefault: false,

  request({ indicator, config }) {
    const filters = {
      mode: 'and',
      filters: [
        { key: 'value', values: [indicator.value] },
        { key: 'entity_type', values: entityTypes[indicator.type] },
      ],
      filterGroups: [],
    };
    return {
      url: `${config.base ?? ''}/graphql`,
      method: 'POST',
      headers: { Authorization: `Bearer ${config.key ?? ''}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables: { filters } }),
      sends: indicator.value,
    };
  },

  interpret(answer, { config }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const error = parsed.errors?.[0]?.message;
    if (error !== undefined) {
      const code = /logged in|authenticated/i.test(error) ? 'bad-key' : 'unexpected-answer';
      return problem(code, { status: answer.status, message: error });
    }
    if (!parsed.data)
      return problem('unexpected-answer', { status: answer.status, message: 'no data' });
    const nodes = parsed.data.stixCyberObservables.edges.map(edge => edge.node);
    const first = nodes[0];
    if (!first) return noData();
    const indicators = nodes.flatMap(it => it.indicators?.edges.map(edge => edge.node) ?? []);
    const highest = Math.max(0, ...[...nodes, ...indicators].map(it => it.x_opencti_score ?? 0));
    const told = {
      facts: [
        ...fact('score', `${highest} / 100`),
        ...fact('threat', list(indicators.map(it => it.name))),
        ...fact('tags', list(nodes.flatMap(it => it.objectLabel?.map(label => label.value) ?? []))),
      ],
      link: `${config.base ?? ''}/dashboard/id/${encodeURIComponent(first.id)}`,
    };
    if (highest >= 70) return { kind: 'finding', rating: 'malicious', strength: 'strong', ...told };
    return highest >= 40
      ? { kind: 'finding', rating: 'suspicious', strength: 'medium', ...told }
      : { kind: 'finding', rating: 'context', ...told };
  },
};
