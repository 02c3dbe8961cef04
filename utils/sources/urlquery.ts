import * as z from 'zod/mini';
import { fact, noData, readJson } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const origin = 'https://api.urlquery.net';

const body = z.object({ verdict: z.nullable(z.string()) });
const bad = ['malware', 'phishing', 'fraud', 'malicious'];

/**
 * urlquery.net: reputation of a host, or of the URL where the settings allow it. Contract:
 * /public/v1/reputation/check/. Nothing is submitted.
 */
export const urlquery: Source = {
  id: 'urlquery',
  name: 'urlquery.net',
  group: 'reputation',
  family: 'urlquery',
  origins: [origin],
  accepts: ['url'],
  discloses: 'hostname',
  disclosesWith: config => (config.sendUrl ? 'url' : 'hostname'),
  key: {
    need: 'required',
    shape: /^[\w-]{20,128}$/,
    where: 'https://urlquery.net/user/settings/api',
  },
  enabledByDefault: false,

  request({ indicator, config }) {
    const value = config.sendUrl ? indicator.value : new URL(indicator.value).hostname;
    return {
      url: `${config.base ?? origin}/public/v1/reputation/check/?query=${encodeURIComponent(value)}`,
      headers: { 'x-apikey': config.key ?? '' },
      sends: value,
    };
  },

  interpret(answer, { indicator, config, shared }) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const value = config.sendUrl ? indicator.value : new URL(indicator.value).hostname;
    const link = `https://urlquery.net/search?q=${encodeURIComponent(value)}`;
    const verdict = parsed.verdict?.toLowerCase() ?? '';
    const facts = fact('threat', verdict === 'benign' ? null : verdict);
    const told = { facts, link, ...(config.sendUrl ? {} : { names: 'hostname' as const }) };
    if (bad.includes(verdict)) {
      const strength = shared && !config.sendUrl ? 'weak' : 'medium';
      return { kind: 'finding', rating: 'malicious', strength, ...told };
    }
    return verdict === 'suspicious'
      ? { kind: 'finding', rating: 'suspicious', strength: 'weak', ...told }
      : noData([], { link });
  },
};
