import { isWithin } from '../link/disclosure.ts';
import { createHttp, type Http, type Sent } from '../platform/http.ts';
import type { RecipientRule } from '../policy/settings/recipients.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import type { Report } from '../report/types.ts';
import { closedOrigins } from './closed.ts';
import { receiptFrom } from './receipt.ts';
import { updateCheck } from './records.ts';

const answerMs = 20_000;
const mostBytes = 64 * 1024;

const disclosures = { hash: 'hash', host: 'hostname', disarmed: 'url', whole: 'url' } as const;

/**
 * The door to one recipient. That the person pressed the button which says what leaves is the
 * permission: the guard speaks for strangers, and a report goes to the organization.
 */
export function doorTo(
  report: Report,
  rule: RecipientRule,
  effective: EffectiveSettings,
): { http: Http; written: () => Promise<unknown> } {
  let writing: Promise<unknown> = Promise.resolve();
  const discloses = disclosures[report.contents.link.detail];
  const http = createHttp({
    origins: [new URL(rule.url).origin],
    closed: closedOrigins(effective),
    discloses,
    admits: asked => isWithin(asked, discloses),
    secrets: [...(rule.secret?.split(',') ?? []), ...(rule.key ? [rule.key] : [])],
    signal: AbortSignal.timeout(answerMs),
    maxBytes: mostBytes,
    onSent: (sent: Sent) => {
      writing = updateCheck(report.check, it => receiptFrom(it, rule.name, sent));
    },
  });
  return { http, written: () => writing };
}
