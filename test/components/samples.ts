import type { Check, Receipt, Row } from '../../utils/check/types.ts';
import type { Target } from '../../utils/link/types.ts';
import type { Finding, Outcome } from '../../utils/lookup/types.ts';
import type { Scan } from '../../utils/scan/types.ts';

/** The moment at which all samples are looked at. */
export const now = Date.UTC(2026, 5, 15, 9, 30);

/** A target on `domain`; `url` must lie there. */
export function target(url: string, domain: string, more: Partial<Target> = {}): Target {
  const { hostname } = new URL(url);
  return {
    url,
    host: hostname,
    unicodeHost: hostname,
    domain,
    registeredDomain: domain,
    sharedSuffix: null,
    ip: null,
    wrappers: [],
    ...more,
  };
}

export function finding(rating: Finding['rating'], more: Partial<Finding> = {}): Finding {
  return { kind: 'finding', rating, facts: [], ...more };
}

/** A row that holds an outcome. */
export function answered(
  source: string,
  outcome: Outcome,
  more: { cached?: boolean; at?: number } = {},
): Row {
  return { source, state: 'answered', outcome, at: now - 2000, cached: false, ...more };
}

export function receipt(to: string, more: Partial<Receipt> = {}): Receipt {
  return {
    to,
    origin: `https://${to}.example`,
    sends: 'login.evil.example',
    discloses: 'hostname',
    at: now - 3000,
    ...more,
  };
}

export function scan(more: Partial<Scan> = {}): Scan {
  return {
    id: 'scan-1',
    url: 'https://login.evil.example/a',
    state: 'done',
    visibility: 'private',
    effectiveVisibility: 'private',
    uuid: '0199aaaa-0000-7000-8000-000000000001',
    createdAt: now - 30_000,
    submittedAt: now - 29_000,
    finishedAt: now - 5000,
    deadline: now + 60_000,
    private: false,
    ...more,
  };
}

const phishing =
  'https://paypal.com.account-verification.secure-session.evil.example/webscr/cmd/login/step-two/confirm-your-identity/index.php?session=8f2b6d&country=jp&return=%2Faccount';

/** A check of nothing in particular, to be changed into the one that is wanted. */
export function check(more: Partial<Check> = {}): Check {
  return {
    id: 'check-1',
    stage: 'done',
    origin: 'link',
    private: false,
    startedAt: now - 30_000,
    updatedAt: now - 1000,
    input: phishing,
    choices: [],
    target: target(phishing, 'evil.example'),
    other: null,
    leaks: [],
    signals: [],
    guard: { state: 'cleared', options: [], redacted: null },
    rows: [],
    addresses: [],
    scan: { state: 'none', why: 'no-key' },
    verdict: { word: 'unknown', reasons: [], coverage: { answered: 0, asked: 0 }, final: true },
    receipts: [],
    seen: true,
    more: false,
    ...more,
  };
}

