import * as z from 'zod/mini';
import { admits, type Clearance } from '../guard/clearance.ts';
import { createHttp, type HttpAnswer, type Sent } from '../platform/http.ts';
import { parseJson } from '../platform/json.ts';
import { isProblem, type Problem } from '../platform/problem.ts';
import { services } from '../policy/services.ts';
import { type Visibility, visibilitySchema } from '../policy/visibility.ts';
import { atGateway, gatewayRefusalOf } from './gateway.ts';
import { quotaOf, refusalOf } from './refusal.ts';
import { readResult } from './result.ts';
import type { Quota, ScanProblem, ScanResult } from './types.ts';

const limitMs = 20_000;

/** How to reach the service: the key, and what to do with receipts. */
export interface Access {
  readonly key: string;
  /** A gateway of the organization instead of the service itself. */
  readonly base?: string | null;
  /** Set where the organization locked that address: what stands in the way there is told in its name. */
  readonly gateway?: boolean;
  readonly onSent?: (sent: Sent) => void;
  readonly fetch?: typeof globalThis.fetch;
}

/** How the service is to look at a page, by the names of its fields. */
export interface Look {
  readonly customagent?: string;
  readonly country?: string;
}

/** What the service made of a submission. */
interface Submitted {
  readonly uuid: string;
  /** As the service answered: not always as it was asked. */
  readonly visibility: Visibility | undefined;
  readonly quota: Quota | undefined;
}

/** A UUID of any version; a malformed key is refused on every endpoint, so it is never sent. */
export const keyShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const submission = z.object({
  uuid: z.string().check(z.maxLength(64)),
  visibility: z.optional(visibilitySchema),
});

/**
 * Submits the cleared URL at exactly this visibility. Contract: POST /api/v1/scan/ of urlscan.io;
 * `visibility` is always there, `overrideSafety` never is, and how to look at it only where asked.
 */
export async function submit(
  clearance: Clearance,
  visibility: Visibility,
  access: Access,
  look: Look = {},
): Promise<Submitted | ScanProblem> {
  if (!admits(clearance, 'visit')) return { code: 'refused' };
  const { url } = clearance.target;
  const answer = await send(access, '/api/v1/scan/', url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ url, visibility, ...look }),
  });
  if (isProblem(answer)) return fromTransport(answer, access);
  if (answer.status !== 200) return fromAnswer(answer, access);
  const parsed = submission.safeParse(jsonOf(answer));
  if (!parsed.success) return { code: 'unexpected-answer', status: 200 };
  const { uuid, visibility: effective } = parsed.data;
  return { uuid, visibility: effective, quota: quotaOf(answer, visibility) };
}

/** Asks for the result once: the result, `pending`, or why there will be none. */
export async function fetchResult(
  uuid: string,
  access: Access,
): Promise<ScanResult | 'pending' | ScanProblem> {
  const answer = await send(access, `/api/v1/result/${encodeURIComponent(uuid)}/`);
  if (isProblem(answer)) return fromTransport(answer, access);
  // Of a uuid that the service itself just gave, any 404 means "not yet"; its words change too often to read.
  if (answer.status === 404) return 'pending';
  if (answer.status !== 200) return fromAnswer(answer, access);
  const result = readResult(jsonOf(answer));
  return result ?? { code: 'unexpected-answer', status: 200 };
}

/** The picture of the page; null where there is none. */
export async function fetchScreenshot(uuid: string, access: Access): Promise<Blob | null> {
  const answer = await send(access, `/screenshots/${encodeURIComponent(uuid)}.png`);
  if (isProblem(answer) || answer.status !== 200) return null;
  const isPng = [0x89, 0x50, 0x4e, 0x47].every((byte, at) => answer.bytes[at] === byte);
  return isPng ? new Blob([answer.bytes.slice()], { type: 'image/png' }) : null;
}

const mostDomBytes = 512 * 1024;

/** The page's source as text, at most 512 kB of it; null where there is none. It is never shown or kept. */
export async function fetchDom(uuid: string, access: Access): Promise<string | null> {
  const answer = await send(access, `/dom/${encodeURIComponent(uuid)}/`);
  if (isProblem(answer) || answer.status !== 200) return null;
  return new TextDecoder().decode(answer.bytes.subarray(0, mostDomBytes));
}

const quotas = z.object({ scope: z.optional(z.string()), source: z.optional(z.string()) });

/** Whether the key works. Status alone proves nothing: `scope` must be a user or a team. */
export async function testKey(access: Access): Promise<true | ScanProblem> {
  if (!keyShape.test(access.key)) return { code: 'bad-key' };
  const answer = await send(access, '/api/v1/quotas');
  if (isProblem(answer)) return fromTransport(answer, access);
  if (answer.status !== 200) return fromAnswer(answer, access);
  const parsed = quotas.safeParse(jsonOf(answer));
  const scope = parsed.success ? (parsed.data.scope ?? parsed.data.source) : undefined;
  return scope === 'user' || scope === 'team' ? true : { code: 'bad-key' };
}

function send(
  { key, base, onSent, fetch }: Access,
  path: string,
  sends = '',
  more: { method?: 'POST'; headers?: Record<string, string>; body?: string } = {},
): Promise<HttpAnswer | Problem> {
  const root = base ?? services.urlscan.origin;
  const http = createHttp({
    origins: [new URL(root).origin],
    discloses: 'nothing',
    // The clearance was asked above; later requests name only the service's own id.
    admits: () => true,
    // A gateway may bring the key; nothing is a secret then, and no redirect is followed all the same.
    secrets: key ? [key] : [],
    signal: AbortSignal.timeout(limitMs),
    maxBytes: 16 * 1024 * 1024,
    ...(onSent ? { onSent } : {}),
    ...(fetch ? { fetch } : {}),
  });
  return http({
    ...more,
    url: `${root}${path}`,
    headers: { ...more.headers, 'API-Key': key },
    sends,
    discloses: sends ? 'visit' : 'nothing',
  });
}

function jsonOf(answer: HttpAnswer): unknown {
  try {
    return parseJson(answer.text());
  } catch {
    return null;
  }
}

function fromAnswer(answer: HttpAnswer, access: Access): ScanProblem {
  return gatewayRefusalOf(answer, access) ?? refusalOf(answer);
}

function fromTransport({ code, message }: Problem, access: Access): ScanProblem {
  const words = message ? { message } : {};
  if (code === 'offline') return { code, ...words, ...atGateway(access, 'unreached') };
  if (code === 'timeout' || code === 'not-permitted') return { code, ...words };
  return { code: 'unexpected-answer', ...words };
}
