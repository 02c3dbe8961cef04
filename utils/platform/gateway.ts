import * as z from 'zod/mini';

/**
 * What can be wrong at a gateway of the organization; text `gateway_<trouble>`. To a browser a dead
 * gateway and a bad certificate look alike (`unreached`), and without its permission also one that
 * lacks CORS (`unheard`).
 */
export const gatewayTroubles = ['unreached', 'unheard', 'upstream', 'limit', 'refused'] as const;
export type GatewayTrouble = (typeof gatewayTroubles)[number];

/** Which gateway stands between this browser and a service, and what is wrong there. */
export const gatewaySchema = z.object({ host: z.string(), trouble: z.enum(gatewayTroubles) });
export type Gateway = z.infer<typeof gatewaySchema>;

/** Headers of an answer by lower-case name. */
type Headers = { header(name: string): string | null };

const words = new Map<string | null, GatewayTrouble>([
  ['upstream', 'upstream'],
  ['limit', 'limit'],
  ['token', 'refused'],
]);

/** What a gateway of the kit says of itself (`X-Gateway-Error`); null where the service has spoken. */
export function gatewayWord(answer: Headers): GatewayTrouble | null {
  return words.get(answer.header('x-gateway-error')) ?? null;
}

/** Further back than this no cache of a gateway reaches. */
const longestAgeMs = 24 * 3_600_000;

/**
 * When the service itself gave an answer that a gateway kept (`X-Answered-At`), in epoch
 * milliseconds; null where that is not said, or lies where no answer can come from.
 */
export function answeredAt(answer: Headers, now: number): number | null {
  const at = Date.parse(answer.header('x-answered-at') ?? '');
  return at <= now && at > now - longestAgeMs ? at : null;
}
