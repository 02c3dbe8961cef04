import * as z from 'zod/mini';
import { noData, readJson, unexpected } from '../lookup/read.ts';
import type { Source } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';

const origin = 'https://security.cloudflare-dns.com';

const body = z.object({
  Status: z.number(),
  Answer: z.optional(z.array(z.object({ type: z.number(), data: z.string() }))),
  // An array at this resolver, a string at others of the same format.
  Comment: z.optional(z.union([z.string(), z.array(z.string())])),
});

/**
 * Cloudflare's malware-filtering resolver. Contract: its JSON format; a blocked name comes back as
 * 0.0.0.0 or with "EDE(16): Censored". Not being blocked is no clearance.
 */
export const cloudflare: Source = {
  id: 'cloudflare',
  name: 'Cloudflare',
  group: 'reputation',
  family: 'cloudflare',
  origins: [origin],
  accepts: ['hostname'],
  discloses: 'hostname',
  resolves: true,
  key: { need: 'none' },
  enabledByDefault: true,

  request({ indicator, config }) {
    return {
      url: `${config.base ?? origin}/dns-query?name=${encodeURIComponent(indicator.value)}&type=A`,
      // Without it the resolver answers 400.
      headers: { Accept: 'application/dns-json' },
      sends: indicator.value,
    };
  },

  interpret(answer) {
    const parsed = readJson(answer, body);
    if (isProblem(parsed)) return parsed;
    const comment = [parsed.Comment ?? []].flat().join(' ');
    const blackholed = parsed.Answer?.some(it => it.data === '0.0.0.0' || it.data === '::');
    if (blackholed || comment.includes('EDE(16)')) {
      return { kind: 'finding', rating: 'malicious', strength: 'medium', facts: [] };
    }
    // A failure of the resolver says nothing of the name; 3 says that it does not exist.
    const answered = parsed.Status === 0 || parsed.Status === 3;
    return answered ? noData() : unexpected(answer, `DNS code ${parsed.Status}`);
  },
};
