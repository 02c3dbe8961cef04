import type { Rules } from '../policy/schema.ts';
import { recipientId } from '../policy/settings/recipient-id.ts';
import type { RecipientRule } from '../policy/settings/recipients.ts';
import type { Delivery } from '../report/types.ts';

/** Somebody a report can go to, as people see it. */
export interface Receiver {
  readonly id: string;
  readonly name: string;
  readonly kind: Delivery['kind'];
  /** The origin that a request goes to; null where a page hands it over. */
  readonly origin: string | null;
}

/** Everybody that the policy names, those that answer first. A page of the organization's stands for its mail. */
export function receiversOf({ reportTo = [], report }: Rules): Receiver[] {
  const asked = reportTo.map(rule => ({
    id: recipientId(rule),
    name: rule.name,
    kind: rule.kind,
    origin: new URL(rule.url).origin,
  }));
  const page = report?.template ? URL.parse(report.template) : null;
  if (page?.protocol === 'https:') {
    return [...asked, { id: 'page', name: page.hostname, kind: 'page', origin: null }];
  }
  if (!report?.email) return asked;
  return [...asked, { id: 'mail', name: report.email, kind: 'mail', origin: null }];
}

/** What the policy says of a recipient now; null where it names it no more. */
export function recipientRule({ reportTo = [] }: Rules, id: string): RecipientRule | null {
  return reportTo.find(rule => recipientId(rule) === id) ?? null;
}
