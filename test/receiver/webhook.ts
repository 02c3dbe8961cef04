import { createHash } from 'node:crypto';
import { json, type SimulatedAnswer, type SimulatedRequest } from '../simulator/service.ts';
import { bodySchema } from '../tools/report-schema.ts';
import type { Kept, Reports } from './reports.ts';
import { isSigned } from './signature.ts';

/** The longest body that a report of the schema can have fits in. */
export const mostBytes = 256 * 1024;

const dayMs = 86_400_000;
/** Browsers ask for three days; so long after it there is nothing more to say. */
const askedMs = 30 * dayMs;

interface Door {
  readonly secrets: readonly string[];
  readonly reports: Reports;
  /** Where browsers find the receiver. */
  readonly origin: string;
}

/**
 * Takes a report: 202 with its number and the address of its state, 409 with the same where it is
 * here already. Contract: Standard Webhooks 1.0.0 and `report.schema.json`.
 */
export function takeReport(
  request: SimulatedRequest,
  { secrets, reports, origin }: Door,
  now: number,
): SimulatedAnswer {
  if (Buffer.byteLength(request.body) > mostBytes) return json(413, { message: 'Too long.' });
  if (!isSigned(request, secrets, now)) return json(401, { message: 'Not signed by us.' });
  const body = parse(request.body);
  const type = bodyType(body);
  // A later version may have more to say than this receiver knows.
  if (type !== undefined && type !== 'report.created') return { status: 204 };
  const read = bodySchema.safeParse(body);
  if (!read.success) return json(400, { message: 'No report of the schema.' });
  const { data } = read.data;
  const id = request.headers['webhook-id']?.toLowerCase();
  if (data.report.toLowerCase() !== id) return json(400, { message: 'Of another id.' });
  const known = reports.byId(id);
  const report = known ?? reports.add(data, now);
  if (!report) return json(503, { message: 'Full.' }, { 'retry-after': '3600' });
  return json(known ? 409 : 202, {
    ...standingOf(report),
    statusUrl: `${origin}/status/${report.token}`,
  });
}

/** Says how a report stands, to whoever signs for it; 404 where it is forgotten, 410 where it was long ago. */
export function tellStanding(
  request: SimulatedRequest,
  { secrets, reports }: Door,
  now: number,
): SimulatedAnswer {
  if (!isSigned({ ...request, body: '' }, secrets, now)) return json(401, {});
  const report = reports.byToken(request.url.pathname.slice('/status/'.length));
  if (!report || report.id !== request.headers['webhook-id']?.toLowerCase()) return json(404, {});
  if (now - report.receivedAt > askedMs) return json(410, {});
  const updated = new Date(report.decidedAt ?? report.receivedAt).toISOString();
  const answer = json(200, { ...standingOf(report), updated }, { 'cache-control': 'no-store' });
  return withTag(request, answer);
}

/** The answer with its tag, or 304 where that is what the client has. */
export function withTag(
  { headers }: Pick<SimulatedRequest, 'headers'>,
  answer: SimulatedAnswer,
): SimulatedAnswer {
  const tag = createHash('sha256').update(answer.body ?? '');
  const etag = `"${tag.digest('base64url')}"`;
  const answered = { ...answer.headers, etag };
  // A server before this one that compresses makes a weak tag of it.
  const known = headers['if-none-match']?.split(/\s*,\s*/).map(it => it.replace(/^W\//, '')) ?? [];
  return known.includes(etag)
    ? { status: 304, headers: answered }
    : { ...answer, headers: answered };
}

function standingOf({ number, message, status }: Kept) {
  return { reference: `#${number}`, message, status };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function bodyType(body: unknown): string | undefined {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
  return typeof type === 'string' ? type : undefined;
}
