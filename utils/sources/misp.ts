import * as z from 'zod/mini';
import { fact, isoDate, list, noData, readJson } from '../lookup/read.ts';
import type { Question, Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';
import { askedValues } from './shared/asked-values.ts';

const id = z.union([z.string(), z.number()]);
const attribute = z.object({
  value: z.string(),
  event_id: z.optional(id),
  to_ids: z.optional(z.boolean()),
  Event: z.optional(
    z.object({
      info: z.optional(z.string()),
      threat_level_id: z.optional(id),
      date: z.optional(z.string()),
    }),
  ),
  Tag: z.optional(z.array(z.object({ name: z.optional(z.string()) }))),
});
type Attribute = z.infer<typeof attribute>;

const found = z.object({ Attribute: z.array(attribute) });
// With the wrapper `response` in most versions, without it in some.
const body = z.union([z.object({ response: found }), found]);

// Comments and file names that only mention the value are left out.
const types = ['url', 'uri', 'link', 'domain', 'hostname', 'hostname|port', 'domain|ip'];
const addressTypes = ['ip-src', 'ip-dst', 'ip-src|port', 'ip-dst|port'];

/**
 * The organization's MISP. Contract: /attributes/restSearch, one request for host and domain, and
 * the URL too where the settings allow it. `%` is a wildcard there, so equality is checked again.
 */
export const misp: Source = {
  id: 'misp',
  name: 'MISP',
  group: 'own',
  family: 'misp',
  origins: [],
  accepts: ['url'],
  discloses: 'hostname',
  disclosesWith: config => (config.sendUrl ? 'url' : 'hostname'),
  key: { need: 'required', shape: /^[\w-]{20,128}$/ },
  enabledByDefault: false,

  request(question) {
    const { config } = question;
    const value = valuesOf(question);
    return {
      url: `${config.base ?? ''}/attributes/restSearch`,
      method: 'POST',
      headers: {
        Authorization: config.key ?? '',
        // Without it MISP answers its login page.
        Accept: 'application/json',
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({
        returnFormat: 'json',
        value,
        type: [...types, ...addressTypes],
        enforceWarninglist: true,
        includeEventTags: true,
        // Without it an event comes without its threat level and its date.
        includeContext: true,
        includeSightings: false,
        limit: 50,
      }),
      sends: value.join(' '),
    };
  },

  interpret(answer, question) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const { Attribute: attributes } = 'response' in parsed ? parsed.response : parsed;
    const values = valuesOf(question);
    const hits = attributes.filter(it => it.value.split('|').some(part => values.includes(part)));
    const first = hits.toSorted((a, b) => gravity(b) - gravity(a))[0];
    if (!first) return noData();
    const told = {
      facts: [
        ...fact('threat', first.Event?.info),
        ...fact('tags', list((first.Tag ?? []).map(it => it.name))),
        ...fact('reports', hits.length),
        ...fact('lastSeen', isoDate(first.Event?.date), 'date'),
      ],
      link: `${question.config.base ?? ''}/events/view/${encodeURIComponent(first.event_id ?? '')}`,
    };
    // Without the flag for detection an attribute is often a harmless reference.
    if (!first.to_ids) return { kind: 'finding', rating: 'context', ...told };
    // What is known of the whole domain need not be true of this host.
    const isExact = !first.value.split('|').includes(askedValues(question).domain ?? '');
    return gravity(first) > 1
      ? { kind: 'finding', rating: 'malicious', strength: isExact ? 'strong' : 'medium', ...told }
      : { kind: 'finding', rating: 'suspicious', strength: isExact ? 'medium' : 'weak', ...told };
  },
};

function valuesOf(question: Question): string[] {
  const { host, domain, url } = askedValues(question);
  return [host, domain, url].filter(value => value !== null);
}

/** 2 for detection, 1 where its event is of a low or an undefined threat level, 0 for a reference. */
function gravity({ to_ids, Event }: Attribute): number {
  if (!to_ids) return 0;
  // A level that is left out is no low one.
  return ['3', '4'].includes(String(Event?.threat_level_id)) ? 1 : 2;
}
