import * as z from 'zod/mini';
import { parseTarget } from '../link/parse.ts';
import type { Indicator, IndicatorType } from '../link/types.ts';
import { fact, list, newest, noData, readJson } from '../lookup/read.ts';
import { isRecent } from '../lookup/recency.ts';
import type { Fact, Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';
import { whoPublishes } from '../signals/publishing.ts';

const origin = 'https://otx.alienvault.com';

const sections: Record<IndicatorType, string> = {
  url: 'url',
  domain: 'domain',
  hostname: 'hostname',
  ipv4: 'IPv4',
  ipv6: 'IPv6',
};

const family = z.union([z.string(), z.object({ display_name: z.optional(z.string()) })]);

const pulse = z.object({
  name: z.optional(z.string()),
  malware_families: z.optional(z.array(family)),
  modified: z.optional(z.nullable(z.string())),
  indicator_count: z.optional(z.nullable(z.number())),
  author: z.optional(z.nullable(z.object({ username: z.optional(z.nullable(z.string())) }))),
});
type Pulse = z.infer<typeof pulse>;

const general = z.object({
  // Pulses are what other users reported; without the count there is no answer.
  pulse_info: z.object({ count: z.number(), pulses: z._default(z.array(pulse), []) }),
  validation: z.optional(z.array(z.object({ name: z.optional(z.string()) }))),
  false_positive: z.optional(z.array(z.object({ assessment: z.optional(z.nullable(z.string())) }))),
});

/** Larger collections are dumps of everything somebody came across. Set by hand. */
const bulk = 1_000;

/**
 * AlienVault OTX: reports ("pulses") by its users. Contract: the `general` section of
 * `/api/v1/indicators`. As in the vendor's own `get_malicious.py` an allow-list entry outweighs any
 * number of pulses; it is about the registrable domain.
 */
export const otx: Source = {
  id: 'otx',
  name: 'AlienVault OTX',
  group: 'reputation',
  family: 'otx',
  origins: [origin],
  accepts: ['hostname', 'ipv4', 'ipv6'],
  discloses: 'hostname',
  key: { need: 'optional', shape: /^[0-9a-f]{64}$/i, where: `${origin}/api` },
  enabledByDefault: true,
  meaningful: [404],

  request({ indicator, config }) {
    const section = sections[typeOf(indicator)];
    const path = `${section}/${encodeURIComponent(indicator.value)}/general`;
    return {
      url: `${config.base ?? origin}/api/v1/indicators/${path}`,
      headers: config.key ? { 'X-OTX-API-KEY': config.key } : {},
      sends: indicator.value,
    };
  },

  interpret(answer, { indicator, shared, now }) {
    if (answer.status === 404) return noData();
    const body = readJson(answer, general);
    if (isProblem(body)) return body;

    const link = linkTo(indicator);
    const cleared =
      body.validation?.length || body.false_positive?.some(it => it.assessment === 'accepted');
    if (cleared) {
      const who = list(body.validation?.map(it => it.name) ?? []);
      const rating = isWhollyOwned(indicator) ? 'clean' : 'context';
      return { kind: 'finding', rating, facts: fact('note', who), link };
    }

    const { count, pulses } = body.pulse_info;
    const telling = pulses.filter(it => (it.indicator_count ?? 0) <= bulk);
    const facts = [...fact('reports', count || null), ...factsOf(telling)];
    // A count without its pulses may stand for anything.
    if (count === 0 || (pulses.length > 0 && telling.length === 0)) return noData(facts, { link });
    const seen = newest(...telling.map(it => it.modified));
    // Anyone can write a pulse, so even two authors are a medium voice at most, and one is a weak one.
    if (recentAuthors(telling, now) < 2) {
      return { kind: 'finding', rating: 'suspicious', strength: 'weak', ...seen, facts, link };
    }
    const strength = shared ? 'weak' : 'medium';
    return { kind: 'finding', rating: 'malicious', strength, ...seen, facts, link };
  },
};

/** OTX keeps what it knows of a registrable domain apart from what it knows of hosts. */
function typeOf({ type, value }: Indicator): IndicatorType {
  if (type !== 'hostname') return type;
  return parseTarget(`https://${value}/`)?.registeredDomain === value ? 'domain' : 'hostname';
}

/** Whether who holds the registrable domain publishes at this host, so that a word about it is about the page. */
function isWhollyOwned({ type, value }: Indicator): boolean {
  const target = type === 'hostname' ? parseTarget(`https://${value}/`) : null;
  return !target || whoPublishes(target) === 'owner';
}

function linkTo(indicator: Indicator): string {
  const type = typeOf(indicator);
  const page = type === 'ipv4' || type === 'ipv6' ? 'ip' : type;
  return `${origin}/indicator/${page}/${encodeURIComponent(indicator.value)}`;
}

/** How many different people wrote within twelve months; all without a name are one. */
function recentAuthors(pulses: readonly Pulse[], now: number): number {
  const recent = pulses.filter(it => isRecent(newest(it.modified).seenAt, now));
  return new Set(recent.map(it => it.author?.username ?? '')).size;
}

function factsOf(pulses: readonly Pulse[]): Fact[] {
  const families = pulses.flatMap(it => it.malware_families ?? []);
  const names = families.map(it => (typeof it === 'string' ? it : it.display_name));
  const titles = pulses.map(it => it.name);
  return [...fact('malwareFamily', list(names)), ...fact('threat', list(titles, 2))];
}
