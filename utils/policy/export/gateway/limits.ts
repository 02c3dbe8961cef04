import type { GatewayPlan } from './plan.ts';
import type { Route } from './services.ts';

/** How much one client may ask; scans, which cost most, have a measure of their own. */
export function limitZones({ limits: { requestsPerSecond, scansPerMinute } }: GatewayPlan): string {
  return `limit_req_zone $binary_remote_addr zone=second_look_clients:10m rate=${requestsPerSecond}r/s;
limit_req_zone $binary_remote_addr zone=second_look_scans:10m rate=${scansPerMinute}r/m;
limit_req_status 429;
`;
}

/** The limits that a route is under. */
export function limitsOf({ method }: Pick<Route, 'method'>, { limits }: GatewayPlan): string[] {
  const all = `limit_req zone=second_look_clients burst=${limits.burst} nodelay;`;
  const scans = `limit_req zone=second_look_scans burst=${limits.scanBurst} nodelay;`;
  return method === 'POST' ? [all, scans] : [all];
}
