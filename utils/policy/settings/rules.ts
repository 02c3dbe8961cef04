import * as z from 'zod/mini';
import { leakActions, leakKinds } from '../../leaks/types.ts';
import { everyHost } from '../../link/addresses.ts';
import { disclosureSchema } from '../../link/disclosure.ts';
import { visibilitySchema } from '../visibility.ts';
import { rule } from './declaration.ts';
import { heartbeatDeclaration } from './heartbeat.ts';
import { identityRules, mailAddress } from './identity.ts';
import { canMatch, isDomain, isTooWide, toInternal } from './internal.ts';
import {
  fromJsonText,
  mapValues,
  toClientIds,
  toFlag,
  toIds,
  toList,
  toTrimmed,
  toWord,
} from './normalize.ts';
import { organizationListRule } from './organization-list.ts';
import { recipientsRule } from './recipients.ts';
import { asObject, readableEntries, readableFields } from './salvage.ts';
import { wrappersRule } from './wrappers.ts';

const customPivotSchema = z.object({
  id: z.optional(z.string()),
  name: z.string(),
  template: z.string(),
  group: z.optional(z.string()),
});

const reportTemplate = /^https:\/\/[^/?#\\{}@\s]+[/?#]\S*$/;
const reportShape = {
  email: z.optional(z.string().check(z.regex(mailAddress, 'report-email'))),
  template: z.optional(
    z
      .string()
      .check(z.refine(it => reportTemplate.test(it) && it.includes('{url}'), 'report-template')),
  ),
};
const internalEntry = z.string().check(
  z.refine(canMatch, 'never-matches'),
  z.refine(it => !isTooWide(it), 'public-suffix'),
);
const ownDomain = z.string().check(
  z.refine(isDomain, 'never-matches'),
  z.refine(it => !isTooWide(it), 'public-suffix'),
);
const ownDomains = {
  schema: z.array(ownDomain),
  normalize: toHosts,
  salvage: readableEntries(ownDomain),
};
const leakActionSchema = z.enum(leakActions);
const isLeakKind = (name: string) => (leakKinds as readonly string[]).includes(name);

const texts = z.array(z.string());
const readableTexts = readableEntries(z.string());

/** What only an administrator can say, in the order of README's table. */
export const rules = {
  /** Ceiling: nothing is ever submitted with a wider visibility. */
  maxVisibility: rule({ schema: visibilitySchema, normalize: toWord, strictest: 'private' }),
  /** Where present, only these sources may be asked. */
  allowedSources: rule({
    schema: texts,
    normalize: toIds,
    salvage: readableTexts,
    strictest: [],
  }),
  forbiddenSources: rule({
    schema: texts,
    normalize: toIds,
    salvage: readableTexts,
    strictest: ['*'],
  }),
  /** Ceiling: no source is asked that would learn more than this. */
  maxDisclosure: rule({ schema: disclosureSchema, normalize: toWord, strictest: 'nothing' }),
  /** Domains whose addresses go to nobody. */
  internalDomains: rule({
    schema: z.array(internalEntry),
    normalize: toHosts,
    salvage: readableEntries(internalEntry, 'at-least-one'),
    strictest: [everyHost],
  }),
  /** The organization's own domains, watched for lookalikes. */
  protectedDomains: rule(ownDomains),
  wrappers: wrappersRule,
  /** SHA-256 of files of the organization's own pages: a foreign page that loads them is a copy. */
  ownResources: rule({
    schema: z.array(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
    normalize: toIds,
    salvage: readableEntries(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  }),
  /** Country from which a second look at a page is taken; nobody's own country is told otherwise. */
  scanCountry: rule({ schema: z.string().check(z.regex(/^[a-z]{2}$/)), normalize: toWord }),
  /** Client ids of the organization's own apps, whose wishes for access are no traps. */
  knownApps: rule({
    schema: texts,
    normalize: toClientIds,
    salvage: readableTexts,
    strictest: [],
  }),
  /** Client ids of apps that are traps. */
  rogueApps: rule({ schema: texts, normalize: toClientIds, salvage: readableTexts }),
  /** Hosts of the organization's own phishing exercises. */
  drillDomains: rule({ ...ownDomains, isHidden: true }),
  organizationList: organizationListRule,
  /** Hardens what the guard does about a kind of leak; never softens it. */
  leakActions: rule({
    schema: z.partialRecord(z.enum(leakKinds), leakActionSchema),
    normalize: written => mapValues(fromJsonText(written), toWord),
    salvage: readableFields(name => (isLeakKind(name) ? leakActionSchema : null), 'refuse'),
    standIn: (read, [kind = ''], last) => ({
      ...asObject(read),
      [kind]: asObject(last)[kind] ?? 'refuse',
    }),
    strictest: Object.fromEntries(leakKinds.map(kind => [kind, 'refuse' as const])),
  }),
  customPivots: rule({
    schema: z.array(customPivotSchema),
    normalize: fromJsonText,
    salvage: readableEntries(customPivotSchema),
  }),
  hiddenPivots: rule({ schema: texts, normalize: toIds, salvage: readableTexts }),
  /** Where people report a link: a mail address and/or an https address with {url}. */
  report: rule({
    schema: z.object(reportShape),
    normalize: written => mapValues(fromJsonText(written), toTrimmed),
    salvage: readableFields(name =>
      name === 'email' || name === 'template' ? reportShape[name] : null,
    ),
  }),
  reportTo: recipientsRule,
  /** How much of a link a report tells; disarmed where nothing is said. */
  reportDetail: rule({
    schema: z.enum(['hash', 'host', 'disarmed', 'whole']),
    normalize: toWord,
    strictest: 'hash',
  }),
  /** Whether a report says who sends it, in the person's own words. */
  reporter: rule({ schema: z.enum(['none', 'ask']), normalize: toWord, strictest: 'none' }),
  heartbeat: heartbeatDeclaration,
  /** Whether the history may be exported with whole links; missing where it may. */
  exportWhole: rule({ schema: z.boolean(), normalize: toFlag, strictest: false }),
  /** Whether the page that explains everything opens after an installation; missing where it does. */
  firstRunPage: rule({ schema: z.boolean(), normalize: toFlag, strictest: false }),
  /** The organization's own words for "What if I already clicked?". */
  guidance: rule({ schema: z.string().check(z.maxLength(2000)) }),
  ...identityRules,
};

function toHosts(written: unknown): unknown {
  const list = toList(written);
  return Array.isArray(list) ? list.map(toInternal) : list;
}
