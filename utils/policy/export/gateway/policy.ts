import type { Policy } from '../../schema.ts';
import type { GatewayPlan } from './plan.ts';

/** What a person checks on a working day. Scans are shared by nobody, so each may need one. */
const checksPerDay = 20;

/** How many ask, and how many private scans their key allows in a day. */
export interface Demand {
  readonly people: number;
  readonly scansPerDay: number;
}

/**
 * What the browsers' policy says so that they ask the gateway: its address, and the newest token in
 * the place of each key. Where the key cannot bear a scan for every check, one waits for a click.
 */
export function gatewayPolicy({ host, tokens, services }: GatewayPlan, demand?: Demand): Policy {
  const key = tokens[0] ?? '';
  const entries = services.map(({ id }) => [
    id,
    { enabled: true, key, base: `https://${host}/${id}` },
  ]);
  return {
    sources: Object.fromEntries(entries),
    ...(demand ? { scan: scanUnder(demand) } : {}),
  };
}

function scanUnder({ people, scansPerDay }: Demand): Policy['scan'] {
  return people * checksPerDay <= scansPerDay ? 'automatic' : 'on-request';
}
