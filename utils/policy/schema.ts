import * as z from 'zod/mini';
import { leakActions, leakKinds } from '../leaks/types.ts';
import { disclosureSchema } from '../target/disclosure.ts';
import { visibilitySchema } from './visibility.ts';

/** Settings of one source. `base` is a gateway's or the organization's own address. */
const sourceSettingsSchema = z.object({
  enabled: z.optional(z.boolean()),
  key: z.optional(z.string().check(z.maxLength(512))),
  base: z.optional(z.url({ protocol: /^https?$/ })),
  sendUrl: z.optional(z.boolean()),
});
export type SourceSettings = z.infer<typeof sourceSettingsSchema>;

/**
 * Everything a person can set; every key may be missing. The one definition: storage, managed
 * policy, its schema for Chromium and the options page all come from it.
 */
export const settingsSchema = z.object({
  /** Who may see what is submitted to urlscan.io. */
  visibility: z.optional(visibilitySchema),
  /** Whether a check submits by itself. */
  scan: z.optional(z.enum(['automatic', 'on-request', 'off'])),
  theme: z.optional(z.enum(['system', 'light', 'dark'])),
  notifications: z.optional(z.boolean()),
  /** Days that checks stay in the history; 0 keeps none. */
  historyDays: z.optional(z.number().check(z.int(), z.gte(0), z.lte(365))),
  /** Ids of pivots shown first. */
  favouritePivots: z.optional(z.array(z.string())),
  /** By source id; `urlscan` holds the key for scans. */
  sources: z.optional(z.record(z.string(), sourceSettingsSchema)),
});
export type Settings = z.infer<typeof settingsSchema>;

const customPivotSchema = z.object({
  id: z.optional(z.string()),
  name: z.string(),
  template: z.string(),
  group: z.optional(z.string()),
});

/** What only an administrator can say. */
const rulesSchema = z.object({
  /** Ceiling: nothing is ever submitted with a wider visibility. */
  maxVisibility: z.optional(visibilitySchema),
  /** Ceiling: no source is asked that would learn more than this. */
  maxDisclosure: z.optional(disclosureSchema),
  /** Domains whose addresses go to nobody. */
  internalDomains: z.optional(z.array(z.string())),
  /** The organization's own domains, watched for lookalikes. */
  protectedDomains: z.optional(z.array(z.string())),
  /** Where present, only these sources may be asked. */
  allowedSources: z.optional(z.array(z.string())),
  forbiddenSources: z.optional(z.array(z.string())),
  /** Hardens what the guard does about a kind of leak; never softens it. */
  leakActions: z.optional(z.partialRecord(z.enum(leakKinds), z.enum(leakActions))),
  customPivots: z.optional(z.array(customPivotSchema)),
  hiddenPivots: z.optional(z.array(z.string())),
  /** Where people report a link: a mail address and/or an https address with {url}. */
  report: z.optional(z.object({ email: z.optional(z.string()), template: z.optional(z.string()) })),
  /** The organization's own words for "What if I already clicked?". */
  guidance: z.optional(z.string().check(z.maxLength(2000))),
});
export type Rules = z.infer<typeof rulesSchema>;

/** Managed storage: each setting at the top is locked, inside `defaults` it is a starting value. */
export const policySchema = z.object({
  ...settingsSchema.shape,
  ...rulesSchema.shape,
  defaults: z.optional(settingsSchema),
});
export type Policy = z.infer<typeof policySchema>;
