/** Everything that can be wrong with a policy; text `policyProblem_<code>`, which says what to do about it. */
export const policyProblemCodes = [
  'missing',
  'unreadable-text',
  'foreign-text',
  'twice',
  'beside-text',
  'not-arrived',
  'invalid-value',
  'left-out',
  'misspelled',
  'unknown-key',
  'unknown-source',
  'rule-in-defaults',
  'never-matches',
  'public-suffix',
  'https-address',
  'report-email',
  'report-template',
  'recipient-url',
  'recipient-secret',
  'recipient-parts',
  'recipient-twice',
  'too-many',
  'heartbeat-kind',
  'taken-id',
  'unusable-template',
  'unusable-picture',
  'unsafe-address',
  'plain-address',
] as const;
export type PolicyProblemCode = (typeof policyProblemCodes)[number];

/** What is wrong with a policy, and where. */
export interface PolicyProblem {
  readonly code: PolicyProblemCode;
  /** Path in the policy, e.g. `defaults.visibility`; empty where it is about the whole. */
  readonly path: string;
  /** What stands there, or why it cannot be understood; the administrator's words, or the parser's. */
  readonly message?: string;
  /** Of a misspelled name: the one that was probably meant. */
  readonly meant?: string;
}

/** The code that a check of a schema carries as its message; `otherwise` for every other message. */
export function codeOf(message: string, otherwise: PolicyProblemCode): PolicyProblemCode {
  return policyProblemCodes.find(code => code === message) ?? otherwise;
}
