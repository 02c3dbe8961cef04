import { type GatewayTrouble, gatewayWord } from '../platform/gateway.ts';
import type { HttpAnswer } from '../platform/http.ts';
import { pauseUntil } from '../platform/pause.ts';
import { refusalOf } from './refusal.ts';
import type { ScanProblem } from './types.ts';

/** As much of the access as says whether a gateway is in between. */
interface Way {
  readonly base?: string | null;
  readonly gateway?: boolean;
}

/** What of a problem names the gateway; nothing where there is none. */
export function atGateway(
  { base, gateway }: Way,
  trouble: GatewayTrouble,
): Pick<ScanProblem, 'gateway'> {
  return gateway && base ? { gateway: { host: new URL(base).host, trouble } } : {};
}

/**
 * What the gateway says of itself, or that somebody behind it refuses its key, which the person
 * neither chose nor can change; null where the answer is about the scan.
 */
export function gatewayRefusalOf(
  answer: HttpAnswer,
  way: Way,
  now = Date.now(),
): ScanProblem | null {
  if (!way.gateway) return null;
  const { status } = answer;
  const trouble = gatewayWord(answer);
  if (trouble === 'upstream')
    return { code: 'unexpected-answer', status, ...atGateway(way, trouble) };
  if (trouble === 'limit') {
    const seconds = Number(answer.header('retry-after') ?? Number.NaN);
    const resetAt = seconds > 0 ? { resetAt: pauseUntil(now + seconds * 1000, now) } : {};
    return { code: 'quota', status, ...resetAt, ...atGateway(way, trouble) };
  }
  const refusal = refusalOf(answer);
  if (trouble !== 'refused' && refusal.code !== 'bad-key') return null;
  return { ...refusal, code: 'bad-key', ...atGateway(way, 'refused') };
}
