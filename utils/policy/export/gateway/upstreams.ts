import { groupOf } from './names.ts';
import type { GatewayPlan } from './plan.ts';
import type { GatewayService } from './services.ts';

/** Where each service is found. Names are looked up when nginx starts or reloads, and not in between. */
export function upstreams({ services: planned }: GatewayPlan, services: GatewayService[]): string {
  return services
    .map(service => {
      const own = planned.find(it => it.id === service.id)?.addresses;
      const servers = (own ?? [`${service.host}:443`]).map(it => `    server ${it};`).join('\n');
      const lasting = `upstream ${groupOf(service, 'GET')} {
${servers}
    keepalive 32;
    keepalive_timeout 30s;
}
`;
      if (!service.routes.some(it => it.method === 'POST')) return lasting;
      return `${lasting}upstream ${groupOf(service, 'POST')} {\n${servers}\n}\n`;
    })
    .join('');
}

/** How services are spoken to: nothing of the client's goes on, and nobody else is taken for the service. */
export function upstreamRules({ authorities, seconds }: GatewayPlan): string {
  return `proxy_http_version 1.1;
proxy_pass_request_headers off;
proxy_ssl_server_name on;
proxy_ssl_verify on;
proxy_ssl_verify_depth 3;
proxy_ssl_trusted_certificate ${authorities};
proxy_connect_timeout 3s;
proxy_send_timeout ${seconds.lookup}s;
# Long answers pass through memory, not through a file.
proxy_max_temp_file_size 0;
proxy_buffers 16 16k;
proxy_buffer_size 16k;
proxy_hide_header Set-Cookie;
proxy_hide_header Vary;
proxy_hide_header Cache-Control;
proxy_hide_header Expires;
proxy_hide_header Pragma;
proxy_hide_header Access-Control-Allow-Origin;
proxy_hide_header Access-Control-Allow-Credentials;
proxy_hide_header Access-Control-Expose-Headers;
proxy_hide_header X-Gateway-Error;
proxy_hide_header X-Answered-At;
`;
}
