import { resetOf } from '../../lookup/refusals.ts';
import { isProblem } from '../../platform/problem.ts';
import { signedHeaders } from '../signature.ts';
import { type Answer, answerStatuses } from '../types.ts';
import { lineOf, objectIn, outcomeOf, type Recipient, said } from './recipient.ts';

/**
 * Any server of the organization's. Contract: `report.schema.json`, signed as Standard Webhooks says;
 * it may answer `{reference, message, status, statusUrl}`, and so may the status address, which is
 * asked with the same signature over an empty body.
 */
export const webhook: Recipient = {
  kind: 'webhook',
  knowsTwice: true,

  async send({ key, contents, now }, { url, secret = '' }, http) {
    const body = JSON.stringify({
      type: 'report.created',
      timestamp: contents.at,
      data: { report: key, ...contents },
    });
    const headers = {
      'Content-Type': 'application/json',
      ...(await signedHeaders(secret, key, now, body)),
    };
    const sends = contents.link.value;
    const answer = await http({ url, method: 'POST', headers, body, sends });
    const at = isProblem(answer) ? undefined : resetOf(answer, now).resetAt;
    // 409: it has this report already.
    const failure = answer.status === 409 ? null : outcomeOf(answer, true, at);
    return failure ?? { state: 'delivered', answer: read(objectIn(answer), url, null) };
  },

  canAsk: ({ statusUrl }) => statusUrl !== undefined,

  async ask({ key, now }, before, { url, secret = '' }, http) {
    const at = ownAddress(before.statusUrl, url);
    if (!at) return 'over';
    const headers = await signedHeaders(secret, key, now, '');
    const answer = await http({ url: at, headers, sends: '' });
    if (answer.status === 404 || answer.status === 410) return 'over';
    return answer.status === 200 ? read(objectIn(answer), url, before) : 'unchanged';
  },
};

/** What is missing in a later answer is as it was. */
function read(body: Record<string, unknown>, url: string, before: Answer | null): Answer {
  const word = lineOf(body.status, 30);
  const status = answerStatuses.find(it => it === word) ?? (word ? 'working' : undefined);
  return said({
    status: status ?? before?.status ?? 'received',
    reference: lineOf(body.reference, 60) ?? before?.reference,
    message: lineOf(body.message, 300) ?? before?.message,
    statusUrl: ownAddress(body.statusUrl, url) ?? before?.statusUrl,
  });
}

/** An address on the recipient's own origin: what is signed goes nowhere else. */
function ownAddress(written: unknown, url: string): string | undefined {
  // No text would be the webhook's own address.
  const at = typeof written === 'string' && written.trim() ? URL.parse(written, url) : null;
  const isOwn = at?.origin === new URL(url).origin && !at.username && !at.password;
  return isOwn && at.href.length <= 2_000 ? at.href : undefined;
}
