import { resetOf } from '../lookup/refusals.ts';
import type { Http } from '../platform/http.ts';
import { isProblem } from '../platform/problem.ts';
import type { HeartbeatRule } from '../policy/settings/heartbeat.ts';
import { type Heartbeat, heartbeatText } from './heartbeat.ts';
import { type Outcome, outcomeOf } from './recipients/recipient.ts';
import { filledBody, templateHeaders } from './recipients/template.ts';
import { signedHeaders } from './signature.ts';

/** One heartbeat as it leaves: the same text at every attempt. */
interface Beat {
  /** By which a receiver knows a second delivery: the same for one browser and one day. */
  readonly id: string;
  readonly body: string;
}

/** The heartbeat of `now` (epoch milliseconds) as the policy's recipient wants it. */
export function beatOf(rule: HeartbeatRule, data: Heartbeat, now: number): Beat {
  const timestamp = new Date(now).toISOString();
  const id = `heartbeat_${data.installation}_${timestamp.slice(0, 'yyyy-mm-dd'.length)}`;
  if (rule.kind === 'webhook') {
    // In lines, because the options page shows it to people exactly as it is.
    return { id, body: JSON.stringify({ type: 'heartbeat', timestamp, data }, null, 1) };
  }
  const { installation, product, locale, policy } = data;
  const values = {
    ...{ id, kind: 'heartbeat', title: `${product.name}: heartbeat`, text: heartbeatText(data) },
    ...{ installation, version: product.version, revision: policy.revision ?? '' },
    ...{ at: timestamp, locale },
  };
  return { id, body: filledBody(rule.body ?? '{}', values) };
}

/** Whether an attempt of which nothing is known may be made again: a webhook knows the id. */
export function knowsTwice({ kind }: Pick<HeartbeatRule, 'kind'>): boolean {
  return kind === 'webhook';
}

/** Delivers one heartbeat; what it answers is not read. Never throws. */
export async function sendBeat(
  { id, body }: Beat,
  rule: HeartbeatRule,
  http: Http,
  now: number,
): Promise<Exclude<Outcome, { state: 'delivered' }> | { readonly state: 'arrived' }> {
  const headers =
    rule.kind === 'webhook'
      ? {
          'Content-Type': 'application/json',
          ...(await signedHeaders(rule.secret ?? '', id, now, body)),
        }
      : templateHeaders(rule);
  const answer = await http({ url: rule.url, method: 'POST', headers, body, sends: '' });
  // 409: it has today's already.
  if (rule.kind === 'webhook' && answer.status === 409) return { state: 'arrived' };
  const at = isProblem(answer) ? undefined : resetOf(answer, now).resetAt;
  return outcomeOf(answer, knowsTwice(rule), at) ?? { state: 'arrived' };
}
