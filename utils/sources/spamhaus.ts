import * as z from 'zod/mini';
import { decodeAnswer, encodeQuery, recordTypes } from '../lookup/dns.ts';
import { fact, noData, readJson, unexpected } from '../lookup/read.ts';
import type { Outcome, Source } from '../lookup/types.ts';
import type { HttpAnswer } from '../platform/http.ts';
import { isProblem, type Problem, problem } from '../platform/problem.ts';

const webOrigin = 'https://apibl.spamhaus.net';
const dnsOrigin = 'https://cloudflare-dns.com';

/** A Data Query Service key is 26 letters and digits; the Web Query Service has longer tokens. */
const dqsKey = /^[a-z0-9]{26}$/;

const body = z.object({ resp: z.array(z.number()) });

/** The last number of the address that stands for a listing; 102 to 106 are abused legitimate domains. */
const kinds: Record<number, string> = {
  2: 'spam',
  4: 'phishing',
  5: 'malware',
  6: 'botnet',
  102: 'abused: spam',
  103: 'abused: redirector',
  104: 'abused: phishing',
  105: 'abused: malware',
  106: 'abused: botnet',
};

/**
 * Spamhaus DBL: domains in spam, phishing and malware, with one's own key: by web query (a header)
 * or by DNS through an unfiltered resolver (the key is part of the name). The public mirror is
 * never asked: it answers browsers with errors that look like listings.
 */
export const spamhaus: Source = {
  id: 'spamhaus',
  name: 'Spamhaus DBL',
  group: 'reputation',
  family: 'spamhaus',
  origins: [webOrigin, dnsOrigin],
  accepts: ['domain'],
  discloses: 'domain',
  key: {
    need: 'required',
    shape: /^[\w.-]{20,512}$/,
    where: 'https://www.spamhaus.com/data-access/',
  },
  keyInUrl: true,
  terms: 'non-commercial',
  enabledByDefault: false,
  meaningful: [404],

  request({ indicator, config }) {
    const key = config.key ?? '';
    if (dqsKey.test(key)) {
      const name = `${indicator.value}.${key}.dbl.dq.spamhaus.net`;
      return {
        url: `${config.base ?? dnsOrigin}/dns-query?dns=${encodeQuery(name, recordTypes.A)}`,
        headers: { Accept: 'application/dns-message' },
        sends: indicator.value,
      };
    }
    return {
      url: `${config.base ?? webOrigin}/lookup/v1/DBL/${encodeURIComponent(indicator.value)}`,
      headers: { Authorization: `Bearer ${key}` },
      sends: indicator.value,
    };
  },

  interpret(answer, { config }) {
    if (dqsKey.test(config.key ?? '')) return readDns(answer);
    return answer.status === 404 ? noData() : readWeb(answer);
  },
};

function readWeb(answer: HttpAnswer): Outcome {
  const parsed = readJson(answer, body);
  if (isProblem(parsed)) return parsed;
  // 2004 stands for 127.0.1.4, 2104 for 127.0.1.104.
  return rate(parsed.resp.map(code => code - 2000));
}

function readDns(answer: HttpAnswer): Outcome {
  const message = decodeAnswer(answer.bytes);
  if (!message) return unexpected(answer, 'no DNS message');
  const refused = message.answers.map(it => it.data).find(it => it.startsWith('127.255.255.'));
  if (refused) return refusal(refused);
  if (message.rcode !== 0 && message.rcode !== 3)
    return unexpected(answer, `DNS code ${message.rcode}`);
  const codes = message.answers.flatMap(it => /^127\.0\.1\.(\d+)$/.exec(it.data)?.[1] ?? []);
  return rate(codes.map(Number).filter(code => code !== 255));
}

/** Addresses in 127.255.255 are errors and never listings. */
function refusal(address: string): Problem {
  if (address.endsWith('.255')) return problem('quota', { message: address });
  if (address.endsWith('.250') || address.endsWith('.251')) return problem('bad-key');
  return problem('unexpected-answer', { message: address });
}

function rate(codes: readonly number[]): Outcome {
  if (codes.length === 0) return noData();
  const isThreat = (code: number) => code === 4 || code === 5 || code === 6;
  const worst = codes.find(isThreat) ?? codes.find(code => code === 2) ?? codes[0] ?? 0;
  return {
    kind: 'finding',
    rating: isThreat(worst) ? 'malicious' : 'suspicious',
    // A legitimate domain that somebody abused says little of this page; so does a new code.
    strength: isThreat(worst) || worst === 2 ? 'medium' : 'weak',
    facts: fact('threat', kinds[worst]),
    link: 'https://check.spamhaus.org/',
  };
}
