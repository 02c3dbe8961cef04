import * as z from 'zod/mini';
import { fact, isoDate, newest, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import type { HttpAnswer } from '../platform/http.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';

const origin = 'https://checkurl.phishtank.com';

/** `true` in some answers, `"yes"` in others. */
const yes = z.optional(z.union([z.boolean(), z.string()]));

const body = z.object({
  errortext: z.optional(z.string()),
  results: z.optional(
    z.object({
      in_database: yes,
      phish_detail_page: z.optional(z.nullable(z.string())),
      verified: yes,
      verified_at: z.optional(z.nullable(z.string())),
      valid: yes,
    }),
  ),
});

/** PhishTank: phishing URLs judged by volunteers. It takes nothing less than the full URL. */
export const phishtank: Source = {
  id: 'phishtank',
  name: 'PhishTank',
  group: 'reputation',
  family: 'phishtank',
  origins: [origin],
  accepts: ['url'],
  discloses: 'url',
  key: { need: 'optional', shape: /^[0-9a-f]{64}$/i, where: 'https://phishtank.org/api_info.php' },
  terms: 'low-volume',
  enabledByDefault: false,

  request({ indicator, config }) {
    const form = new URLSearchParams({ url: indicator.value, format: 'json' });
    if (config.key) form.set('app_key', config.key);
    return {
      url: `${config.base ?? origin}/checkurl/`,
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
      sends: indicator.value,
    };
  },

  refusal,

  interpret(answer) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const { errortext, results } = parsed;
    if (!results) {
      const code = /app_?key/i.test(errortext ?? '') ? 'bad-key' : 'unexpected-answer';
      return problem(code, { status: 200, message: errortext ?? 'no results' });
    }
    if (!holds(results.in_database)) return noData();
    const facts = fact('firstSeen', isoDate(results.verified_at), 'date');
    const page = results.phish_detail_page;
    const link = page?.startsWith('http') ? { link: page } : {};
    const told = { facts, ...newest(results.verified_at), ...link };
    if (!holds(results.verified)) {
      return { kind: 'finding', rating: 'suspicious', strength: 'weak', ...told };
    }
    return holds(results.valid)
      ? { kind: 'finding', rating: 'malicious', strength: 'strong', ...told }
      : { kind: 'finding', rating: 'clean', facts, ...link };
  },
};

/** Too many requests are 403, 429 or 509 here; a 403 with a page wants proof of a person first. */
function refusal(answer: HttpAnswer): Problem | undefined {
  const { status } = answer;
  const isChallenge = status === 403 && answer.text().trimStart().startsWith('<');
  if (isChallenge) return problem('turned-away', { status, link: 'https://phishtank.org/' });
  return status === 403 || status === 509 ? problem('quota', { status }) : undefined;
}

function holds(value: boolean | string | undefined): boolean {
  return value === true || value === 'yes' || value === 'true' || value === 'y';
}
