import * as z from 'zod/mini';
import { type Declaration, rule } from './declaration.ts';
import { fromJsonText } from './normalize.ts';
import { isWhole, normalizeRecipient, type RecipientRule, recipientFields } from './recipients.ts';

/** Kinds of recipient for which a heartbeat would be an alert to work on. */
const alerts: readonly unknown[] = ['thehive', 'misp'];

// A strict one, as those of reports are. Only `off` goes without a name and an address.
const heartbeatSchema = z
  .strictObject({
    kind: z.enum(['off', 'webhook', 'template'], {
      error: ({ input }) => (alerts.includes(input) ? 'heartbeat-kind' : undefined),
    }),
    ...recipientFields,
    name: z.optional(recipientFields.name),
    url: z.optional(recipientFields.url),
  })
  .check(z.refine(isOffOrWhole, 'recipient-parts'));

/** A recipient that a heartbeat can go to. */
export type HeartbeatRule = RecipientRule & { readonly kind: 'webhook' | 'template' };

/**
 * Where the browser says once a day that it is there. Off where nothing is said, and where what is
 * said cannot be read in any part: nothing is lost by silence, and silence is what is strictest.
 */
export const heartbeatDeclaration: Declaration<typeof heartbeatSchema> = rule({
  schema: heartbeatSchema,
  normalize: written => {
    const given = fromJsonText(written);
    const [only, ...others] = Array.isArray(given) ? given : [given];
    return normalizeRecipient(others.length > 0 ? given : only);
  },
  strictest: { kind: 'off' },
  // What a misspelled name stood for is in no value that is off.
  standIn: read => read,
});

/** The recipient of heartbeats; null where the policy wants none. */
export function heartbeatRule(written?: z.infer<typeof heartbeatSchema>): HeartbeatRule | null {
  const { kind = 'off', name, url } = written ?? {};
  if (kind === 'off' || name === undefined || url === undefined) return null;
  return { ...written, kind, name, url };
}

function isOffOrWhole(it: z.infer<typeof heartbeatSchema>): boolean {
  const { kind, name, url, ...others } = it;
  if (kind === 'off') {
    return [name, url, ...Object.values(others)].every(field => field === undefined);
  }
  return name !== undefined && url !== undefined && isWhole({ kind, ...others });
}
