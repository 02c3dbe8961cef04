/** How long the gateway may answer for a service by itself, by status; nginx's own units. */
type Validity = Readonly<Record<number, string>>;

/** One question that the extension puts to a service; nothing else passes the gateway. */
export interface Route {
  /** For people who read the configuration. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** A regular expression for the whole path behind the service's name, without its anchors. */
  readonly path: string;
  /** Left out where an answer is never kept. */
  readonly keeps?: Validity;
  /** What the service may take to answer. */
  readonly patience: 'lookup' | 'scan';
}

/** A service that a gateway can stand in front of. */
export interface GatewayService {
  /** First part of the gateway's paths, and the id under `sources` in a policy. */
  readonly id: 'urlscan' | 'virustotal' | 'safebrowsing';
  readonly host: string;
  /** The header in which the browser brings its token and the service takes its key. */
  readonly header: string;
  readonly routes: readonly Route[];
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** One question upstream instead of many while a quota is used up. */
const whileUsedUp = { 429: '10s' };

/** All of them, with exactly the methods and paths that the extension uses. */
export const gatewayServices: readonly GatewayService[] = [
  {
    id: 'urlscan',
    host: 'urlscan.io',
    header: 'API-Key',
    routes: [
      { name: 'scan', method: 'POST', path: '/api/v1/scan/', patience: 'scan' },
      // One browser each asks for these: kept, they would only lay private scans down.
      { name: 'result', method: 'GET', path: `/api/v1/result/${uuid}/`, patience: 'scan' },
      { name: 'picture', method: 'GET', path: `/screenshots/${uuid}\\.png`, patience: 'scan' },
      { name: 'source', method: 'GET', path: `/dom/${uuid}/`, patience: 'scan' },
      { name: 'quotas', method: 'GET', path: '/api/v1/quotas', patience: 'scan' },
      {
        ...{ name: 'search', method: 'GET', path: '/api/v1/search/', patience: 'lookup' },
        keeps: { 200: '10m', ...whileUsedUp },
      },
    ],
  },
  {
    id: 'virustotal',
    host: 'www.virustotal.com',
    header: 'x-apikey',
    routes: [
      {
        ...{ name: 'url', method: 'GET', path: '/api/v3/urls/[\\w-]{1,8000}', patience: 'lookup' },
        keeps: { 200: '1h', 404: '10m', ...whileUsedUp },
      },
    ],
  },
  {
    id: 'safebrowsing',
    host: 'safebrowsing.googleapis.com',
    header: 'X-Goog-Api-Key',
    routes: [
      {
        ...{ name: 'hashes', method: 'GET', path: '/v5/hashes:search', patience: 'lookup' },
        // The answer's own five minutes begin anew when it reaches the browser.
        keeps: { 200: '2m', ...whileUsedUp },
      },
    ],
  },
];
