import * as z from 'zod/mini';
import { isProblem } from '../platform/problem.ts';
import { fact, list, noData, readJson } from './read.ts';
import type { Question, Source } from './types.ts';

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
const found = z.object({ Attribute: z.optional(z.array(attribute)) });
// With the wrapper `response` in most versions, without it in some.
const body = z.object({
  response: z.optional(z.union([found, z.array(z.unknown())])),
  ...found.shape,
});

/**
 * The organisation's MISP. Contract: /attributes/restSearch, one request for the host, or the URL
 * too where the settings allow it. `%` is a wildcard there, so equality is checked again here.
 */
export const misp: Source = {
  id: 'misp',
  name: 'MISP',
  group: 'own',
  family: 'misp',
  origins: [],
  accepts: ['url'],
  discloses: 'ip',
  disclosesWith: config => (config.sendUrl ? 'url' : 'ip'),
  key: { need: 'required', shape: /^[\w-]{20,128}$/ },
  enabledByDefault: false,

  request(question) {
    const { config } = question;
    const values = valuesOf(question);
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
        value: values,
        enforceWarninglist: true,
        includeEventTags: true,
        limit: 50,
      }),
      sends: values.join(' '),
    };
  },

  interpret(answer, question) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const inner = parsed.response;
    const attributes = (inner && !Array.isArray(inner) ? inner.Attribute : parsed.Attribute) ?? [];
    const values = valuesOf(question);
    const hits = attributes.filter(it => it.value.split('|').some(part => values.includes(part)));
    const first = hits.find(it => it.to_ids) ?? hits[0];
    if (!first) return noData();
    const event = first.Event;
    const severe = ['1', '2'].includes(String(event?.threat_level_id ?? ''));
    const told = {
      facts: [
        ...fact('threat', event?.info),
        ...fact('tags', list((first.Tag ?? []).map(it => it.name))),
        ...fact('reports', hits.length),
      ],
      link: `${question.config.base ?? ''}/events/view/${encodeURIComponent(first.event_id ?? '')}`,
    };
    // Without the flag for detection an attribute is often a harmless reference.
    if (!first.to_ids) return { kind: 'finding', rating: 'context', ...told };
    return severe
      ? { kind: 'finding', rating: 'malicious', strength: 'strong', ...told }
      : { kind: 'finding', rating: 'suspicious', strength: 'medium', ...told };
  },
};

function valuesOf({ indicator, config }: Question): string[] {
  const host = new URL(indicator.value).hostname.replace(/^\[|\]$/g, '');
  return config.sendUrl ? [host, indicator.value] : [host];
}