/** One sample of everything that a person can meet, by name. */
export const samples = {
  working: check({
    stage: 'working',
    verdict: { word: 'unknown', reasons: [], coverage: { answered: 1, asked: 5 }, final: false },
    rows: [
      answered('cloudflare', finding('no-data')),
      { source: 'quad9', state: 'waiting' },
      { source: 'otx', state: 'waiting' },
      { source: 'rdap', state: 'waiting' },
    ],
    scan: scan({ state: 'running', submittedAt: now - 12_000 }),
    receipts: [receipt('cloudflare'), receipt('quad9'), receipt('otx')],
  }),

  malicious: check({
    target: target(phishing, 'evil.example', {
      wrappers: [
        {
          id: 'safelinks',
          name: 'Microsoft Safe Links',
          kind: 'gateway',
          url: 'https://eur01.safelinks.protection.outlook.com/?url=…',
          opened: true,
          recipient: 'taro@company.example',
        },
      ],
    }),
    choices: [phishing, 'https://second.example/other'],
    verdict: {
      word: 'malicious',
      reasons: [
        {
          id: 'reason_scanMaliciousBrand',
          weight: 'strong',
          source: 'urlscan',
          values: { brand: 'PayPal' },
        },
        {
          id: 'reason_sourceMaliciousDetail',
          weight: 'medium',
          source: 'otx',
          values: { source: 'AlienVault OTX', detail: 'Phishing kit' },
        },
        { id: 'reason_youngDomain', weight: 'weak', source: 'rdap', values: { days: '3' } },
        { id: 'signal_shared_hosting', weight: 'note', values: { suffix: 'vercel.app' } },
      ],
      coverage: { answered: 5, asked: 7 },
      final: true,
    },
    rows: [
      answered('cloudflare', finding('no-data')),
      answered(
        'otx',
        finding('malicious', {
          strength: 'medium',
          facts: [
            { label: 'reports', value: '14' },
            { label: 'threat', value: 'Phishing kit' },
            { label: 'firstSeen', value: '2026-06-12T10:00:00.000Z', as: 'date' },
            { label: 'country', value: 'NL', as: 'country' },
          ],
          link: 'https://otx.alienvault.com/indicator/hostname/evil.example',
        }),
        { cached: true, at: now - 7_200_000 },
      ),
      answered('quad9', finding('suspicious', { strength: 'medium' })),
      answered('virustotal', { kind: 'problem', code: 'no-key' }),
      answered('urlhaus', {
        kind: 'problem',
        code: 'quota',
        status: 429,
        message: 'Too many requests',
        resetAt: now + 3_600_000,
      }),
      answered('pulsedive', { kind: 'problem', code: 'not-permitted' }),
      answered('robtex', { kind: 'problem', code: 'offline' }),
    ],
    scan: scan({
      result: {
        loaded: true,
        malicious: true,
        score: 100,
        pageUrl: 'https://collect.evil.example/paypal/',
        title: 'PayPal: Log in',
        ip: '203.0.113.9',
        country: 'NL',
        asn: 'AS64500',
        brands: ['PayPal'],
        categories: ['phishing'],
        screenshot: 'stored',
      },
      quota: { visibility: 'private', window: 'day', limit: 50, remaining: 47 },
    }),
    receipts: [
      receipt('cloudflare'),
      receipt('otx'),
      receipt('virustotal', { sends: 'a3f1…', discloses: 'hash' }),
      receipt('urlscan', { sends: phishing, discloses: 'visit', visibility: 'private' }),
    ],
  }),

  suspicious: check({
    target: target('https://xn--pypal-4ve.example/', 'xn--pypal-4ve.example', {
      unicodeHost: 'pаypal.example',
    }),
    verdict: {
      word: 'suspicious',
      reasons: [
        {
          id: 'reason_sourceSuspicious',
          weight: 'medium',
          source: 'quad9',
          values: { source: 'Quad9' },
        },
      ],
      coverage: { answered: 4, asked: 4 },
      final: true,
    },
    rows: [answered('quad9', finding('suspicious', { strength: 'medium' }))],
    scan: {
      id: 'scan-1',
      url: 'https://xn--pypal-4ve.example/',
      state: 'failed',
      visibility: 'private',
      createdAt: now - 30_000,
      finishedAt: now - 28_000,
      deadline: now + 60_000,
      private: false,
      problem: {
        code: 'refused',
        status: 400,
        message: 'DNS Error - Could not resolve domain',
        description: 'The domain could not be resolved to a valid IPv4/IPv6 address.',
      },
    },
    receipts: [receipt('quad9')],
  }),

  harmless: check({
    target: target('https://www.harmless.example/news?id=1', 'harmless.example'),
    verdict: {
      word: 'no-threat-found',
      reasons: [
        { id: 'reason_noObjection', weight: 'note', values: { answered: '6', asked: '6' } },
      ],
      coverage: { answered: 6, asked: 6 },
      final: true,
    },
    rows: [
      answered('cloudflare', finding('no-data')),
      answered('otx', finding('clean', { facts: [{ label: 'note', value: 'Akamai popular' }] })),
    ],
    scan: scan({
      finishedAt: now - 2 * 86_400_000,
      result: {
        loaded: true,
        malicious: null,
        score: null,
        title: 'News',
        brands: [],
        categories: [],
        screenshot: 'none',
      },
    }),
    receipts: [receipt('cloudflare'), receipt('otx')],
  }),

  offline: check({
    target: target('https://www.harmless.example/', 'harmless.example'),
    verdict: {
      word: 'unknown',
      reasons: [{ id: 'reason_tooFew', weight: 'note', values: { answered: '0', asked: '3' } }],
      coverage: { answered: 0, asked: 3 },
      final: true,
    },
    rows: [
      answered('cloudflare', { kind: 'problem', code: 'offline', message: 'Failed to fetch' }),
      answered('quad9', { kind: 'problem', code: 'timeout' }),
      answered('otx', {
        kind: 'problem',
        code: 'unexpected-answer',
        status: 502,
        message: 'not JSON',
      }),
    ],
    scan: { state: 'none', why: 'on-request' },
    receipts: [receipt('cloudflare'), receipt('quad9'), receipt('otx')],
  }),

  asking: check({
    stage: 'asking',
    target: target(
      'https://shop.example/orders?mail=taro%40company.example&token=abcDEF0123456789',
      'shop.example',
    ),
    leaks: [
      { kind: 'email', action: 'ask', part: 'taro%40company.example', start: 33, end: 55 },
      {
        kind: 'secret-parameter',
        action: 'ask',
        part: 'abcDEF0123456789',
        start: 62,
        end: 78,
        detail: 'token',
      },
    ],
    guard: {
      state: 'asking',
      reason: 'leaks',
      options: ['redacted', 'as-is', 'host-only', 'cancel'],
      redacted: 'https://shop.example/orders',
    },
    verdict: { word: 'unknown', reasons: [], coverage: { answered: 2, asked: 3 }, final: false },
    rows: [answered('cloudflare', finding('no-data')), { source: 'otx', state: 'waiting' }],
    scan: { state: 'none', why: 'asking' },
    receipts: [receipt('cloudflare', { sends: 'shop.example' })],
  }),

  choosing: check({
    stage: 'choosing',
    target: null,
    input: 'Dear customer, see https://one.example/a or https://two.example/b',
    choices: ['https://one.example/a', 'https://two.example/b'],
    verdict: { word: 'unknown', reasons: [], coverage: { answered: 0, asked: 0 }, final: false },
    scan: { state: 'none', why: 'not-cleared' },
  }),

  internal: check({
    target: target('http://intranet.corp/wiki', 'intranet.corp', { domain: null }),
    guard: { state: 'refused', reason: 'internal', options: [], redacted: null },
    verdict: { word: 'unknown', reasons: [], coverage: { answered: 0, asked: 0 }, final: true },
    scan: { state: 'none', why: 'not-cleared' },
  }),

  hidden: check({
    target: target('https://protect.mimecast.com/s/AbC?domain=evil.example', 'mimecast.com', {
      wrappers: [
        {
          id: 'mimecast',
          name: 'Mimecast',
          kind: 'gateway',
          url: 'https://protect.mimecast.com/s/AbC?domain=evil.example',
          opened: false,
          hint: 'evil.example',
        },
      ],
    }),
    guard: { state: 'refused', reason: 'hidden-by-wrapper', options: [], redacted: null },
    scan: { state: 'none', why: 'not-cleared' },
  }),

  holdsMail: check({
    target: target('https://secure-web.cisco.com/1a/mailto:ann@shop.example', 'cisco.com', {
      wrappers: [
        {
          id: 'cisco',
          name: 'Cisco Secure Email',
          kind: 'gateway',
          url: 'https://secure-web.cisco.com/1a/mailto:ann@shop.example',
          opened: false,
          holds: 'mailto:ann@shop.example',
        },
      ],
    }),
    guard: { state: 'refused', reason: 'hidden-by-wrapper', options: [], redacted: null },
    scan: { state: 'none', why: 'not-cleared' },
  }),

  script: check({
    target: null,
    other: { scheme: 'javascript', url: 'javascript:alert(document.cookie)' },
    guard: { state: 'refused', reason: 'not-a-web-link', options: [], redacted: null },
    verdict: {
      word: 'suspicious',
      reasons: [{ id: 'signal_script_link', weight: 'strong', values: { scheme: 'javascript' } }],
      coverage: { answered: 0, asked: 0 },
      final: true,
    },
    scan: { state: 'none', why: 'not-cleared' },
  }),

  alarm: check({
    target: target('https://www.harmless.example/', 'harmless.example'),
    verdict: {
      word: 'no-threat-found',
      reasons: [
        { id: 'reason_noObjection', weight: 'note', values: { answered: '3', asked: '3' } },
      ],
      coverage: { answered: 3, asked: 3 },
      final: true,
    },
    scan: scan({
      effectiveVisibility: 'public',
      result: {
        loaded: false,
        malicious: null,
        score: null,
        loadError: 'net::ERR_EMPTY_RESPONSE',
        brands: [],
        categories: [],
        screenshot: 'none',
      },
    }),
    receipts: [receipt('urlscan', { discloses: 'visit', visibility: 'private' })],
  }),
} satisfies Record<string, Check>;
