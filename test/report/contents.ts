import type { Contents } from '../../utils/report/types.ts';

/** A report's contents with everything in them. */
export function contents(more: Partial<Contents> = {}): Contents {
  return {
    kind: 'suspicious',
    title: 'Suspicious link',
    text: 'I was sent this link:\nhxxps://evil[.]example/login',
    link: { detail: 'disarmed', value: 'hxxps://evil[.]example/login' },
    verdict: 'suspicious',
    because: null,
    reasons: [{ id: 'reason_sourceSuspicious', source: 'otx', text: 'OTX calls it suspicious.' }],
    receipts: [{ source: 'otx', at: '2026-11-26T07:00:00.000Z' }],
    scan: null,
    note: 'It came by "mail".',
    by: null,
    at: '2026-11-26T07:30:00.000Z',
    locale: 'en',
    product: { name: 'Second Look', version: '1.0.0' },
    ...more,
  };
}
