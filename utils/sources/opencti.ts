import * as z from 'zod/mini';
import { fact, isoDate, list, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import type { HttpAnswer } from '../platform/http.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';
import { type AskedValues, askedValues } from './shared/asked-values.ts';

const query = `query Observables($filters: FilterGroup) {
  stixCyberObservables(filters: $filters, first: 10) {
    edges { node { id observable_value x_opencti_score objectLabel { value }
      indicators { edges { node { name x_opencti_score revoked valid_until } } } } }
  }
}`;

const entityTypes: Record<AskedValues['type'], string[]> = {
  hostname: ['Domain-Name', 'Hostname'],
  ipv4: ['IPv4-Addr'],
  ipv6: ['IPv6-Addr'],
};

const score = z.optional(z.nullable(z.number()));
const indicator = z.object({
  name: z.optional(z.string()),
  x_opencti_score: score,
  revoked: z.optional(z.nullable(z.boolean())),
  valid_until: z.optional(z.nullable(z.string())),
});
const node = z.object({
  id: z.string(),
  observable_value: z.string(),
  x_opencti_score: score,
  objectLabel: z.optional(z.nullable(z.array(z.object({ value: z.optional(z.string()) })))),
  indicators: z.optional(
    z.nullable(
      z.object({
        edges: z.array(z.object({ node: indicator })),
      }),
    ),
  ),
});
type Node = z.infer<typeof node>;

const body = z.object({
  errors: z.optional(z.array(z.object({ message: z.optional(z.string()) }))),
  data: z.optional(
    z.nullable(
      z.object({ stixCyberObservables: z.object({ edges: z.array(z.object({ node })) }) }),
    ),
  ),
});

/**
 * The organization's OpenCTI. Contract: its GraphQL API, one query for host and domain, and the URL
 * too where the settings allow it; refusals come as `errors` under HTTP 200. Its indicators do not
 * age: they are revoked, or are valid until a date.
 */
export const opencti: Source = {
  id: 'opencti',
  name: 'OpenCTI',
  group: 'own',
  family: 'opencti',
  origins: [],
  accepts: ['url'],
  discloses: 'hostname',
  disclosesWith: config => (config.sendUrl ? 'url' : 'hostname'),
  key: { need: 'required', shape: /^[\w.-]{20,512}$/ },
  enabledByDefault: false,

  request(question) {
    const { config } = question;
    const { host, type, domain, url } = askedValues(question);
    const values = [host, domain, url].filter(value => value !== null);
    const filters = {
      mode: 'and',
      filters: [
        { key: 'value', values },
        { key: 'entity_type', values: [...entityTypes[type], ...(url ? ['Url'] : [])] },
      ],
      filterGroups: [],
    };
    return {
      url: `${config.base ?? ''}/graphql`,
      method: 'POST',
      headers: { Authorization: `Bearer ${config.key ?? ''}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables: { filters } }),
      sends: values.join(' '),
    };
  },

  interpret(answer, question) {
    const read = readNodes(answer);
    if (isProblem(read)) return read;
    const nodes = read.map(it => withoutExpired(it, question.now));
    const { host, domain, url } = askedValues(question);
    const exact = nodes.filter(it => [host, url].includes(it.observable_value));
    const wider = nodes.filter(it => it.observable_value === domain);
    const [first] = [...exact, ...wider];
    if (!first) return noData();
    const told = {
      facts: factsOf([...exact, ...wider]),
      link: `${question.config.base ?? ''}/dashboard/id/${encodeURIComponent(first.id)}`,
    };
    const [ofHost, ofDomain] = [highest(exact), highest(wider)];
    // What is known of the whole domain need not be true of this host.
    // Thresholds set by hand; every organization scores as it likes.
    if (ofHost >= 70) return { kind: 'finding', rating: 'malicious', strength: 'strong', ...told };
    if (ofDomain >= 70)
      return { kind: 'finding', rating: 'malicious', strength: 'medium', ...told };
    if (Math.max(ofHost, ofDomain) < 40) return { kind: 'finding', rating: 'context', ...told };
    const strength = ofHost >= 40 ? 'medium' : 'weak';
    return { kind: 'finding', rating: 'suspicious', strength, ...told };
  },
};

function readNodes(answer: HttpAnswer): Node[] | Problem {
  const parsed = readJson(answer, body);
  if (isProblem(parsed)) return parsed;
  const error = parsed.errors?.[0]?.message;
  if (error === undefined && parsed.data) {
    return parsed.data.stixCyberObservables.edges.map(edge => edge.node);
  }
  const isAboutKey = /logged in|authenticated/i.test(error ?? '');
  return problem(isAboutKey ? 'bad-key' : 'unexpected-answer', {
    status: answer.status,
    message: error ?? 'no data',
  });
}

/** Without the indicators that were revoked or have run out; with none left its own score goes too. */
function withoutExpired(node: Node, now: number): Node {
  const edges = node.indicators?.edges ?? [];
  const valid = edges.filter(({ node: { revoked, valid_until } }) => {
    const until = Date.parse(isoDate(valid_until) ?? '');
    return !revoked && !(until < now);
  });
  if (valid.length === edges.length) return node;
  const x_opencti_score = valid.length > 0 ? node.x_opencti_score : null;
  return { ...node, x_opencti_score, indicators: { edges: valid } };
}

function indicatorsOf(nodes: readonly Node[]) {
  return nodes.flatMap(it => it.indicators?.edges.map(edge => edge.node) ?? []);
}

/** The highest score of observables and of the indicators made of them; 0 without any. */
function highest(nodes: readonly Node[]): number {
  return Math.max(0, ...[...nodes, ...indicatorsOf(nodes)].map(it => it.x_opencti_score ?? 0));
}

function factsOf(nodes: readonly Node[]) {
  return [
    ...fact('score', `${highest(nodes)} / 100`),
    ...fact('threat', list(indicatorsOf(nodes).map(it => it.name))),
    ...fact('tags', list(nodes.flatMap(it => it.objectLabel?.map(label => label.value) ?? []))),
  ];
}
