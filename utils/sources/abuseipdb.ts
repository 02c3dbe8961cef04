import * as z from 'zod/mini';
import { fact, isoDate, newest, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const origin = 'https://api.abuseipdb.com';

const body = z.object({
  data: z.object({
    abuseConfidenceScore: z.number(),
    isWhitelisted: z.optional(z.nullable(z.boolean())),
    totalReports: z.optional(z.number()),
    lastReportedAt: z.optional(z.nullable(z.string())),
    isp: z.optional(z.nullable(z.string())),
    usageType: z.optional(z.nullable(z.string())),
    countryCode: z.optional(z.nullable(z.string())),
  }),
});

/** AbuseIPDB: reports about addresses. Contract: API v2 `check`; without the Accept header it answers HTML. */
export const abuseipdb: Source = {
  id: 'abuseipdb',
  name: 'AbuseIPDB',
  group: 'reputation',
  family: 'abuseipdb',
  origins: [origin],
  accepts: ['ipv4', 'ipv6'],
  discloses: 'ip',
  key: {
    need: 'required',
    shape: /^[0-9a-f]{80}$/i,
    where: 'https://www.abuseipdb.com/account/api',
  },
  enabledByDefault: false,

  request({ indicator, config }) {
    return {
      url: `${config.base ?? origin}/api/v2/check?ipAddress=${encodeURIComponent(indicator.value)}&maxAgeInDays=90`,
      headers: { Key: config.key ?? '', Accept: 'application/json' },
      sends: indicator.value,
    };
  },

  interpret(answer, { indicator }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const { data } = parsed;
    const score = data.abuseConfidenceScore;
    const link = `https://www.abuseipdb.com/check/${encodeURIComponent(indicator.value)}`;
    const facts = [
      ...fact('score', `${score} / 100`),
      ...fact('reports', data.totalReports),
      ...fact('lastSeen', isoDate(data.lastReportedAt), 'date'),
      ...fact('organization', data.isp),
      ...fact('country', data.countryCode, 'country'),
    ];
    if (data.isWhitelisted) return { kind: 'finding', rating: 'clean', facts, link };
    const seen = newest(data.lastReportedAt);
    // Thresholds set by hand.
    if (score >= 75)
      return { kind: 'finding', rating: 'malicious', strength: 'medium', ...seen, facts, link };
    if (score >= 25)
      return { kind: 'finding', rating: 'suspicious', strength: 'weak', ...seen, facts, link };
    return noData(facts, { link });
  },
};
