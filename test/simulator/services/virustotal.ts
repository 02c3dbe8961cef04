import { createHash } from 'node:crypto';
import { json, type Service, type SimulatedAnswer, type Simulation } from '../service.ts';
import type { World } from '../world.ts';

const route = /^\/api\/v3\/(urls|domains|ip_addresses)\/([^/]+)$/;

/**
 * VirusTotal. Traps: 404 is "unknown"; a URL is found by its hash only if it is written as
 * VirusTotal writes it; a used-up quota names no time at which it ends.
 */
export const virustotal: Service = {
  id: 'virustotal',
  hosts: ['www.virustotal.com'],
  key: 'feedc0de'.repeat(8),
  ownFaults: ['bad-key', 'quota', 'quota-without-reset'],

  handle({ method, url, headers }, simulation) {
    const refusal = refusalOf(headers['x-apikey'], simulation);
    if (refusal) return refusal;
    const match = method === 'GET' ? route.exec(url.pathname) : null;
    if (!match) return failure(404, 'NotFoundError', 'Resource not found.');
    const [, kind = '', id = ''] = match;
    const value = kind === 'urls' ? urlOf(id, simulation.world) : decodeURIComponent(id);
    if (value === null) return failure(400, 'InvalidArgumentError', `"${id}" is no valid id.`);
    return report(kind, value, simulation);
  },
};

function refusalOf(key: string | undefined, { fault }: Simulation): SimulatedAnswer | undefined {
  if (!key) return failure(401, 'AuthenticationRequiredError', 'X-Apikey header is missing');
  if (fault === 'bad-key' || key !== virustotal.key)
    return failure(401, 'WrongCredentialsError', 'Wrong API key');
  if (fault) return failure(429, 'QuotaExceededError', 'Quota exceeded');
  return undefined;
}

function failure(status: number, code: string, message: string): SimulatedAnswer {
  return json(status, { error: { code, message } });
}

/** The URL behind an id: hash of a known URL, or base64url of any; '' is unknown, null is no id. */
function urlOf(id: string, world: World): string | null {
  if (/^[0-9a-f]{64}$/i.test(id)) {
    return world.knownUrls().find(url => sha256(url) === id.toLowerCase()) ?? '';
  }
  return URL.parse(Buffer.from(id, 'base64url').toString())?.href ?? null;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function report(kind: string, value: string, { world, now }: Simulation): SimulatedAnswer {
  const host = URL.parse(value)?.hostname ?? value;
  const facts = host ? world.about(host) : undefined;
  if (!facts) return failure(404, 'NotFoundError', `${kind} "${value}" not found`);
  const bad = world.lists('virustotal', host);
  const seconds = Math.floor(now / 1000);
  return json(200, {
    data: {
      id: kind === 'urls' ? sha256(value) : value,
      type: kind.replace(/e?s$/, ''),
      links: { self: `https://www.virustotal.com/api/v3/${kind}/${value}` },
      attributes: {
        last_analysis_stats: bad
          ? { malicious: 14, suspicious: 2, harmless: 51, undetected: 27, timeout: 0 }
          : { malicious: 0, suspicious: 0, harmless: 67, undetected: 27, timeout: 0 },
        last_analysis_results: {},
        last_analysis_date: seconds - 3600,
        first_submission_date: seconds - 2 * 86_400,
        reputation: bad ? -20 : 0,
        total_votes: { harmless: 0, malicious: bad ? 3 : 0 },
        categories: bad ? { 'Example Engine': facts.kind } : {},
        tags: [],
        ...(facts.title ? { title: facts.title } : {}),
      },
    },
  });
}
