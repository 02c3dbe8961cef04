import * as z from 'zod/mini';
import type { Disclosure } from '../link/disclosure.ts';
import { createHttp, type Sent } from '../platform/http.ts';
import { isProblem } from '../platform/problem.ts';
import { resolver } from '../policy/services.ts';
import { readJson } from './read.ts';
import type { Resolved } from './types.ts';

const recordTypes = { A: 1, AAAA: 28 } as const;
/** An IPv6 address with an IPv4 one at its end. */
const longestAddress = 45;
const mostAddresses = 16;
const answer = z.object({
  Status: z.number(),
  Answer: z.optional(z.array(z.object({ type: z.number(), data: z.string() }))),
});

/**
 * Addresses of `host` through DNS over HTTPS, so that nothing resolves through the operating
 * system; null where the resolver did not answer. Contract: Cloudflare's JSON resolver, which the
 * organization's own at `base` has to keep to.
 */
export async function resolve(
  host: string,
  given: {
    admits: (discloses: Disclosure) => boolean;
    base?: string | undefined;
    onSent?: (sent: Sent) => void;
    fetch?: typeof globalThis.fetch;
    limitMs?: number;
  },
): Promise<Resolved | null> {
  const base = given.base ?? resolver.origin;
  const http = createHttp({
    origins: [new URL(base).origin],
    discloses: 'hostname',
    admits: given.admits,
    signal: AbortSignal.timeout(given.limitMs ?? 4_000),
    ...(given.onSent ? { onSent: given.onSent } : {}),
    ...(given.fetch ? { fetch: given.fetch } : {}),
  });
  const ask = async (type: keyof typeof recordTypes) => {
    const received = await http({
      url: `${base}/dns-query?name=${encodeURIComponent(host)}&type=${type}`,
      headers: { Accept: 'application/dns-json' },
      sends: host,
    });
    if (isProblem(received) || received.status !== 200) return null;
    const body = readJson(received, answer);
    if (isProblem(body)) return null;
    return (body.Answer ?? [])
      .filter(it => it.type === recordTypes[type] && it.data.length <= longestAddress)
      .slice(0, mostAddresses)
      .map(it => it.data);
  };
  const [four, six] = await Promise.all([ask('A'), ask('AAAA')]);
  if (!four && !six) return null;
  return { addresses: [...(four ?? []), ...(six ?? [])] };
}
