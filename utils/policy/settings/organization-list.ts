import * as z from 'zod/mini';
import { type Declaration, rule } from './declaration.ts';
import { fromJsonText, toTrimmed } from './normalize.ts';
import { asObject, isObject } from './salvage.ts';
import { meantBy } from './spelling.ts';

/** An ECDSA P-256 key as SPKI in base64: 27 bytes that are always the same, and its 64. */
const key = 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE[A-Za-z0-9+/]{86}==';

const organizationListSchema = z.object({
  /** Where the list is fetched: https, without a user name. */
  url: z.string().check(z.maxLength(2_000), z.refine(isListAddress, 'https-address')),
  /** The key that must have signed it; two with a comma while one takes the place of the other. */
  publicKey: z.optional(z.string().check(z.regex(new RegExp(`^${key}(?:,${key})?$`)))),
});

/**
 * The organization's list of links. One that is unreadable in any part stays what it last was: with a
 * key left out anybody could write it, and without a list nobody is warned.
 */
export const organizationListRule: Declaration<typeof organizationListSchema> = rule({
  schema: organizationListSchema,
  normalize: normalizeList,
  standIn: (read, [name = ''], last) => {
    const known = asObject(last)[name];
    return known === undefined ? last : { ...asObject(read), [name]: known };
  },
});

function normalizeList(written: unknown): unknown {
  const given = fromJsonText(written);
  if (typeof given === 'string') return { url: given.trim() };
  if (!isObject(given)) return given;
  const { url, publicKey, ...others } = given;
  // What is strange may have been meant for the key, without which anybody could write the list.
  if (publicKey === undefined && hasStranger(Object.keys(others))) {
    return { ...given, publicKey: null };
  }
  return {
    ...given,
    url: toTrimmed(url),
    ...(publicKey === undefined ? {} : { publicKey: toBareKey(publicKey) }),
  };
}

function hasStranger(names: readonly string[]): boolean {
  return names.some(name => meantBy(name, ['url', 'publicKey']) === null);
}

/** A key without the lines that stand around it in a file. */
function toBareKey(written: unknown): unknown {
  return typeof written === 'string'
    ? written.replace(/-----[A-Z ]+-----/g, '').replace(/\s+/g, '')
    : written;
}

function isListAddress(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && !url.username && !url.password;
}
