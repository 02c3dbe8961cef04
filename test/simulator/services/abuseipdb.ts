import { json, type Service, type SimulatedAnswer } from '../service.ts';

/**
 * AbuseIPDB. Traps: HTML without the Accept header; errors in a list of their own. Switches:
 * `score` (of every address), `allowed` (the address is on its allow-list).
 */
export const abuseipdb: Service = {
  id: 'abuseipdb',
  hosts: ['api.abuseipdb.com'],
  key: 'beef'.repeat(20),
  ownFaults: ['bad-key', 'quota'],

  handle({ method, url, headers }, { world, fault, switches, now }) {
    if (!headers.accept?.includes('application/json')) return html();
    if (fault === 'bad-key' || headers.key !== abuseipdb.key) {
      return failed(401, 'Authentication failed. Your API key is either missing or incorrect.');
    }
    if (fault) return exceeded(now);
    const address = url.searchParams.get('ipAddress');
    if (method !== 'GET' || url.pathname !== '/api/v2/check') return failed(404, 'Not found.');
    if (!address || !/^[\d.]+$|:/.test(address)) {
      return failed(422, 'The ip address must be a valid IPv4 or IPv6 address.', 'ipAddress');
    }
    const usual = world.lists('abuseipdb', address) || world.isPopular(address) ? 90 : 0;
    const score = Number(switches.score ?? usual);
    return json(200, {
      data: {
        ipAddress: address,
        isPublic: true,
        ipVersion: address.includes(':') ? 6 : 4,
        isWhitelisted: switches.allowed ? true : null,
        abuseConfidenceScore: score,
        countryCode: 'NL',
        usageType: null,
        isp: 'Example Hosting',
        domain: null,
        hostnames: [],
        isTor: false,
        totalReports: score ? 12 : 0,
        numDistinctUsers: score ? 5 : 0,
        lastReportedAt: score ? '2026-06-01T10:00:00+00:00' : null,
      },
    });
  },
};

function failed(status: number, detail: string, parameter?: string): SimulatedAnswer {
  const source = parameter ? { source: { parameter } } : {};
  return json(status, { errors: [{ detail, status, ...source }] });
}

function exceeded(now: number): SimulatedAnswer {
  const detail = 'Daily rate limit of 1000 requests exceeded for this endpoint.';
  const reset = String(Math.ceil(now / 1000) + 3600);
  return json(
    429,
    { errors: [{ detail, status: 429 }] },
    { 'retry-after': '3600', 'x-ratelimit-limit': '1000', 'x-ratelimit-reset': reset },
  );
}

function html(): SimulatedAnswer {
  return { status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><p>Hi' };
}
