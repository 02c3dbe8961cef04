import { resetOf } from '../../lookup/refusals.ts';
import { isProblem } from '../../platform/problem.ts';
import type { RecipientRule } from '../../policy/settings/recipients.ts';
import type { Sending } from './recipient.ts';
import { objectIn, outcomeOf, type Recipient, said } from './recipient.ts';

/**
 * Whatever takes JSON: Teams, Slack, ServiceNow, Jira. Contract: the policy's own `body`, in whose
 * texts `{{name}}` stands for a part of the report. None of them knows a report that comes twice.
 */
export const template: Recipient = {
  kind: 'template',
  knowsTwice: false,

  async send(sending, { url, body = '{}', header, key, reference }, http) {
    const { contents, now } = sending;
    const answer = await http({
      url,
      method: 'POST',
      headers: templateHeaders({ header, key }),
      body: filledBody(body, valuesOf(sending)),
      sends: contents.link.value,
    });
    const at = isProblem(answer) ? undefined : resetOf(answer, now).resetAt;
    const failure = outcomeOf(answer, false, at);
    if (failure) return failure;
    const words = objectIn(answer);
    // So Slack refuses with 200.
    if (!isProblem(answer) && words.ok === false)
      return { state: 'refused', status: answer.status };
    const number = reference ? valueAt(words, reference) : undefined;
    return { state: 'delivered', answer: said({ status: 'received', reference: number }) };
  },

  canAsk: () => false,
  ask: async () => 'over',
};

/** The headers of a template's request. */
export function templateHeaders({
  header,
  key,
}: Pick<RecipientRule, 'header' | 'key'>): Record<string, string> {
  return { 'Content-Type': 'application/json', ...(header && key ? { [header]: key } : {}) };
}

/** The policy's `body` with a value in the place of each `{{name}}` that has one. */
export function filledBody(body: string, values: Readonly<Record<string, string>>): string {
  return JSON.stringify(filled(JSON.parse(body), values));
}

/** Everything that can stand in a template. */
function valuesOf({ key, contents }: Sending): Record<string, string> {
  const { kind, title, text, link, verdict, because, scan, note, by, at, locale } = contents;
  return {
    ...{ id: key, kind, title, text, link: link.value, detail: link.detail, verdict, at, locale },
    ...{ because: because ?? '', scan: scan ?? '', note: note ?? '', by: by ?? '' },
    reasons: contents.reasons.map(it => it.text ?? it.id).join('\n'),
  };
}

/** Filled after parsing and inside texts alone, so that no value can change what the JSON is. */
function filled(value: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') {
    return value.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
    );
  }
  if (Array.isArray(value)) return value.map(it => filled(it, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, filled(it, values)]));
}

function valueAt(body: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, name)
          ? (value as Record<string, unknown>)[name]
          : undefined,
      body,
    );
}
