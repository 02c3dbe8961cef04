import type { Heartbeat } from '../../utils/report/heartbeat.ts';

/** A heartbeat of a browser in which much is wrong, or another. */
export function heartbeat(more: Partial<Heartbeat> = {}): Heartbeat {
  return {
    installation: '3d0f8c1e-5a52-4f4f-9a43-0c4d1f3f8e11',
    product: { name: 'Second Look', version: '1.2.3' },
    browser: { family: 'firefox', version: 140 },
    locale: 'ja',
    policy: {
      ...{ revision: '2031-05', freshness: 'current' as const, kept: ['scan'] },
      problems: [{ key: 'visibility', code: 'invalid-value' }],
    },
    missing: { origins: ['https://misp.corp.example'], notifications: true },
    database: 'disk-full',
    list: { serial: 12, ageMinutes: 4, problem: null },
    totals: {
      ...{ since: '2031-05-05T07:08:09.000Z', until: '2031-05-06T07:08:09.000Z' },
      checks: { malicious: 1, suspicious: 2, 'no-threat-found': 3, unknown: 4 },
      ...{ scans: 5, questions: 6 },
      reports: {
        kinds: { suspicious: 1, 'wrong-verdict': 0, clicked: 1 },
        deliveries: {
          ...{ queued: 0, sending: 0, maybe: 0, delivered: 2, 'handed-over': 0 },
          ...{ 'not-permitted': 0, refused: 0, 'given-up': 0, left: 0 },
        },
        waiting: 2,
      },
    },
    ...more,
  };
}
