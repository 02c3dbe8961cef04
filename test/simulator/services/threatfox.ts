import { json, type Service, type Simulation } from '../service.ts';
import { urlhaus } from './urlhaus.ts';

/**
 * ThreatFox, with URLhaus's key. Traps: `data` is a text where there is nothing; the search also
 * finds entries that only contain the term; most entries are an address with a port or a URL, which
 * `exact_match` does not find by the address or the host.
 */
export const threatfox: Service = {
  id: 'threatfox',
  hosts: ['threatfox-api.abuse.ch'],
  ...(urlhaus.key ? { key: urlhaus.key } : {}),
  ownFaults: ['bad-key'],

  handle({ method, url, headers, body }, simulation) {
    if (method !== 'POST' || url.pathname !== '/api/v1/') {
      return json(200, { query_status: 'http_post_expected', data: 'Use POST.' });
    }
    const key = headers['auth-key'];
    if (!key) return json(401, { query_status: 'unknown_auth_key', data: '' });
    if (simulation.fault === 'bad-key' || key !== urlhaus.key) {
      return json(200, { query_status: 'unknown_auth_key', data: '' });
    }
    const asked = JSON.parse(body) as Record<string, unknown>;
    const term = asked.search_term;
    if (asked.query !== 'search_ioc' || typeof term !== 'string' || !term) {
      return json(200, { query_status: 'illegal_search_term', data: 'Illegal search term' });
    }
    const isExact = asked.exact_match === true;
    const data = indicators(term, simulation).filter(it => !isExact || it.ioc === term);
    return data.length
      ? json(200, { query_status: 'ok', data })
      : json(200, { query_status: 'no_result', data: 'Your search did not yield any results' });
  },
};

function indicators(term: string, { world }: Simulation) {
  const facts = world.about(term);
  if (!facts) return [];
  const isAddress = facts.addresses.includes(term);
  const similar = indicator(`${term}.lookalike-host.example`, 'domain', 100, world.now);
  if (!world.lists('threatfox', term)) return [similar];
  const bare = term.includes(':') ? `[${term}]` : term;
  const ioc = isAddress ? `${bare}:443` : `https://${bare}/api/v2/x`;
  const confidence = facts.kind === 'malware' ? 100 : 50;
  return [similar, indicator(ioc, isAddress ? 'ip:port' : 'url', confidence, world.now)];
}

function indicator(ioc: string, type: string, confidence: number, now: number) {
  return {
    id: '1200001',
    ioc,
    threat_type: 'botnet_cc',
    threat_type_desc: 'Indicator that identifies a botnet command&control server (C&C)',
    ioc_type: type,
    malware: 'win.example',
    malware_printable: 'Example Stealer',
    confidence_level: confidence,
    first_seen: `${new Date(now - 86_400_000).toISOString().slice(0, 19).replace('T', ' ')} UTC`,
    last_seen: null,
    reference: null,
    reporter: 'somebody',
    tags: null,
  };
}
