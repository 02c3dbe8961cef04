import type { PolicyProblem } from './problems.ts';
import { declaredKeys, type Policy, policyKeys, strictDefaults, strictPolicy } from './schema.ts';
import { declaredChoices } from './settings/chosen.ts';
import type { Declaration } from './settings/declaration.ts';
import { misspelledSources } from './settings/ids.ts';
import { strangeNames } from './settings/names.ts';
import { fromJsonText } from './settings/normalize.ts';
import { isWritten, recall, recallLost } from './settings/recall.ts';
import { asObject, isObject, lostIn } from './settings/salvage.ts';
import { meantBy } from './settings/spelling.ts';

/** A policy as far as it could be understood, and what could not. */
interface ParsedPolicy {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
  /** The keys that somebody meant to set, misspelled ones by their right names. */
  readonly meant: readonly string[];
}

/** One level on which keys stand: the top, or `defaults`. */
interface Level {
  readonly declared: Readonly<Record<string, Declaration>>;
  readonly names: readonly string[];
  readonly prefix: string;
  /** What was last in force here. */
  readonly last: Readonly<Record<string, unknown>>;
  readonly strict: Readonly<Record<string, unknown>>;
}

interface Reader {
  readonly knownSources: readonly string[];
  readonly problems: PolicyProblem[];
}

/**
 * Reads a policy key by key, each as its declaration says: what can mean only one thing is that
 * thing, of the rest what is readable stays, and what is not is the strictest value it could mean.
 * Where that would do harm, and where a name is misspelled, the value of `last` comes first.
 */
export function parsePolicy(
  raw: unknown,
  knownSources: readonly string[],
  last: Policy = {},
): ParsedPolicy {
  const reader: Reader = { knownSources, problems: [] };
  const { defaults, ...keys } = asObject(raw);
  const top: Level = {
    declared: declaredKeys,
    names: policyKeys,
    prefix: '',
    last: { ...last },
    strict: { ...strictPolicy, defaults: strictDefaults },
  };
  const { values, meant } = readLevel(keys, top, reader);
  if (defaults !== undefined) values.defaults = readDefaults(defaults, last, reader);
  const all = defaults === undefined ? meant : [...meant, 'defaults'];
  return { policy: values as Policy, problems: reader.problems, meant: all };
}

function readDefaults(written: unknown, last: Policy, reader: Reader): unknown {
  const given = fromJsonText(written);
  if (!isObject(given)) {
    reader.problems.push({ code: 'invalid-value', path: 'defaults' });
    return strictDefaults;
  }
  const level: Level = {
    declared: declaredChoices,
    names: Object.keys(declaredChoices),
    prefix: 'defaults.',
    last: asObject(last.defaults),
    strict: strictDefaults,
  };
  return readLevel(given, level, reader).values;
}

function readLevel(given: Readonly<Record<string, unknown>>, level: Level, reader: Reader) {
  const values: Record<string, unknown> = {};
  const meant: string[] = [];
  for (const [key, written] of Object.entries(given)) {
    // Not `in`: names such as `toString` are no keys of ours.
    const declaration = Object.hasOwn(level.declared, key) ? level.declared[key] : undefined;
    if (declaration) {
      meant.push(key);
      const read = readValue(declaration, written, key, level, reader);
      if (read !== undefined) values[key] = read;
    } else {
      const right = readStrangeKey(key, level, reader);
      if (right === null || Object.hasOwn(given, right)) continue;
      meant.push(right);
      const instead = level.last[right] ?? level.strict[right];
      if (instead !== undefined) values[right] = instead;
    }
  }
  return { values, meant };
}

/** Names a key that there is not; gives back the one that was meant, where that can be told. */
function readStrangeKey(key: string, level: Level, { problems }: Reader): string | null {
  const path = `${level.prefix}${key}`;
  const meant = meantBy(key, level.names);
  const isRule = level.prefix !== '' && Object.hasOwn(declaredKeys, key);
  problems.push(
    isRule
      ? { code: 'rule-in-defaults', path }
      : meant
        ? { code: 'misspelled', path, meant }
        : { code: 'unknown-key', path },
  );
  return isRule ? null : meant;
}

/** A value as its declaration makes it; undefined where it is broken and nothing can stand in. */
function readValue(
  declaration: Declaration,
  written: unknown,
  key: string,
  level: Level,
  reader: Reader,
): unknown {
  const path = `${level.prefix}${key}`;
  const { schema, normalize, standIn } = declaration;
  const normalized = normalize ? normalize(written) : written;
  const last = level.last[key];
  let read = readWhole(declaration, normalized, path, last, reader);
  for (const { above, name, meant } of strangeNames(schema, normalized)) {
    const at = [path, ...above, name].join('.');
    const found = meant && !isWritten(normalized, [...above, meant]) ? meant : null;
    reader.problems.push(
      meant ? { code: 'misspelled', path: at, meant } : { code: 'unknown-key', path: at },
    );
    if (found) read = (standIn ?? recall)(read, [...above, found], last);
  }
  return misspelledSources(key, read, last, reader.knownSources, (id, meant) =>
    reader.problems.push({
      code: meant ? 'misspelled' : 'unknown-source',
      path: `${path}.${id}`,
      ...(meant ? { meant } : {}),
    }),
  );
}

function readWhole(
  { schema, salvage, strictest, isHidden }: Declaration,
  normalized: unknown,
  path: string,
  last: unknown,
  { problems }: Reader,
): unknown {
  const whole = schema.safeParse(normalized);
  if (whole.success) return whole.data;
  const saved = salvage?.(normalized);
  const rest = saved && saved.value !== undefined ? schema.safeParse(saved.value) : null;
  const unread = strictest === undefined ? 'left-out' : 'invalid-value';
  for (const { part, code } of saved?.lost ?? lostIn(whole.error, '', unread)) {
    const at = [path, part].filter(Boolean).join('.');
    problems.push({ code, path: at, ...(isHidden ? {} : quote(normalized, part)) });
  }
  if (saved && rest?.success) {
    return saved.lost.reduce((read, { part }) => recallLost(read, part, last), rest.data);
  }
  if (saved) problems.push({ code: unread, path });
  return strictest ?? last;
}

/** What stands at a place of a list, where its number alone would not tell. */
function quote(normalized: unknown, part: string): { message?: string } {
  const entry: unknown = Array.isArray(normalized) && part ? normalized[Number(part)] : undefined;
  return typeof entry === 'string' ? { message: entry } : {};
}
