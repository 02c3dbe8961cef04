import * as z from 'zod/mini';
import { fact, list, noData, readJson, unexpected } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import type { HttpAnswer } from '../platform/http.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';

const origin = 'https://api.viewdns.info';

const entry = z.object({
  blacklist: z.optional(z.string()),
  name: z.optional(z.string()),
  result: z.optional(z.string()),
  status: z.optional(z.string()),
});

const body = z.object({
  response: z.union([z.array(entry), z.record(z.string(), z.union([z.string(), z.array(entry)]))]),
});

/** ViewDNS: on which spam lists an address stands. Contract: /spamdblookup/; the shape of its list is not certain. */
export const viewdns: Source = {
  id: 'viewdns',
  name: 'ViewDNS.info',
  group: 'context',
  family: 'viewdns',
  origins: [origin],
  accepts: ['ipv4'],
  discloses: 'ip',
  key: { need: 'required', shape: /^[0-9a-f]{20,64}$/i, where: 'https://viewdns.info/api/' },
  keyInUrl: true,
  terms: 'paid',
  enabledByDefault: false,

  request({ indicator, config }) {
    const query = new URLSearchParams({
      ip: indicator.value,
      apikey: config.key ?? '',
      output: 'json',
    });
    return { url: `${config.base ?? origin}/spamdblookup/?${query}`, sends: indicator.value };
  },

  refusal,

  interpret(answer, { indicator }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const { response } = parsed;
    const error = Array.isArray(response) ? undefined : response.error;
    if (typeof error === 'string') {
      const code = /key/i.test(error) ? 'bad-key' : 'unexpected-answer';
      return problem(code, { status: answer.status, message: error });
    }
    const entries = Object.values(response)
      .flat()
      .filter(it => typeof it === 'object');
    const known = entries.filter(it => it.result ?? it.status);
    if (known.length === 0) return unexpected(answer, 'no lists');
    const listed = known.filter(it =>
      /^(listed|fail|yes|true)/i.test(it.result ?? it.status ?? ''),
    );
    const facts = [
      ...fact('detections', `${listed.length} / ${known.length}`),
      ...fact('listedBy', list(listed.map(it => it.blacklist ?? it.name))),
    ];
    const link = `https://viewdns.info/spamdblookup/?ip=${encodeURIComponent(indicator.value)}`;
    // Lists against mail say nothing of a page.
    return listed.length >= 3
      ? { kind: 'finding', rating: 'context', facts, link }
      : noData(facts, { link });
  },
};

/** A used-up key is told in plain text under HTTP 200. */
function refusal(answer: HttpAnswer): Problem | undefined {
  const limited = answer.bytes.length < 500 && /query limit reached/i.test(answer.text());
  return limited ? problem('quota', { status: answer.status }) : undefined;
}
