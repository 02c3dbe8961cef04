import { variableOf } from './names.ts';
import type { GatewayPlan } from './plan.ts';
import type { GatewayService } from './services.ts';

/** The only file with secrets: for each service who may ask, and with what it is asked then. Mode 0600. */
export function keyFile(
  { tokens, services: keyed }: GatewayPlan,
  services: GatewayService[],
): string {
  const parts = services.map(service => {
    const key = keyed.find(it => it.id === service.id)?.key ?? '';
    const allowed = tokens.map(token => `    "${token}" 1;`).join('\n');
    return `map $http_${service.header.toLowerCase().replaceAll('-', '_')} $${variableOf(service, 'token')} {
    default 0;
${allowed}
}
map "" $${variableOf(service, 'key')} {
    default "${key}";
}
`;
  });
  return `# Keys and tokens. Owner root, mode 0600: nginx reads it before it gives up root.\n${parts.join('')}`;
}
