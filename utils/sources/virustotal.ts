import * as z from 'zod/mini';
import { base64url, hex, sha256 } from '../lookup/bytes.ts';
import { strengthOfEngines } from '../lookup/engines.ts';
import { fact, isoDate, list, newest, noData, readJson } from '../lookup/read.ts';
import type { Fact, Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const origin = 'https://www.virustotal.com';

const body = z.object({
  data: z.object({
    id: z.optional(z.string()),
    attributes: z.object({
      last_analysis_stats: z.object({
        malicious: z.number(),
        suspicious: z._default(z.number(), 0),
        harmless: z._default(z.number(), 0),
        undetected: z._default(z.number(), 0),
      }),
      last_analysis_results: z.optional(
        z.record(z.string(), z.object({ category: z.optional(z.nullable(z.string())) })),
      ),
      last_analysis_date: z.optional(z.number()),
      first_submission_date: z.optional(z.number()),
      threat_names: z.optional(z.array(z.string())),
      title: z.optional(z.nullable(z.string())),
    }),
  }),
});
type Attributes = z.infer<typeof body>['data']['attributes'];

/**
 * VirusTotal: what about ninety engines say of a URL. Contract: API v3, `/urls/{id}`, where the id
 * may be the SHA-256 of the URL: by default only that leaves. Nothing is ever submitted.
 */
export const virustotal: Source = {
  id: 'virustotal',
  name: 'VirusTotal',
  group: 'reputation',
  family: 'virustotal',
  origins: [origin],
  accepts: ['url'],
  discloses: 'hash',
  disclosesWith: config => (config.sendUrl ? 'url' : 'hash'),
  key: { need: 'required', shape: /^[0-9a-f]{64}$/i, where: `${origin}/gui/my-apikey` },
  terms: 'non-commercial',
  enabledByDefault: true,
  meaningful: [404],

  async request({ indicator, config }) {
    const id = config.sendUrl ? base64url(indicator.value) : hex(await sha256(indicator.value));
    return {
      url: `${config.base ?? origin}/api/v3/urls/${id}`,
      headers: { 'x-apikey': config.key ?? '' },
      sends: config.sendUrl ? indicator.value : `sha256:${id}`,
    };
  },

  interpret(answer) {
    // By hash a miss is no proof of anything: VirusTotal may write the same URL differently.
    if (answer.status === 404) return noData();
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const { attributes, id } = parsed.data;
    const { malicious, suspicious } = attributes.last_analysis_stats;
    const facts = factsOf(attributes);
    const link = id ? { link: `${origin}/gui/url/${encodeURIComponent(id)}` } : {};
    const told = { engines: objecting(attributes), ...newest(attributes.last_analysis_date) };
    // A mere suspicion adds to others' up to a medium voice; one alone is none.
    const doubtful = malicious + suspicious >= 2 ? 'medium' : null;
    const counted = strengthOfEngines(malicious);
    const strength = counted === 'strong' ? counted : (doubtful ?? counted);
    if (!strength) return noData(facts, link);
    const rating = strength === 'strong' ? 'malicious' : 'suspicious';
    return { kind: 'finding', rating, strength, facts, ...told, ...link };
  },
};

/** The engines that the rating rests on, by name; empty where the answer does not name them. */
function objecting({ last_analysis_results = {}, last_analysis_stats }: Attributes): string[] {
  const suffices = last_analysis_stats.malicious >= 3;
  const bad = suffices ? ['malicious'] : ['malicious', 'suspicious'];
  return Object.entries(last_analysis_results).flatMap(([name, { category }]) =>
    bad.includes(category ?? '') ? [name] : [],
  );
}

function factsOf(attributes: Attributes): Fact[] {
  const { malicious, suspicious, harmless, undetected } = attributes.last_analysis_stats;
  const engines = malicious + suspicious + harmless + undetected;
  return [
    ...fact('detections', `${malicious + suspicious} / ${engines}`),
    ...fact('threat', list(attributes.threat_names ?? [])),
    ...fact('title', attributes.title),
    ...fact('firstSeen', isoDate(attributes.first_submission_date), 'date'),
    ...fact('analyzedAt', isoDate(attributes.last_analysis_date), 'date'),
  ];
}
