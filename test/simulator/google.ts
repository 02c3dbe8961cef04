import { createHash } from 'node:crypto';
import { json, type SimulatedAnswer, type SimulatedRequest, type Simulation } from './service.ts';
import type { World } from './world.ts';

/** One entry of Google's list of hashes. */
export interface ListedHash {
  readonly hash: Buffer;
  readonly threatType: string;
  readonly attribute?: 'CANARY' | 'FRAME_ONLY';
}

/** A key of the shape that all of Google's keys have. */
export const googleKey = `AIza${'SimulatedKeySimulatedKeySimulatedKey'.slice(0, 35)}`;

/** Refuses as Google's gateway does: 403 without a key, 400 with a wrong one, 429 without a reset. */
export function refuse(
  { headers, url }: SimulatedRequest,
  { fault }: Simulation,
): SimulatedAnswer | undefined {
  const key = headers['x-goog-api-key'] ?? url.searchParams.get('key');
  if (!key) return failure(403, 'PERMISSION_DENIED', 'Requests without a key are not admitted.');
  if (fault === 'bad-key' || key !== googleKey) {
    return failure(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'API_KEY_INVALID',
        domain: 'googleapis.com',
      },
    ]);
  }
  if (fault) return failure(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded for this project.');
  return undefined;
}

/** An error in Google's envelope. */
export function failure(
  code: number,
  status: string,
  message: string,
  details?: unknown[],
): SimulatedAnswer {
  return json(code, { error: { code, message, status, ...(details ? { details } : {}) } });
}

/**
 * Every hash that the list of `service` holds and that begins with one of `prefixes`: the root of
 * listed hosts, their known paths for malware, and entries that must not be mistaken for a hit.
 */
export function listed(world: World, service: string, prefixes: readonly Buffer[]): ListedHash[] {
  const entries = [...world.hosts].flatMap(([host, facts]): ListedHash[] => {
    const root = sha256(`${host}/`);
    // Only shares its beginning with the harmless host.
    if (facts.kind === 'harmless') {
      return [{ hash: Buffer.from(root).fill(7, 4), threatType: 'SOCIAL_ENGINEERING' }];
    }
    if (facts.kind === 'noisy') {
      return [{ hash: root, threatType: 'SOCIAL_ENGINEERING', attribute: 'CANARY' }];
    }
    if (!world.lists(service, host)) return [{ hash: root, threatType: 'THREAT_TYPE_OF_TOMORROW' }];
    if (facts.kind === 'phishing') return [{ hash: root, threatType: 'SOCIAL_ENGINEERING' }];
    return (facts.paths ?? ['/']).map(path => ({
      hash: sha256(host + path),
      threatType: 'MALWARE',
    }));
  });
  return entries.filter(({ hash }) => prefixes.some(it => it.equals(hash.subarray(0, it.length))));
}

function sha256(expression: string): Buffer {
  return createHash('sha256').update(expression).digest();
}
