import * as z from 'zod/mini';
import { type SignalId, signalLevels, signalTable } from './table.ts';

/** What fills the places of a text; a list is written as one in the language of whoever reads it. */
export const valuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type TextValues = z.infer<typeof valuesSchema>;

const ids = Object.keys(signalTable) as SignalId[];

/** Evidence visible in the link itself. `id` names the rule and its text `signal_<id>`; `values` fill that text. */
const signalSchema = z.object({
  id: z.enum(ids),
  level: z.enum(signalLevels),
  values: z.optional(valuesSchema),
});
export type Signal = z.infer<typeof signalSchema>;

/**
 * The signals of a record. One that another version named and this one does not know is left out,
 * so that what else the record holds is not lost with it.
 */
export const signalsSchema = z.pipe(
  z.pipe(
    z.array(z.looseObject({ id: z.string() })),
    z.transform(all => all.filter(({ id }) => Object.hasOwn(signalTable, id))),
  ),
  z.array(signalSchema),
);

/** What `findSignals` may be told beside the target. */
export interface SignalOptions {
  /** Domains that the organization wants guarded like a well-known brand. */
  readonly protectedDomains?: readonly string[];
  /** Client ids of apps that the organization uses: what they ask for is no trap. */
  readonly knownApps?: readonly string[];
  /** Client ids of apps that the organization knows to be traps. */
  readonly rogueApps?: readonly string[];
  /** The organization's own hosts of phishing exercises. */
  readonly drillDomains?: readonly string[];
  /** The link as it was written, before any parser touched it. */
  readonly raw?: string;
  /** The text that people saw in place of the link. */
  readonly shown?: string;
}
