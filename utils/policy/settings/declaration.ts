import * as z from 'zod/mini';
import type { PolicyProblemCode } from '../problems.ts';

/** A part of a value that could not be read. */
export interface Lost {
  /** Where in the value, e.g. `2` or `otx.enabled`; empty where it is the whole. */
  readonly part: string;
  readonly code: PolicyProblemCode;
}

/** What could be read of a value that its schema does not take whole. */
export interface Salvage {
  /** Undefined where nothing of it could. */
  readonly value: unknown;
  readonly lost: readonly Lost[];
}

/**
 * Everything that is true of one key of the policy. Schema, parser, effective settings, Chromium's
 * managed schema, the options page and README's table all follow from it, so that a key which is
 * declared works everywhere and one that is not exists nowhere. Its texts are
 * `policyMeans_<key>` for administrators and, for a choice, `setting_<key>` for everybody.
 */
export interface Declaration<S extends z.ZodMiniType = z.ZodMiniType> {
  readonly schema: S;
  /** Whether no page may show it: whoever looks may be the one that it is meant for. */
  readonly isHidden?: boolean;
  /** The form in which a value is read that can mean only one thing (case, blanks, registry spellings). */
  readonly normalize?: (written: unknown) => unknown;
  /** What remains of a normalized value that the schema refuses; null where it is nothing of the kind. */
  readonly salvage?: (normalized: unknown) => Salvage | null;
  /**
   * The strictest value that something unreadable could have meant. Missing where strictness would
   * delete something or close the way to the organization: then the last good value stays.
   */
  readonly strictest?: z.output<S>;
  /**
   * The value with something in the place of a part that was written under a misspelled name: the
   * last good value of that part, else the strictest. Missing where only the former is ever put there.
   */
  readonly standIn?: (read: unknown, place: readonly string[], last: unknown) => unknown;
}

/** A key that a person can set and a policy can lock, or give a starting value for. */
interface Choice<S extends z.ZodMiniType = z.ZodMiniType> extends Declaration<S> {
  /** In force where nobody chose: the strict value. */
  readonly builtIn: z.output<S>;
}

/** Declares what a person can choose; the types of schema and values must agree. */
export function choice<S extends z.ZodMiniType>(declared: Choice<S>): Choice<S> {
  return declared;
}

/** Declares what only an administrator can say. */
export function rule<S extends z.ZodMiniType>(declared: Declaration<S>): Declaration<S> {
  return declared;
}

/** The shape of an object in which every declared key may be missing. */
type OptionalShape<D extends Readonly<Record<string, Declaration>>> = {
  [K in keyof D]: z.ZodMiniOptional<D[K]['schema']>;
};

/** The shape of an object in which each declared key may be missing. */
export function optionalShape<D extends Readonly<Record<string, Declaration>>>(
  declared: D,
): OptionalShape<D> {
  const shape = Object.entries(declared).map(([key, { schema }]) => [key, z.optional(schema)]);
  return Object.fromEntries(shape) as OptionalShape<D>;
}
