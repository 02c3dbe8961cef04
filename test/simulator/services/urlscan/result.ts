import type { Simulation } from '../../service.ts';
import type { StoredScan } from './scans.ts';

/** The result of a finished scan, as far as anybody reads it, with the odd types of the real one. */
export function resultOf(scan: StoredScan, simulation: Simulation): Record<string, unknown> {
  const { switches } = simulation;
  const failed = switches.failedLoad;
  const body: Record<string, unknown> = {
    task: taskOf(scan),
    page: failed ? { url: scan.url, domain: scan.host } : pageOf(scan, simulation),
    lists: listsOf(scan, simulation),
    verdicts: verdictsOf(scan, simulation),
    stats: { securePercentage: 100, IPv6Percentage: null, uniqCountries: 1, malicious: 0 },
    data: {
      requests: failed ? [failedRequest(scan, failed)] : requestsOf(scan, simulation),
      cookies: switches.cookiesObject ? {} : [],
      console: [],
      links: [],
      ...(switches.bigResult ? { globals: filler() } : {}),
    },
    meta: { processors: {} },
    submitter: {},
  };
  return without(body, switches.missingKeyResult ?? '');
}

/** Keys to leave out, each as a path with dots; several are separated by commas. */
function without(body: Record<string, unknown>, paths: string): Record<string, unknown> {
  const copy = structuredClone(body);
  for (const path of paths.split(',').filter(Boolean)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const parent = steps.reduce<unknown>((at, step) => (at as never)?.[step], copy);
    if (parent && typeof parent === 'object') delete (parent as Record<string, unknown>)[last];
  }
  return copy;
}

function taskOf({ uuid, url, host, visibility, tags, submittedAt }: StoredScan) {
  return {
    uuid,
    url,
    domain: host,
    apexDomain: host.split('.').slice(-2).join('.'),
    time: new Date(submittedAt).toISOString(),
    visibility,
    method: 'api',
    source: 'api',
    tags,
    reportURL: `https://urlscan.io/result/${uuid}/`,
    screenshotURL: `https://urlscan.io/screenshots/${uuid}.png`,
    domURL: `https://urlscan.io/dom/${uuid}/`,
  };
}

function pageOf({ url, host }: StoredScan, { world, now }: Simulation) {
  const facts = world.about(host);
  const registered = facts?.registered ? Date.parse(facts.registered) : null;
  const met = facts?.scan;
  const final = met === 'jumped' ? 'https://www.google.com/' : url;
  return {
    url: final,
    domain: new URL(final).hostname,
    ip: world.addressesOf(host)[0],
    asn: 'AS64496',
    asnname: 'EXAMPLE-NET',
    country: 'NL',
    server: 'nginx',
    title: met ? titles[met] : (facts?.title ?? `Welcome to ${host}`),
    status: '200',
    mimeType: 'text/html',
    ...(registered === null
      ? {}
      : { apexDomainAgeDays: Math.floor((now - registered) / 86_400_000) }),
  };
}

function listsOf({ url, host }: StoredScan, { world, switches }: Simulation) {
  if (switches.failedLoad) return { ips: [], countries: [], domains: [], urls: [], asns: [] };
  return {
    ips: world.addressesOf(host),
    countries: ['NL'],
    domains: [host],
    urls: [url],
    asns: ['64496', 64497],
  };
}

/** Brands are keys in `overall` and objects in `urlscan`; without a verdict both look harmless. */
function verdictsOf({ host }: StoredScan, { world, switches }: Simulation) {
  const malicious = !switches.failedLoad && world.lists('urlscan', host);
  const facts = world.about(host);
  const brand = malicious ? facts?.brand : undefined;
  const categories = malicious ? [facts?.kind === 'malware' ? 'malware' : 'phishing'] : [];
  const score = malicious ? 100 : 0;
  const none = switches.hasVerdicts0 ? 0 : false;
  const hasVerdicts = malicious ? true : none;
  const key = brand?.toLowerCase();
  return {
    overall: { score, categories, brands: key ? [key] : [], tags: [], malicious, hasVerdicts },
    urlscan: {
      score,
      categories,
      brands: brand ? [{ key, name: brand, country: ['us'], vertical: ['financial'] }] : [],
      tags: [],
      malicious,
      hasVerdicts,
    },
    engines: { score: 0, enginesTotal: 0, maliciousTotal: 0, benignTotal: 0, malicious: [] },
    community: { score: 0, votesTotal: 0, votesMalicious: 0, votesBenign: 0, categories: [] },
  };
}

/** What the page that a scan met calls itself. */
const titles = {
  'human-check': 'Just a moment...',
  blank: '',
  parked: 'This domain is for sale',
  jumped: 'Google',
  copy: 'Sign in to your account',
  clickfix: 'One more step',
} as const;

/** Files that Microsoft's sign-in page loads, as a copied page does. */
const copied = [
  'https://aadcdn.msauth.net/shared/1.0/content/js/ConvergedLogin_PCore_x.js',
  'https://aadcdn.msauth.net/ests/2.1/content/cdnbundles/converged.v2.login.min_x.css',
];

function requestsOf(scan: StoredScan, { world }: Simulation) {
  const met = world.about(scan.host)?.scan;
  const more = {
    'human-check': ['https://challenges.cloudflare.com/turnstile/v0/api.js'],
    copy: copied,
  } as Readonly<Record<string, readonly string[]>>;
  const others = met ? (more[met] ?? []) : [`https://cdn.${scan.host}/style.css`];
  return [scan.url, ...others].map(url => loadedRequest(url, scan.url));
}

function loadedRequest(url: string, documentURL: string) {
  return {
    request: { documentURL, request: { url, method: 'GET' } },
    response: { response: { url, status: 200 } },
  };
}

/** A page that never loaded: still an ordinary result with 200. */
function failedRequest({ url }: StoredScan, wanted: string) {
  const errorText = wanted.startsWith('net::') ? wanted : 'net::ERR_EMPTY_RESPONSE';
  return {
    request: { request: { url, method: 'GET' } },
    response: { failed: { errorText, type: 'Document', canceled: false } },
  };
}

/** About 2 MB. */
function filler() {
  return Array.from({ length: 40_000 }, (_, at) => ({
    prop: `global${at}${'x'.repeat(16)}`,
    type: 'object',
  }));
}
