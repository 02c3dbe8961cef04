import { type Policy, policySchema, settingsSchema } from './schema.ts';
import type { PolicyProblem } from './types.ts';

/** A policy as far as it could be understood, and what could not. */
interface ParsedPolicy {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
  /** Paths that hold something unusable, e.g. `visibility` or `sources.otx`. */
  readonly broken: readonly string[];
}

/**
 * Reads a policy key by key, so that one bad value costs only itself. Within `defaults` and
 * `sources` it goes one step deeper for the same reason.
 */
export function parsePolicy(raw: unknown, knownSources: readonly string[]): ParsedPolicy {
  const problems: PolicyProblem[] = [];
  const policy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(asObject(raw))) {
    if (!(key in policySchema.shape)) {
      problems.push({ code: 'unknown-key', path: key });
      continue;
    }
    const read =
      key === 'defaults'
        ? readDefaults(value, knownSources, problems)
        : readKey(key, value, '', knownSources, problems);
    if (read !== undefined) policy[key] = read;
  }
  const broken = problems.filter(it => it.code === 'invalid-value').map(it => it.path);
  return { policy: policy as Policy, problems, broken };
}

function readDefaults(
  value: unknown,
  knownSources: readonly string[],
  problems: PolicyProblem[],
): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(asObject(value))) {
    if (!(key in settingsSchema.shape)) {
      problems.push({ code: 'unknown-key', path: `defaults.${key}` });
      continue;
    }
    const read = readKey(key, entry, 'defaults.', knownSources, problems);
    if (read !== undefined) defaults[key] = read;
  }
  return defaults;
}

function readKey(
  key: string,
  value: unknown,
  prefix: string,
  knownSources: readonly string[],
  problems: PolicyProblem[],
): unknown {
  const path = `${prefix}${key}`;
  if (key === 'sources') return readSources(value, path, knownSources, problems);
  if (key === 'allowedSources' || key === 'forbiddenSources') {
    for (const id of Array.isArray(value) ? value : []) {
      if (!knownSources.includes(id))
        problems.push({ code: 'unknown-source', path: `${path}.${id}` });
    }
  }
  const schema = policySchema.shape[key as keyof typeof policySchema.shape];
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  problems.push(invalid(path, parsed.error.issues[0]?.message));
  return undefined;
}

/** Each source by itself: a mistake in one entry must not switch the others back to their defaults. */
function readSources(
  value: unknown,
  path: string,
  knownSources: readonly string[],
  problems: PolicyProblem[],
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  if (typeof value !== 'object' || value === null) problems.push(invalid(path));
  for (const [id, entry] of Object.entries(asObject(value))) {
    if (!knownSources.includes(id))
      problems.push({ code: 'unknown-source', path: `${path}.${id}` });
    const parsed = settingsSchema.shape.sources.safeParse({ [id]: entry });
    if (parsed.success) Object.assign(read, parsed.data);
    else problems.push(invalid(`${path}.${id}`, parsed.error.issues[0]?.message));
  }
  return read;
}

function invalid(path: string, message?: string): PolicyProblem {
  return { code: 'invalid-value', path, ...(message ? { message } : {}) };
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
