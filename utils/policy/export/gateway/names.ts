import type { GatewayService } from './services.ts';

/** An nginx variable of one service, without its dollar sign. */
export function variableOf({ id }: Pick<GatewayService, 'id'>, what: 'token' | 'key'): string {
  return `second_look_${what}_${id}`;
}

/** The group of a service's servers; the one for submissions keeps no connection that could be stale. */
export function groupOf({ id }: Pick<GatewayService, 'id'>, method: 'GET' | 'POST'): string {
  return `second_look_${id}${method === 'POST' ? '_once' : ''}`;
}
