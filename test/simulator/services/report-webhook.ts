import { createHmac } from 'node:crypto';
import { json, type Service, type SimulatedRequest } from '../service.ts';

/** The secret that reports are signed with. */
export const webhookSecret = `whsec_${Buffer.from('simulated secret of a webhook 01').toString('base64')}`;

/**
 * A server of the organization's that takes reports as Standard Webhooks says, and knows one that
 * comes twice (409). Switches: `status` and `message` of its answer about a report; `answer` is a
 * whole answer in their place.
 */
export const reportWebhook: Service = {
  id: 'report-webhook',
  hosts: ['soc.corp.example'],
  key: webhookSecret,
  ownFaults: [],

  handle(request, { memory, switches: { status, message, answer } }) {
    if (!isSigned(request)) return json(401, { message: 'bad signature' });
    const id = request.headers['webhook-id'] ?? '';
    if (request.method === 'GET') {
      return json(memory.has(id) ? 200 : 404, { status: status ?? 'received', message });
    }
    const isKnown = memory.has(id);
    if (!isKnown) memory.set(id, memory.size + 123);
    if (answer !== undefined) {
      return { status: 200, headers: { 'content-type': 'text/html' }, body: answer };
    }
    const reference = `#${memory.get(id)}`;
    return json(isKnown ? 409 : 202, {
      ...{ reference, message },
      statusUrl: `https://soc.corp.example/reports/${id}`,
    });
  },
};

/** Contract: `v1,` and the base64 of HMAC-SHA256 over `{id}.{timestamp}.{body}`, not older than five minutes. */
function isSigned({ headers, body }: SimulatedRequest): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures } = headers;
  const key = Buffer.from(webhookSecret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
  const isFresh = Math.abs(Date.now() / 1000 - Number(at)) < 300;
  return isFresh && Boolean(signatures?.split(' ').includes(`v1,${expected}`));
}
