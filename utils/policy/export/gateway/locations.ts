import { keptBy } from './cache.ts';
import { limitsOf } from './limits.ts';
import { groupOf, variableOf } from './names.ts';
import type { GatewayPlan } from './plan.ts';
import type { GatewayService, Route } from './services.ts';

const userAgent = 'second-look-gateway';

/** One location for each question the extension puts, and one that refuses everything else. */
export function locations(plan: GatewayPlan, services: readonly GatewayService[]): string {
  const routes = services.flatMap(service =>
    service.routes.map(route => location(service, route, plan)),
  );
  return [...routes, ...ownAnswers, others].join('\n');
}

function location(service: GatewayService, route: Route, plan: GatewayPlan): string {
  const lines = [
    `set $service ${service.id}-${route.name};`,
    ...gate(service, route),
    ...limitsOf(route, plan),
    ...keptBy(route),
    ...onward(service, route, plan),
  ];
  return `location ~ "^/${service.id}${route.path}$" {\n${lines.map(it => `    ${it}\n`).join('')}}\n`;
}

/** Who may pass, in this order; a page cannot send the token's header without a preflight. */
function gate(service: GatewayService, { method }: Route): string[] {
  return [
    'if ($request_method = OPTIONS) { return 204; }',
    `if ($request_method != ${method}) { return 405 '{"message":"Not this method."}'; }`,
    `if ($foreign_origin) { set $gateway_error token; return 403 '{"message":"Not from this origin."}'; }`,
    `if ($${variableOf(service, 'token')} = 0) { set $gateway_error token; return 401 '{"message":"The gateway does not know this token."}'; }`,
    ...(method === 'POST'
      ? [
          `if ($content_type !~* "^application/json(;|$)") { return 415 '{"message":"Only JSON."}'; }`,
        ]
      : []),
  ];
}

/** A location that sets one header drops all that are set above it, so they stand together. */
function onward(service: GatewayService, { method, patience }: Route, plan: GatewayPlan): string[] {
  const isPost = method === 'POST';
  return [
    `rewrite "^/${service.id}(/.*)$" $1 break;`,
    `proxy_set_header Host ${service.host};`,
    'proxy_set_header Connection "";',
    `proxy_set_header User-Agent ${userAgent};`,
    'proxy_set_header Accept "application/json, image/png, */*";',
    'proxy_set_header Accept-Encoding "";',
    ...(isPost
      ? [
          'proxy_set_header Content-Type application/json;',
          'proxy_set_header Content-Length $content_length;',
        ]
      : ['proxy_pass_request_body off;', 'proxy_set_header Content-Length "";']),
    `proxy_set_header ${service.header} $${variableOf(service, 'key')};`,
    `proxy_ssl_name ${service.host};`,
    `proxy_read_timeout ${plan.seconds[patience]}s;`,
    // What costs a scan is never sent twice; a question may go over another connection.
    ...(isPost
      ? ['proxy_next_upstream off;']
      : ['proxy_next_upstream error timeout;', 'proxy_next_upstream_tries 2;']),
    `proxy_pass https://${groupOf(service, method)};`,
  ];
}

/** What the gateway says itself, told from the services' own refusals by a header. */
const ownAnswers = [
  ownAnswer('down', 503, 'upstream', 30, 'The gateway cannot reach the service.'),
  ownAnswer('limit', 429, 'limit', 10, 'Too many questions from this address.'),
  ownAnswer('large', 413, null, null, 'Too long.'),
];

function ownAnswer(
  name: string,
  status: number,
  error: 'upstream' | 'limit' | null,
  retrySeconds: number | null,
  message: string,
): string {
  return `location @${name} {
${error ? `    set $gateway_error ${error};\n` : ''}${retrySeconds ? `    set $retry_after ${retrySeconds};\n` : ''}    return ${status} '{"message":"${message}"}';
}
`;
}

const others = `location = /health {
    access_log off;
    return 200 '{"gateway":"runs"}';
}

location / {
    return 404 '{"message":"Nothing here."}';
}
`;
