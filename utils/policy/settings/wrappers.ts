import * as z from 'zod/mini';
import { type Declaration, type Lost, rule, type Salvage } from './declaration.ts';
import { canMatch, toInternal } from './internal.ts';
import { fromJsonText, toNumber, toWord } from './normalize.ts';
import { isObject, lostIn } from './salvage.ts';

/**
 * Links of the organization's own link protection: where they stand, and in which parameter or
 * which part of the path (counted from 1) they hold their target. With neither they are hidden.
 */
const wrapperRuleSchema = z.object({
  host: z.string().check(z.refine(canMatch, 'never-matches')),
  path: z.optional(z.string()),
  parameter: z.optional(z.string()),
  segment: z.optional(z.number().check(z.int(), z.gte(1))),
  encoding: z.optional(z.enum(['percent', 'base64'])),
});

const wrapperRulesSchema = z.array(wrapperRuleSchema);

/** The organization's own link protection, whose links no table can know. */
export const wrappersRule: Declaration<typeof wrapperRulesSchema> = rule({
  schema: wrapperRulesSchema,
  normalize: written => {
    const given = fromJsonText(written);
    const rules = isObject(given) ? [given] : given;
    return Array.isArray(rules) ? rules.map(normalizeRule) : rules;
  },
  salvage: readableRules,
});

function normalizeRule(written: unknown): unknown {
  if (!isObject(written)) return written;
  const { host, segment, encoding } = written;
  return {
    ...written,
    host: toInternal(host),
    ...(segment === undefined ? {} : { segment: toNumber(segment) }),
    ...(encoding === undefined ? {} : { encoding: toWord(encoding) }),
  };
}

/** Of an unusable rule the host still counts: what nobody can open is hidden. */
function readableRules(normalized: unknown): Salvage | null {
  if (!Array.isArray(normalized)) return null;
  const isUsable = (rule: unknown) => wrapperRuleSchema.safeParse(rule).success;
  const lost = normalized.flatMap((rule, at): Lost[] => {
    const { error } = wrapperRuleSchema.safeParse(rule);
    return error ? lostIn(error, String(at), 'invalid-value') : [];
  });
  const value = normalized.flatMap(rule => {
    if (isUsable(rule)) return [rule];
    const hidden = isObject(rule) ? { host: rule.host } : null;
    return isUsable(hidden) ? [hidden] : [];
  });
  return { value, lost };
}
