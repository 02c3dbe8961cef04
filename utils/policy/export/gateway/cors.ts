import type { GatewayPlan } from './plan.ts';
import type { GatewayService } from './services.ts';

/** A profile's own random id, as Firefox makes it. */
const mozilla = '~^moz-extension://[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

/** What the extension reads beside the body; everything else a browser hides from it. */
const exposed = [
  'Retry-After',
  ...['Window', 'Limit', 'Remaining', 'Reset', 'Reset-After'].map(it => `X-Rate-Limit-${it}`),
  'X-Answered-At',
  'X-Gateway-Error',
];

/** Who may read answers, without credentials. Where the browser gave a permission it names no origin at all. */
export function originMaps({ extensionIds, firefox }: GatewayPlan): string {
  const ours = extensionIds.map(id => `"chrome-extension://${id}"`);
  const all = firefox ? [...ours, `"${mozilla}"`] : ours;
  const known = all.map(it => `    ${it} $http_origin;\n`).join('');
  const native = ['""', ...all].map(it => `    ${it} 0;\n`).join('');
  return `map $http_origin $cors_origin {
    default "";
${known}}
map $http_origin $foreign_origin {
    default 1;
${native}}
`;
}

/** What a preflight is told; empty values are not sent, so that other answers go without. */
export function preflightMaps(services: readonly GatewayService[]): string {
  const headers = [...services.map(it => it.header), 'Content-Type'].join(', ');
  return `map $request_method $preflight_methods {
    default "";
    OPTIONS "GET, POST";
}
map $request_method $preflight_headers {
    default "";
    OPTIONS "${headers}";
}
`;
}

/** On every answer, also on refusals: what lacks these reads like a dead network. */
export function answerHeaders(): string {
  return `add_header Access-Control-Allow-Origin $cors_origin always;
add_header Access-Control-Allow-Methods $preflight_methods always;
add_header Access-Control-Allow-Headers $preflight_headers always;
add_header Access-Control-Expose-Headers "${exposed.join(', ')}" always;
add_header Vary Origin always;
add_header Cache-Control no-store always;
# nginx dates a kept answer anew; this is when the service gave it.
add_header X-Answered-At $upstream_http_date always;
add_header X-Gateway-Error $gateway_error always;
add_header Retry-After $retry_after always;
`;
}
