import * as z from 'zod/mini';
import { rule } from './declaration.ts';
import { fromJsonText, mapValues, toTrimmed, toWord } from './normalize.ts';
import { readableFields } from './salvage.ts';

/** One address and nothing that a mail program would take for a second one, or for a subject. */
export const mailAddress = /^[^\s@,;:?&%<>"]+@[^\s@,;:?&%<>"]+$/;

const phone = /^\+?\d[\d\s()./-]{1,38}$/;
const page = /^https:\/\/[^/?#\\@\s]+(?:[/?#]\S*)?$/;
const title = z.string().check(z.minLength(1), z.maxLength(120));

/** PNG, JPEG and WebP; an SVG is a program. Nothing is fetched, so the picture is the text itself. */
const picture = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z\d+/]+={0,2}$/;
const longestPicture = 64 * 1024;

const contactShape = {
  name: z.optional(title),
  phone: z.optional(z.string().check(z.regex(phone))),
  mail: z.optional(z.string().check(z.regex(mailAddress, 'report-email'))),
  page: z.optional(
    z.string().check(z.refine(it => page.test(it) && URL.canParse(it), 'https-address')),
  ),
};

const organizationShape = {
  name: z.optional(title),
  picture: z.optional(
    z
      .string()
      .check(z.refine(it => it.length <= longestPicture && picture.test(it), 'unusable-picture')),
  ),
};

/** Who the organization is to the person. None has a strictest value: that would close the way to it. */
export const identityRules = {
  /** Whom a person can ask, in every place that says to ask IT. */
  contact: rule({
    schema: z.object(contactShape),
    normalize: written => mapValues(fromJsonText(written), toTrimmed),
    salvage: fieldsOf(contactShape),
  }),
  /** The name and picture in the head of our pages. */
  organization: rule({
    schema: z.object(organizationShape),
    normalize: written => mapValues(fromJsonText(written), toTrimmed),
    salvage: fieldsOf(organizationShape),
  }),
  /** The language of our pages, whatever the browser's. */
  language: rule({ schema: z.enum(['en', 'ja']), normalize: toLanguage }),
};

/** Without the region that system tools write behind it, as in `ja-JP`. */
function toLanguage(written: unknown): unknown {
  const word = toWord(written);
  return typeof word === 'string' ? word.replace(/^(en|ja)-[a-z]{2}$/, '$1') : word;
}

function fieldsOf(shape: Readonly<Record<string, z.ZodMiniType>>) {
  return readableFields(name => (Object.hasOwn(shape, name) ? (shape[name] ?? null) : null));
}
