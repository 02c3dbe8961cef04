import type { Check, Receipt, Row } from '../../utils/check/types.ts';
import type { Outcome } from '../../utils/lookup/types.ts';

// A check of the simulator's phishing example, as the database kept it; its host belongs to nobody.
const host = 'paypal.com.account-verify.example';
const domain = 'account-verify.example';
const url = `https://${host}/login`;
const startedAt = Date.UTC(2026, 10, 26, 9, 30);
const after = (ms: number) => startedAt + ms;

const signalValues = { brand: 'PayPal', own: 'paypal.com', domain: 'paypal.com', host: domain };

function blocks(source: string, at: number): Row {
  const outcome: Outcome = {
    kind: 'finding',
    rating: 'malicious',
    strength: 'medium',
    facts: [],
  };
  return { source, state: 'answered', outcome, asked: host, at: after(at), cached: false };
}

function receipt(to: string, origin: string, at: number, more: Partial<Receipt> = {}): Receipt {
  return { to, origin, sends: host, discloses: 'hostname', at: after(at), ...more };
}

const scan = {
  id: 'recorded',
  url,
  visibility: 'private',
  effectiveVisibility: 'private',
  uuid: '01a216a1-72d0-7b22-b1eb-be7190485d6a',
  createdAt: after(80),
  submittedAt: after(276),
  deadline: after(180_276),
  private: false,
} as const;

const sourceReasons: Check['verdict']['reasons'] = [
  { id: 'signal_embedded_domain', weight: 'strong', values: signalValues },
  ...[
    ['cloudflare', 'Cloudflare'],
    ['dns4eu', 'DNS4EU'],
    ['quad9', 'Quad9'],
  ].map(([source = '', name = '']) => ({
    id: 'reason_sourceMalicious',
    weight: 'medium' as const,
    values: { source: name },
    source,
  })),
  { id: 'reason_youngDomain', weight: 'weak', values: { days: '3' }, source: 'rdap' },
  { id: 'signal_account_lure', weight: 'note', values: { words: ['account', 'verify'] } },
];

/** The check a moment after the click: the services have answered, the picture is on its way. */
export const recordedStart: Check = {
  id: 'recorded',
  stage: 'working',
  origin: 'link',
  private: false,
  startedAt,
  updatedAt: after(3_000),
  input: url,
  choices: [],
  target: {
    url,
    host,
    unicodeHost: host,
    domain,
    registeredDomain: domain,
    sharedSuffix: null,
    ip: null,
    wrappers: [],
  },
  other: null,
  carried: [],
  mentions: [],
  leaks: [],
  signals: [
    { id: 'embedded-domain', level: 'strong', values: signalValues },
    { id: 'account-lure', level: 'worth-a-scan', values: { words: ['account', 'verify'] } },
  ],
  guard: { state: 'cleared', options: [], redacted: null },
  rows: [
    blocks('cloudflare', 147),
    blocks('dns4eu', 149),
    blocks('quad9', 152),
    {
      source: 'rdap',
      state: 'answered',
      outcome: {
        kind: 'finding',
        rating: 'context',
        facts: [{ label: 'registered', value: '2026-11-23T06:53:24.351Z', as: 'date' }],
      },
      asked: domain,
      at: after(211),
      cached: false,
    },
  ],
  addresses: [],
  held: [],
  scan: { ...scan, state: 'running' },
  verdict: {
    word: 'malicious',
    reasons: sourceReasons,
    coverage: { answered: 4, asked: 4 },
    final: false,
  },
  receipts: [
    receipt('cloudflare', 'https://security.cloudflare-dns.com', 92),
    receipt('dns4eu', 'https://protective.joindns4.eu', 95),
    receipt('quad9', 'https://dns.quad9.net', 103),
    receipt('rdap', 'https://rdap.registry.example', 144, { sends: domain, discloses: 'domain' }),
    receipt('urlscan', 'https://urlscan.io', 263, {
      sends: url,
      discloses: 'visit',
      visibility: 'private',
    }),
  ],
  seen: true,
  more: false,
};

/** The same check at its end, a quarter of a minute later. */
export const recordedAnswer: Check = {
  ...recordedStart,
  stage: 'done',
  updatedAt: after(14_648),
  scan: {
    ...scan,
    state: 'done',
    finishedAt: after(14_315),
    result: {
      loaded: true,
      malicious: true,
      score: 100,
      pageUrl: url,
      pageDomain: host,
      title: 'Log in to your account',
      ip: '203.0.113.66',
      country: 'NL',
      brands: ['PayPal'],
      categories: ['phishing'],
      screenshot: 'stored',
    },
  },
  verdict: {
    word: 'malicious',
    reasons: [
      {
        id: 'reason_scanMaliciousBrand',
        weight: 'strong',
        values: { brand: ['PayPal'] },
        source: 'urlscan',
      },
      ...sourceReasons,
    ],
    coverage: { answered: 4, asked: 4 },
    final: true,
  },
};

/** A drawn sign-in page in place of the scan's picture: the popup blurs it anyway. */
export const recordedPicture = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="352" height="220"><rect width="352" height="220" fill="#f4f6fa"/><rect width="352" height="34" fill="#0b3d91"/><rect x="96" y="54" width="160" height="140" rx="8" fill="#fff"/><g fill="#c3cad6"><rect x="116" y="74" width="90" height="12"/><rect x="116" y="100" width="120" height="20"/><rect x="116" y="128" width="120" height="20"/></g><rect x="116" y="160" width="120" height="20" rx="4" fill="#1a5aa8"/></svg>`,
)}`;
