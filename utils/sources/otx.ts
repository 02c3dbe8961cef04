import * as z from 'zod/mini';
import type { IndicatorType } from '../link/types.ts';
import { fact, list, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const origin = 'https://otx.alienvault.com';

const sections: Record<IndicatorType, string> = {
  url: 'url',
  domain: 'domain',
  hostname: 'hostname',
  ipv4: 'IPv4',
  ipv6: 'IPv6',
};

const family = z.union([z.string(), z.object({ display_name: z.optional(z.string()) })]);

const general = z.object({
  // Pulses are what other users reported; without the count there is no answer.
  pulse_info: z.object({
    count: z.number(),
    pulses: z._default(
      z.array(
        z.object({
          name: z.optional(z.string()),
          adversary: z.optional(z.nullable(z.string())),
          malware_families: z.optional(z.array(family)),
          modified: z.optional(z.string()),
          related_indicator_is_active: z.optional(z.number()),
        }),
      ),
      [],
    ),
  }),
  validation: z.optional(z.array(z.object({ name: z.optional(z.string()) }))),
  false_positive: z.optional(z.array(z.object({ assessment: z.optional(z.nullable(z.string())) }))),
});

/**
 * AlienVault OTX: reports ("pulses") by its users. Contract: the `general` section of
 * `/api/v1/indicators`; the rating follows the vendor's own `get_malicious.py`, in which an
 * allow-list entry outweighs any number of pulses.
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
    const path = `${sections[indicator.type]}/${encodeURIComponent(indicator.value)}/general`;
    return {
      url: `${config.base ?? origin}/api/v1/indicators/${path}`,
      headers: config.key ? { 'X-OTX-API-KEY': config.key } : {},
      sends: indicator.value,
    };
  },

  interpret(answer, { indicator }) {
    if (answer.status === 404) return noData();
    const body = readJson(answer, general);
    if (isProblem(body)) return body;

    const link = `${origin}/indicator/${indicator.type === 'hostname' ? 'hostname' : 'ip'}/${encodeURIComponent(indicator.value)}`;
    const cleared =
      body.validation?.length || body.false_positive?.some(it => it.assessment === 'accepted');
    if (cleared) {
      const who = list(body.validation?.map(it => it.name) ?? []);
      return { kind: 'finding', rating: 'clean', facts: fact('note', who), link };
    }

    const { count, pulses } = body.pulse_info;
    if (count === 0) return noData([], { link });
    const families = pulses.flatMap(pulse => pulse.malware_families ?? []);
    const names = families.map(it => (typeof it === 'string' ? it : it.display_name));
    const adversaries = pulses.map(pulse => pulse.adversary);
    const active = pulses.filter(pulse => pulse.related_indicator_is_active === 1).length;
    const named = names.some(Boolean) || adversaries.some(Boolean);
    return {
      kind: 'finding',
      // Anyone can write a pulse, so even a bad rating is a medium voice at most. Three was set by hand.
      rating: named || active >= 3 ? 'malicious' : 'suspicious',
      strength: named || active >= 3 ? 'medium' : 'weak',
      facts: [
        ...fact('reports', count),
        ...fact('malwareFamily', list(names)),
        ...fact(
          'threat',
          list(
            pulses.map(pulse => pulse.name),
            2,
          ),
        ),
      ],
      link,
    };
  },
};
