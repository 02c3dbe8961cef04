import { configuration } from './configuration.ts';
import { mountLine, steps } from './install.ts';
import { keyFile } from './keys.ts';
import { type GatewayPlanInput, readPlan } from './plan.ts';
import { type Demand, gatewayPolicy } from './policy.ts';
import { gatewayServices } from './services.ts';

/** One file of a gateway. */
interface GatewayFile {
  readonly text: string;
  /** Octal permissions: what holds a secret is for its owner alone. */
  readonly mode: number;
}

/**
 * A gateway between the browsers of an organization and the services: nginx's configuration, its
 * keys, the mount of its cache, the browsers' policy and how to put all that in place, by file name.
 * Throws a sentence where the plan cannot be used.
 */
export function gatewayFiles(
  input: GatewayPlanInput,
  demand?: Demand,
): Readonly<Record<string, GatewayFile>> {
  const plan = readPlan(input);
  const services = gatewayServices.filter(({ id }) => plan.services.some(it => it.id === id));
  const policy = JSON.stringify(gatewayPolicy(plan, demand), null, 2);
  return {
    'nginx.conf': { text: configuration(plan, services), mode: 0o644 },
    'keys.conf': { text: keyFile(plan, services), mode: 0o600 },
    fstab: { text: mountLine(plan), mode: 0o644 },
    'policy.json': { text: `${policy}\n`, mode: 0o600 },
    'INSTALL.txt': { text: steps(plan), mode: 0o644 },
  };
}
