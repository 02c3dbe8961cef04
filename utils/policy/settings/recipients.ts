import * as z from 'zod/mini';
import { type Declaration, type Lost, rule, type Salvage } from './declaration.ts';
import { fromJsonText, toTrimmed, toWord } from './normalize.ts';
import { recipientId } from './recipient-id.ts';
import { recipientKinds } from './recipient-kinds.ts';
import { isObject, lostIn } from './salvage.ts';

/**
 * `whsec_` and 24 to 64 bytes in base64, as Standard Webhooks writes them; two while one takes the
 * place of the other. What no bytes are written so could sign nothing, whenever a report is sent.
 */
const secret = 'whsec_(?:[A-Za-z0-9+/]{4}){8,21}(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?';

/** The name of a header of the recipient's own, never one that changes what a request is. */
const header = /^(?:Authorization|X-[A-Za-z0-9-]{1,60})$/i;

/** What stands beside the kind; `name` and `url` are what no recipient can do without. */
export const recipientFields = {
  /** What people read. */
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  url: z.string().check(z.maxLength(2_000), z.refine(isRecipientAddress, 'recipient-url')),
  /** Of a webhook: what its requests are signed with. */
  secret: z.optional(
    z.string().check(z.regex(new RegExp(`^${secret}(?:,${secret})?$`), 'recipient-secret')),
  ),
  /** Of TheHive and MISP: an API key; of a template: what stands in `header`. */
  key: z.optional(z.string().check(z.regex(/^[!-~](?:[ -~]{0,998}[!-~])?$/))),
  header: z.optional(z.string().check(z.regex(header))),
  /** Of a template: the JSON that is sent, with `{{name}}` inside its texts. */
  body: z.optional(z.string().check(z.maxLength(10_000), z.refine(isJson))),
  /** Of a template: where in the answer the reference stands, e.g. `result.number`. */
  reference: z.optional(z.string().check(z.regex(/^[\w-]+(?:\.[\w-]+){0,5}$/))),
};

// A strict one: a recipient whose secret is misspelled must not be sent to without it.
const recipientSchema = z
  .strictObject({ kind: z.enum(recipientKinds), ...recipientFields })
  .check(z.refine(isWhole, 'recipient-parts'));
/** One recipient as the policy describes it. */
export type RecipientRule = z.infer<typeof recipientSchema>;

const mostRecipients = 10;
const recipientsSchema = z
  .array(recipientSchema)
  .check(z.maxLength(mostRecipients), z.refine(areDistinct));

/**
 * Where reports are sent. A recipient that cannot be read is left out and the others stay; where none
 * is left, those of before do: a mistake never closes the way to the organization.
 */
export const recipientsRule: Declaration<typeof recipientsSchema> = rule({
  schema: recipientsSchema,
  normalize: normalizeRecipients,
  salvage: readRecipients,
});

/** The outbox knows a recipient by its id: of two with the same one would get what is the other's. */
function areDistinct(list: readonly RecipientRule[]): boolean {
  return new Set(list.map(recipientId)).size === list.length;
}

function readRecipients(normalized: unknown): Salvage | null {
  if (!Array.isArray(normalized)) return null;
  const value: RecipientRule[] = [];
  const lost: Lost[] = [];
  for (const [at, it] of normalized.entries()) {
    const part = String(at);
    const { data, error } = recipientSchema.safeParse(it);
    if (error) lost.push(...lostIn(error, part, 'left-out'));
    else if (!areDistinct([...value, data])) lost.push({ part, code: 'recipient-twice' });
    else if (value.length === mostRecipients) lost.push({ part, code: 'too-many' });
    else value.push(data);
  }
  return { value: value.length > 0 ? value : undefined, lost };
}

function normalizeRecipients(written: unknown): unknown {
  const given = fromJsonText(written);
  const list = isObject(given) ? [given] : given;
  return Array.isArray(list) ? list.map(normalizeRecipient) : list;
}

/** A recipient with every field in the form that can mean only one thing. */
export function normalizeRecipient(written: unknown): unknown {
  if (!isObject(written)) return written;
  const entries = Object.entries(written).map(([name, value]) => {
    if (name === 'kind') return [name, toWord(value)];
    if (name === 'body' && typeof value === 'object') return [name, JSON.stringify(value)];
    if (name === 'secret' && typeof value === 'string') return [name, value.replace(/\s+/g, '')];
    return [name, toTrimmed(value)];
  });
  return Object.fromEntries(entries);
}

/** Whether a recipient has what its kind cannot do without, and nothing that would go nowhere. */
export function isWhole(it: {
  kind: (typeof recipientKinds)[number];
  secret?: string | undefined;
  key?: string | undefined;
  header?: string | undefined;
  body?: string | undefined;
}): boolean {
  if (it.kind !== 'template' && it.body !== undefined) return false;
  if (it.kind === 'webhook') return it.secret !== undefined && it.key === undefined;
  if (it.kind === 'template') {
    return it.body !== undefined && (it.key === undefined) === (it.header === undefined);
  }
  return it.key !== undefined;
}

function isRecipientAddress(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && !url.username && !url.password && !url.hash;
}

function isJson(text: string): boolean {
  try {
    return isObject(JSON.parse(text));
  } catch {
    return false;
  }
}
