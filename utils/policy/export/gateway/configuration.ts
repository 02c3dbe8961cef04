import { cacheRules } from './cache.ts';
import { answerHeaders, originMaps, preflightMaps } from './cors.ts';
import { limitZones } from './limits.ts';
import { locations } from './locations.ts';
import type { GatewayPlan } from './plan.ts';
import type { GatewayService } from './services.ts';
import { everyRequest, startUp } from './startup.ts';
import { upstreamRules, upstreams } from './upstreams.ts';

/** The whole of `nginx.conf`. No secret is in it: those come from `keys.conf` beside it. */
export function configuration(plan: GatewayPlan, services: GatewayService[]): string {
  const http = [
    everyRequest(plan),
    `include ${plan.folder}/keys.conf;\n`,
    originMaps(plan),
    preflightMaps(services),
    limitZones(plan),
    cacheRules(plan),
    upstreamRules(plan),
    upstreams(plan, services),
    otherNames(plan),
    block('server', [server(plan), answerHeaders(), locations(plan, services)].join('\n')),
  ];
  return `${startUp(plan)}\n${block('http', http.join('\n'))}`;
}

/** Whoever asks for another name, as a page does whose name was pointed here, gets no handshake. */
function otherNames({ listen }: GatewayPlan): string {
  const listening = listen.map(it => `listen ${it} ssl default_server;`).join('\n');
  return block('server', `${listening}\nserver_name _;\nssl_reject_handshake on;\n`);
}

function server({ host, listen, certificate, certificateKey }: GatewayPlan): string {
  return `${listen.map(it => `listen ${it} ssl http2;`).join('\n')}
server_name ${host};
ssl_certificate ${certificate};
ssl_certificate_key ${certificateKey};
ssl_protocols TLSv1.2 TLSv1.3;
ssl_session_cache shared:second_look_tls:10m;
ssl_session_tickets off;
merge_slashes off;

set $service none;
set $gateway_error "";
set $retry_after "";
error_page 502 503 504 = @down;
error_page 429 = @limit;
error_page 413 = @large;
`;
}

function block(name: string, content: string): string {
  const lines = content.split('\n').map(line => (line ? `    ${line}` : line));
  return `${name} {\n${lines.join('\n').trimEnd()}\n}\n`;
}
