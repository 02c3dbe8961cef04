import * as z from 'zod/mini';
import { fact, isoDate, list, newest, noData, readJson } from '../lookup/read.ts';
import type { Finding, Source } from '../lookup/types.ts';
import { isProblem, problem } from '../platform/problem.ts';

const origin = 'https://urlhaus-api.abuse.ch';

const entry = z.object({
  url_status: z.optional(z.string()),
  threat: z.optional(z.nullable(z.string())),
  tags: z.optional(z.nullable(z.array(z.string()))),
  date_added: z.optional(z.nullable(z.string())),
  last_online: z.optional(z.nullable(z.string())),
});

const body = z.object({
  query_status: z.string(),
  urlhaus_reference: z.optional(z.string()),
  firstseen: z.optional(z.nullable(z.string())),
  // Numbers come as text.
  url_count: z.optional(z.union([z.string(), z.number()])),
  urls: z.optional(z.array(entry)),
  blacklists: z.optional(z.nullable(z.record(z.string(), z.nullable(z.string())))),
  ...entry.shape,
});
type Body = z.infer<typeof body>;

/**
 * URLhaus: addresses that spread malware, kept by abuse.ch. Contract: its v1 API with an Auth-Key;
 * every outcome stands in the body under HTTP 200. The host is asked about unless the settings
 * allow the URL.
 */
export const urlhaus: Source = {
  id: 'urlhaus',
  name: 'URLhaus',
  group: 'reputation',
  family: 'abuse-ch',
  origins: [origin],
  accepts: ['url'],
  discloses: 'hostname',
  disclosesWith: config => (config.sendUrl ? 'url' : 'hostname'),
  key: { need: 'required', shape: /^[0-9a-f]{32,64}$/i, where: 'https://auth.abuse.ch/' },
  enabledByDefault: false,

  request({ indicator, config }) {
    const host = new URL(indicator.value).hostname.replace(/^\[|\]$/g, '');
    const [path, name, value] = config.sendUrl
      ? ['url', 'url', indicator.value]
      : ['host', 'host', host];
    return {
      url: `${config.base ?? origin}/v1/${path}/`,
      method: 'POST',
      headers: {
        'Auth-Key': config.key ?? '',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ [name as string]: value as string }).toString(),
      sends: value as string,
    };
  },

  interpret(answer, { config, shared }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const status = parsed.query_status;
    if (status === 'no_results') return noData();
    if (status.includes('auth_key')) return problem('bad-key', { message: status });
    if (status !== 'ok') return problem('unexpected-answer', { status: 200, message: status });
    if (config.sendUrl) return exactHit(parsed);
    return hostHit(parsed, shared);
  },
};

function exactHit(parsed: Body): Finding {
  return { kind: 'finding', rating: 'malicious', strength: 'strong', ...about(parsed, [parsed]) };
}

/** On a host that many share, entries say little of this page: github.com has thousands. */
function hostHit(parsed: Body, shared: boolean): Finding {
  const urls = parsed.urls ?? [];
  const online = urls.some(it => it.url_status === 'online');
  const told = { ...about(parsed, urls), names: 'hostname' as const };
  if (shared) return { kind: 'finding', rating: 'suspicious', strength: 'weak', ...told };
  return online
    ? { kind: 'finding', rating: 'malicious', strength: 'medium', ...told }
    : { kind: 'finding', rating: 'suspicious', strength: 'medium', ...told };
}

function about(
  parsed: Body,
  entries: readonly z.infer<typeof entry>[],
): Pick<Finding, 'facts' | 'link' | 'seenAt' | 'offline'> {
  const facts = [
    ...fact('threat', list(entries.map(it => it.threat))),
    ...fact('tags', list(entries.flatMap(it => it.tags ?? []))),
    ...fact('reports', parsed.url_count),
    ...fact('firstSeen', isoDate(parsed.firstseen ?? parsed.date_added), 'date'),
    ...fact('status', parsed.url_status),
    ...fact('listedBy', list(otherLists(parsed))),
  ];
  const link = parsed.urlhaus_reference;
  return {
    facts,
    ...newest(parsed.firstseen, ...entries.flatMap(it => [it.date_added, it.last_online])),
    ...(isOffline(entries) ? { offline: true } : {}),
    ...(link?.startsWith('https://') ? { link } : {}),
  };
}

function isOffline(entries: readonly z.infer<typeof entry>[]): boolean {
  return entries.length > 0 && entries.every(it => it.url_status === 'offline');
}

/** What URLhaus knows of other lists comes along for free. */
function otherLists({ blacklists }: Body): string[] {
  const names: Record<string, string> = { spamhaus_dbl: 'Spamhaus DBL', surbl: 'SURBL' };
  return Object.entries(blacklists ?? {}).flatMap(([list, word]) =>
    word && word !== 'not listed' ? [names[list] ?? list] : [],
  );
}
