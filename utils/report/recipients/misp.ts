import { resetOf } from '../../lookup/refusals.ts';
import type { Http } from '../../platform/http.ts';
import { isProblem } from '../../platform/problem.ts';
import type { RecipientRule } from '../../policy/settings/recipients.ts';
import type { Answer } from '../types.ts';
import {
  addressIn,
  type Found,
  foundIn,
  linkKindOf,
  objectIn,
  outcomeOf,
  outcomeOfFound,
  type Recipient,
  type Sending,
  said,
  standingOf,
} from './recipient.ts';

/**
 * MISP 2.5: an unpublished event of the own organization. Contract: `POST /events/add` with our UUID;
 * a second one is refused with 404, and then looked for by it. `to_ids` is always sent: left out it
 * would put what nobody confirmed into block lists.
 */
export const misp: Recipient = {
  kind: 'misp',
  knowsTwice: true,

  async send(sending, rule, http) {
    const { key, contents, now } = sending;
    const answer = await http({
      url: addressIn(rule, '/events/add'),
      method: 'POST',
      headers: { ...headersOf(rule), 'Content-Type': 'application/json' },
      body: JSON.stringify({ Event: eventOf(sending) }),
      sends: contents.link.value,
    });
    if (answer.status === 404) {
      const known = outcomeOfFound(await readEvent(key, rule, http), key);
      if (known) return known;
    }
    const at = isProblem(answer) ? undefined : resetOf(answer, now).resetAt;
    const failure = outcomeOf(answer, true, at);
    if (failure) return failure;
    const body = objectIn(answer);
    // Without a right to write, or behind a sign-in, a page for people answers.
    if (!isProblem(answer) && !body.Event) return { state: 'refused', status: answer.status };
    return { state: 'delivered', answer: readBody(body, key) };
  },

  canAsk: ({ remote }) => remote !== undefined,

  async ask({ key }, _answer, rule, http) {
    return standingOf(await readEvent(key, rule, http));
  },
};

function eventOf({ key, contents }: Sending) {
  return {
    uuid: key,
    info: contents.title,
    date: contents.at.slice(0, 10),
    // Nobody else's, not rated, not begun, not published.
    ...{ distribution: '0', threat_level_id: '4', analysis: '0', published: false },
    Tag: [{ name: `second-look:report="${contents.kind}"` }],
    Attribute: [
      attribute(linkTypes[linkKindOf(contents)], contents.link.value, 'reported, not confirmed'),
      { ...attribute('comment', contents.text, ''), category: 'Other', disable_correlation: true },
    ],
  };
}

function attribute(type: string, value: string, comment: string) {
  const category = type === 'text' ? 'Other' : 'Network activity';
  return { type, category, value, to_ids: false, comment };
}

/** A value that is not of its type would be left out of the event. */
const linkTypes = { url: 'url', ip: 'ip-dst', host: 'hostname', text: 'text' } as const;

async function readEvent(key: string, rule: RecipientRule, http: Http): Promise<Found> {
  const url = addressIn(rule, `/events/view/${key}`);
  const answer = await http({ url, headers: headersOf(rule), sends: '' });
  return foundIn(answer, body => (body.Event ? readBody(body, key) : null));
}

/** An event has no word for its outcome: what somebody made of our attributes is it. */
function readBody(body: Record<string, unknown>, key: string): Answer {
  const event = asRecord(body.Event);
  const attributes = listOf(event.Attribute).map(asRecord);
  const tags = listOf(event.Tag).map(it => asRecord(it).name);
  return said({ status: statusOf(event, attributes, tags), reference: event.id, remote: key });
}

function statusOf(
  event: Record<string, unknown>,
  attributes: readonly Record<string, unknown>[],
  tags: readonly unknown[],
): Answer['status'] {
  const isHigh = ['1', '2', 1, 2].some(level => level === event.threat_level_id);
  if (attributes.some(it => it.to_ids === true && it.deleted !== true)) return 'confirmed';
  if (event.published === true && isHigh) return 'confirmed';
  const isGone = attributes.length > 0 && attributes.every(it => it.deleted === true);
  if (isGone || tags.includes('workflow:state="rejected"')) return 'harmless';
  if (event.analysis === '2' || event.analysis === 2) return 'closed';
  return event.analysis === '1' || event.analysis === 1 ? 'working' : 'received';
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function headersOf({ key = '' }: RecipientRule): Record<string, string> {
  return { Authorization: key, Accept: 'application/json' };
}
