import type { Rules } from '../policy/schema.ts';
import type { RecipientRule } from '../policy/settings/recipients.ts';
import { recipientId } from '../report/recipient-id.ts';
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
  const asked = [...byId(reportTo)].map(([id, rule]) => ({
    id,
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
  return byId(reportTo).get(id) ?? null;
}

/** Two of one kind, host and name are two all the same: the second is known by its number too. */
function byId(rules: readonly RecipientRule[]): ReadonlyMap<string, RecipientRule> {
  const found = new Map<string, RecipientRule>();
  for (const rule of rules) {
    const id = recipientId(rule);
    let number = 1;
    while (found.has(numbered(id, number))) number += 1;
    found.set(numbered(id, number), rule);
  }
  return found;
}

/** The number stands first, where no name can be taken for it. */
function numbered(id: string, number: number): string {
  return number === 1 ? id : `${number} ${id}`;
}
