import { json, type Service, type SimulatedAnswer, type Simulation } from '../service.ts';
import type { HostFacts } from '../world.ts';

/**
 * URLhaus. Traps: every outcome stands in the body under 200, a wrong key too; numbers are texts;
 * `tags` may be null; a popular host has an entry of years ago. Switch: `offline` (its entries are no
 * longer online).
 */
export const urlhaus: Service = {
  id: 'urlhaus',
  hosts: ['urlhaus-api.abuse.ch'],
  key: '5eed'.repeat(12),
  ownFaults: ['bad-key'],

  handle({ method, url, headers, body }, simulation) {
    if (method !== 'POST') return json(200, { query_status: 'http_post_expected' });
    const key = headers['auth-key'];
    if (!key) return json(401, { query_status: 'unknown_auth_key' });
    if (simulation.fault === 'bad-key' || key !== urlhaus.key) {
      return json(200, { query_status: 'unknown_auth_key' });
    }
    if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
      return json(200, { query_status: 'invalid_host' });
    }
    const form = new URLSearchParams(body);
    if (url.pathname === '/v1/host/') return aboutHost(form.get('host'), simulation);
    if (url.pathname === '/v1/url/') return aboutUrl(form.get('url'), simulation);
    return { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Not Found</h1>' };
  },
};

function aboutHost(host: string | null, simulation: Simulation): SimulatedAnswer {
  if (!host || /[/\s:]/.test(host.replace(/^[0-9a-f:]+$/i, ''))) {
    return json(200, { query_status: 'invalid_host' });
  }
  const { world } = simulation;
  const facts = world.about(host);
  const isOld = world.isPopular(host);
  const isListed = isOld || world.lists('urlhaus', host);
  if (!facts || !isListed) return json(200, { query_status: 'no_results' });
  const addedAt = isOld ? Date.UTC(2019, 4, 6) : world.now - dayMs;
  const urls = (facts.paths ?? ['/']).map(path =>
    entry(`https://${host}${path}`, simulation, addedAt),
  );
  return json(200, {
    query_status: 'ok',
    urlhaus_reference: `https://urlhaus.abuse.ch/host/${host}/`,
    host,
    firstseen: stamp(addedAt - dayMs),
    url_count: String(urls.length),
    blacklists: { spamhaus_dbl: 'not listed', surbl: 'not listed' },
    urls,
  });
}

function aboutUrl(url: string | null, simulation: Simulation): SimulatedAnswer {
  const parsed = URL.parse(url ?? '');
  if (!url || !parsed) return json(200, { query_status: 'invalid_url' });
  const facts: HostFacts | undefined = simulation.world.hosts.get(parsed.hostname);
  const known = simulation.world.lists('urlhaus', parsed.hostname);
  if (!known || !facts?.paths?.includes(parsed.pathname)) {
    return json(200, { query_status: 'no_results' });
  }
  return json(200, {
    query_status: 'ok',
    ...entry(url, simulation),
    host: parsed.hostname,
    last_online: null,
    blacklists: { spamhaus_dbl: 'not listed', surbl: 'not listed' },
    payloads: null,
  });
}

function entry(url: string, { world, switches }: Simulation, addedAt = world.now - dayMs) {
  const isMalware = world.hosts.get(new URL(url).hostname)?.kind === 'malware';
  return {
    id: '3000001',
    urlhaus_reference: 'https://urlhaus.abuse.ch/url/3000001/',
    url,
    url_status: switches.offline || addedAt < world.now - dayMs ? 'offline' : 'online',
    date_added: `${stamp(addedAt)} UTC`,
    threat: 'malware_download',
    reporter: 'somebody',
    larted: 'true',
    takedown_time_seconds: null,
    tags: isMalware ? ['exe', 'Emotet'] : null,
  };
}

const dayMs = 86_400_000;

function stamp(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ');
}
