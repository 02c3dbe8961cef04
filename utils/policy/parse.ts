import { declaredChoices, declaredKeys, type Policy } from './schema.ts';
import type { Declaration } from './settings/declaration.ts';
import { fromJsonText } from './settings/normalize.ts';
import { isObject } from './settings/salvage.ts';
import { everyOther } from './settings/sources.ts';
import type { PolicyProblem } from './types.ts';

/** A policy as far as it could be understood, and what could not. */
interface ParsedPolicy {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
  /** Keys that hold something unusable and have no strictest value, so that the last good one counts. */
  readonly broken: readonly string[];
}

interface Reader {
  readonly knownSources: readonly string[];
  readonly problems: PolicyProblem[];
  readonly broken: string[];
}

/**
 * Reads a policy key by key, each as its declaration says: what can mean only one thing is that
 * thing, of the rest what is readable stays, and what is not is the strictest value it could mean.
 */
export function parsePolicy(raw: unknown, knownSources: readonly string[]): ParsedPolicy {
  const reader: Reader = { knownSources, problems: [], broken: [] };
  const given = isObject(raw) ? raw : {};
  const { defaults, ...keys } = given;
  const policy = readKeys(keys, declaredKeys, '', reader);
  if (defaults !== undefined) policy.defaults = readDefaults(defaults, reader);
  return { policy: policy as Policy, problems: reader.problems, broken: reader.broken };
}

function readDefaults(written: unknown, reader: Reader): Record<string, unknown> {
  const given = fromJsonText(written);
  if (isObject(given)) return readKeys(given, declaredChoices, 'defaults.', reader);
  reader.problems.push({ code: 'invalid-value', path: 'defaults' });
  return {};
}

function readKeys(
  given: Readonly<Record<string, unknown>>,
  declared: Readonly<Record<string, Declaration>>,
  prefix: string,
  reader: Reader,
): Record<string, unknown> {
  const policy: Record<string, unknown> = {};
  for (const [key, written] of Object.entries(given)) {
    // Not `in`: names such as `toString` are no keys of ours.
    const declaration = Object.hasOwn(declared, key) ? declared[key] : undefined;
    const path = `${prefix}${key}`;
    if (!declaration) {
      reader.problems.push({ code: 'unknown-key', path });
      continue;
    }
    const read = readValue(declaration, written, path, reader);
    if (read !== undefined) policy[key] = read;
    nameUnknownSources(key, read, path, reader);
  }
  return policy;
}

/** A value as its declaration makes it; undefined where it is broken and strictness would do harm. */
function readValue(
  { schema, normalize, salvage, strictest }: Declaration,
  written: unknown,
  path: string,
  { problems, broken }: Reader,
): unknown {
  const normalized = normalize ? normalize(written) : written;
  const whole = schema.safeParse(normalized);
  if (whole.success) return whole.data;
  const saved = salvage?.(normalized);
  const rest = saved ? schema.safeParse(saved.value) : null;
  if (saved && rest?.success) {
    for (const part of saved.lost) {
      problems.push({ code: 'invalid-value', path: `${path}.${part}` });
    }
    return rest.data;
  }
  const message = whole.error.issues[0]?.message;
  problems.push({ code: 'invalid-value', path, ...(message ? { message } : {}) });
  if (strictest === undefined) broken.push(path);
  return strictest;
}

/** Names ids that are no source: they lock nothing, whatever was meant. */
function nameUnknownSources(key: string, read: unknown, path: string, reader: Reader): void {
  const lists = key === 'allowedSources' || key === 'forbiddenSources';
  const ids =
    lists && Array.isArray(read) ? read : key === 'sources' ? Object.keys(read ?? {}) : [];
  for (const id of ids) {
    if (id !== everyOther && !reader.knownSources.includes(id)) {
      reader.problems.push({ code: 'unknown-source', path: `${path}.${id}` });
    }
  }
}
