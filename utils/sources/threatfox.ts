import * as z from 'zod/mini';
import { fact, isoDate, list, newest, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem, problem } from '../platform/problem.ts';

const origin = 'https://threatfox-api.abuse.ch';

const ioc = z.object({
  id: z.optional(z.union([z.string(), z.number()])),
  ioc: z.string(),
  threat_type: z.optional(z.nullable(z.string())),
  malware_printable: z.optional(z.nullable(z.string())),
  confidence_level: z.optional(z.nullable(z.number())),
  first_seen: z.optional(z.nullable(z.string())),
  last_seen: z.optional(z.nullable(z.string())),
});

const body = z.object({
  query_status: z.string(),
  // A text instead of a list where there is nothing.
  data: z.optional(z.union([z.array(ioc), z.string()])),
});

/**
 * ThreatFox: indicators of malware, kept by abuse.ch. Contract: its v1 API, `search_ioc`, with
 * URLhaus's key. Most entries are an address with a port or a URL, which `exact_match` would miss;
 * the search without it finds too much, so only entries about exactly this host count.
 */
export const threatfox: Source = {
  id: 'threatfox',
  name: 'ThreatFox',
  group: 'reputation',
  family: 'abuse-ch',
  origins: [origin],
  accepts: ['hostname', 'ipv4', 'ipv6'],
  discloses: 'hostname',
  key: { need: 'required', shape: /^[0-9a-f]{32,64}$/i, where: 'https://auth.abuse.ch/' },
  keyOf: 'urlhaus',
  enabledByDefault: false,

  request({ indicator, config }) {
    return {
      url: `${config.base ?? origin}/api/v1/`,
      method: 'POST',
      headers: { 'Auth-Key': config.key ?? '', 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: 'search_ioc', search_term: indicator.value }),
      sends: indicator.value,
    };
  },

  interpret(answer, { indicator, shared }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const status = parsed.query_status;
    if (status === 'no_result') return noData();
    if (status.includes('auth_key')) return problem('bad-key', { message: status });
    if (status !== 'ok' || typeof parsed.data === 'string') {
      return problem('unexpected-answer', { status: 200, message: status });
    }
    const hits = (parsed.data ?? []).filter(it => hostOf(it.ioc) === indicator.value);
    if (hits.length === 0) return noData();
    // A threshold set by hand.
    const sure = hits.some(it => (it.confidence_level ?? 0) >= 75);
    const id = hits[0]?.id;
    return {
      kind: 'finding',
      rating: sure ? 'malicious' : 'suspicious',
      strength: shared ? 'weak' : 'medium',
      ...newest(...hits.flatMap(it => [it.first_seen, it.last_seen])),
      facts: [
        ...fact('threat', list(hits.map(it => it.threat_type))),
        ...fact('malwareFamily', list(hits.map(it => it.malware_printable))),
        ...fact('firstSeen', isoDate(hits[0]?.first_seen), 'date'),
      ],
      ...(id === undefined
        ? {}
        : { link: `https://threatfox.abuse.ch/ioc/${encodeURIComponent(id)}/` }),
    };
  },
};

/** An indicator is a host, an address with a port, or a URL. */
function hostOf(text: string): string {
  const url = URL.parse(text.includes('://') ? text : `http://${text}`);
  return url?.hostname.replace(/^\[|\]$/g, '') ?? '';
}
