import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SimulatedRequest } from '../simulator/service.ts';

const windowSeconds = 300;

/**
 * Whether a request was signed by one of the secrets within five minutes of now. Contract: Standard
 * Webhooks 1.0.0: any of the `v1,` signatures counts, so that two secrets can overlap; each is
 * compared in constant time.
 */
export function isSigned(
  { headers, body }: Pick<SimulatedRequest, 'headers' | 'body'>,
  secrets: readonly string[],
  now: number,
): boolean {
  const id = headers['webhook-id'] ?? '';
  const seconds = headers['webhook-timestamp'] ?? '';
  // A dot in either would let one text be signed for another.
  if (!/^[\w-]{1,100}$/.test(id) || !/^\d{1,12}$/.test(seconds)) return false;
  if (Math.abs(now / 1000 - Number(seconds)) > windowSeconds) return false;
  const given = (headers['webhook-signature'] ?? '').split(' ').slice(0, 10);
  const expected = secrets.map(it => sign(it, `${id}.${seconds}.${body}`));
  return expected.some(own => given.some(it => isSame(it, `v1,${own}`)));
}

function sign(secret: string, text: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(text).digest('base64');
}

/** Equal lengths are no secret; equal beginnings would be. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
