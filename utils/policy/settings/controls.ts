import * as z from 'zod/mini';
import { rule } from './declaration.ts';

const text = z.string();

/** Names with commas, also where they come as a list, as Firefox hands them over. */
const names = rule({ schema: text, normalize: written => joined(written) });

/**
 * Keys that say how a policy is to be read. All are texts, on purpose: Chromium drops a key of the
 * wrong type before anybody sees it, and a text is what every way of delivery can carry.
 */
export const controls = {
  /** The whole policy as one JSON text; single keys beside it do not count. */
  policyText: rule({ schema: text, normalize: written => asText(written) }),
  /** The keys that the policy sets, so that one which does not arrive is missed. */
  declares: names,
  /** The keys whose locks end. */
  lift: names,
  /** The administrator's own name for this state of the policy; it is only shown. */
  revision: rule({ schema: text.check(z.maxLength(200)) }),
};

/** Among names: every key. */
export const everyKey = 'all';

/** The names in a text with commas, without blanks around them. */
export function namesIn(list: string): string[] {
  return list.split(/[,;\s]+/).filter(Boolean);
}

function joined(written: unknown): unknown {
  return Array.isArray(written) && written.every(it => typeof it === 'string')
    ? written.join(',')
    : written;
}

function asText(written: unknown): unknown {
  return typeof written === 'object' && written !== null ? JSON.stringify(written) : written;
}
