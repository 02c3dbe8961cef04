import { describe, expect, it } from 'vitest';
import { resetOf, sharedRefusal } from '../../utils/lookup/refusals.ts';
import type { KeySpec, Source } from '../../utils/lookup/types.ts';
import type { HttpAnswer } from '../../utils/platform/http.ts';

const now = Date.UTC(2026, 5, 1);
const hourMs = 3_600_000;

function answer(status: number, body = '', headers: Record<string, string> = {}): HttpAnswer {
  return {
    status,
    header: name => headers[name] ?? null,
    bytes: new TextEncoder().encode(body),
    text: () => body,
  };
}

describe('when to come back', () => {
  it.each([
    { headers: { 'retry-after': '60' }, resetAt: now + 60_000 },
    { headers: { 'retry-after': 'Mon, 01 Jun 2026 01:00:00 GMT' }, resetAt: now + 3_600_000 },
    { headers: { 'x-rate-limit-reset-after': '30' }, resetAt: now + 30_000 },
    { headers: { 'x-ratelimit-reset': String(now / 1000 + 90) }, resetAt: now + 90_000 },
    { headers: { 'x-ratelimit-reset': '90' }, resetAt: now + 90_000 },
    { headers: { 'retry-after': '10', 'x-ratelimit-reset': '90' }, resetAt: now + 10_000 },
    { headers: { 'retry-after': '-5' }, resetAt: now },
    { headers: { 'retry-after': '1e300' }, resetAt: now + 25 * hourMs },
    { headers: { 'retry-after': '99999999999999' }, resetAt: now + 25 * hourMs },
  ])('$headers', ({ headers, resetAt }) => {
    expect(resetOf(answer(429, '', headers as Record<string, string>), now)).toEqual({ resetAt });
  });

  it.each([{}, { 'retry-after': '' }, { 'retry-after': 'soon' }, { 'x-ratelimit-reset': 'NaN' }])(
    'nobody knows after %o',
    headers => {
      expect(resetOf(answer(429, '', headers as Record<string, string>), now)).toEqual({});
    },
  );
});

describe('a refusal that all services share', () => {
  const source = (need: KeySpec['need'], meaningful: number[] = []) =>
    ({ key: { need }, meaningful }) as unknown as Source;
  const withKey = { key: 'k' };

  it.each([
    { status: 401, need: 'required', config: withKey, code: 'bad-key' },
    { status: 403, need: 'optional', config: withKey, code: 'bad-key' },
    { status: 403, need: 'optional', config: {}, code: 'no-key' },
    { status: 403, need: 'none', config: {}, code: 'unexpected-answer' },
    { status: 429, need: 'none', config: {}, code: 'quota' },
    { status: 404, need: 'none', config: {}, code: 'unexpected-answer' },
    { status: 500, need: 'none', config: {}, code: 'unexpected-answer' },
    { status: 204, need: 'none', config: {}, code: 'unexpected-answer' },
  ] as const)('$status, key $need, $config: $code', ({ status, need, config, code }) => {
    expect(sharedRefusal(source(need), answer(status), config)).toMatchObject({ code, status });
  });

  it.each([
    { status: 200, meaningful: [] },
    { status: 404, meaningful: [404] },
  ])('leaves $status to the source that understands $meaningful', ({ status, meaningful }) => {
    expect(sharedRefusal(source('none', meaningful), answer(status), {})).toBeUndefined();
  });

  it.each([
    { body: 'Come back later', message: 'Come back later' },
    { body: '{"message":"No"}', message: 'No' },
    { body: '{"error":"No"}', message: 'No' },
    { body: '{"error":{"code":"X","message":"No"}}', message: 'No' },
    { body: '{"error":{"error_message":"No"}}', message: 'No' },
    { body: '{"detail":"No"}', message: 'No' },
    { body: '[{"message":"No"}]', message: 'No' },
    { body: '{"errors":[{"detail":"No","status":429}]}', message: 'No' },
    { body: '{"errors":[{"message":"No"}]}', message: 'No' },
    { body: '{"errors":[]}', message: undefined },
    { body: '{"errors":"No"}', message: undefined },
    { body: '<html><b>502</b>', message: undefined },
    { body: '{"message":', message: undefined },
    { body: '[null]', message: undefined },
    { body: '', message: undefined },
  ])("takes over the service's words: $body", ({ body, message }) => {
    expect(sharedRefusal(source('none'), answer(500, body), {})?.message).toBe(message);
  });
});
