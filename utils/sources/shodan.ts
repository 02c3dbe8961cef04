import * as z from 'zod/mini';
import { fact, list, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const origin = 'https://internetdb.shodan.io';

const body = z.object({
  ip: z.string(),
  ports: z.optional(z.array(z.number())),
  hostnames: z.optional(z.array(z.string())),
  tags: z.optional(z.array(z.string())),
});

const bad = ['compromised', 'malware', 'c2'];

/** Shodan InternetDB: what an address offers to the internet. A 404 means "nothing known". */
export const shodan: Source = {
  id: 'shodan',
  name: 'Shodan InternetDB',
  group: 'context',
  family: 'shodan',
  origins: [origin],
  accepts: ['ipv4', 'ipv6'],
  discloses: 'ip',
  key: { need: 'none' },
  terms: 'non-commercial',
  enabledByDefault: false,
  meaningful: [404],

  request({ indicator, config }) {
    return {
      url: `${config.base ?? origin}/${encodeURIComponent(indicator.value)}`,
      sends: indicator.value,
    };
  },

  interpret(answer, { indicator }) {
    if (answer.status === 404) return noData();
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const { ports = [], hostnames = [], tags = [] } = parsed;
    const facts = [
      ...fact('openPorts', list(ports.map(String), 8)),
      ...fact('hostnames', list(hostnames)),
      ...fact('tags', list(tags)),
    ];
    const link = `https://www.shodan.io/host/${encodeURIComponent(indicator.value)}`;
    return tags.some(tag => bad.includes(tag))
      ? { kind: 'finding', rating: 'suspicious', strength: 'weak', facts, link }
      : { kind: 'finding', rating: 'context', facts, link };
  },
};
