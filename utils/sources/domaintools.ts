import * as z from 'zod/mini';
import { fact, list, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const origin = 'https://api.domaintools.com';

const component = z.object({
  name: z.optional(z.string()),
  risk_score: z.optional(z.nullable(z.number())),
  threats: z.optional(z.array(z.string())),
});
const body = z.object({
  response: z.object({
    risk_score: z.optional(z.nullable(z.number())),
    reasons: z.optional(z.array(z.string())),
    components: z.optional(z.array(component)),
  }),
});

/** The vendor calls so much and more high risk. */
const highRisk = 70;

/** DomainTools: risk of a domain. Contract: /v1/risk/, with the two parts of the account as `user:key`. */
export const domaintools: Source = {
  id: 'domaintools',
  name: 'DomainTools',
  group: 'reputation',
  family: 'domaintools',
  origins: [origin],
  accepts: ['domain'],
  discloses: 'domain',
  key: {
    need: 'required',
    shape: /^[\w.@-]{2,64}:[\w-]{16,128}$/,
    where: 'https://account.domaintools.com/my-account/',
  },
  keyInUrl: true,
  terms: 'paid',
  enabledByDefault: false,
  meaningful: [404],

  request({ indicator, config }) {
    const [user = '', key = ''] = (config.key ?? '').split(':');
    const query = new URLSearchParams({
      domain: indicator.value,
      api_username: user,
      api_key: key,
    });
    return { url: `${config.base ?? origin}/v1/risk/?${query}`, sends: indicator.value };
  },

  interpret(answer, { indicator }) {
    if (answer.status === 404) return noData();
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const { risk_score: score, reasons = [], components = [] } = parsed.response;
    const link = `https://whois.domaintools.com/${encodeURIComponent(indicator.value)}`;
    if (score === null || score === undefined) return noData([], { link });
    const facts = [
      ...fact('score', `${score} / 100`),
      ...fact('threat', list(components.flatMap(threatsOf))),
      ...fact('note', list(reasons)),
    ];
    // Zero together with this word is the vendor's own allow list.
    const allowed = [...reasons, ...components.map(it => it.name)].includes('zerolist');
    if (score === 0 && allowed) return { kind: 'finding', rating: 'clean', facts, link };
    // 90 was set by hand.
    if (score >= 90)
      return { kind: 'finding', rating: 'malicious', strength: 'medium', facts, link };
    return score >= highRisk
      ? { kind: 'finding', rating: 'suspicious', strength: 'medium', facts, link }
      : noData(facts, { link });
  },
};

/** What a part of the score is about: the threats it names, else its profile where that is high. */
function threatsOf({ name, risk_score, threats = [] }: z.infer<typeof component>): string[] {
  if (threats.length > 0) return threats;
  const profile = /^threat_profile_(\w+)$/.exec(name ?? '')?.[1];
  return profile && (risk_score ?? 0) >= highRisk ? [profile] : [];
}
