import { combine } from '../policy/effective.ts';
import { type Format, filesOf, type KitFile, type KitTexts } from '../policy/export/formats.ts';
import { builtInIds, type KitOptions, kitOf } from '../policy/export/kit.ts';
import {
  type FaultlessPolicy,
  type FileProblem,
  readPolicyText,
  readPolicyValue,
} from '../policy/export/read.ts';
import { configurable, furtherProblems } from './configurable.ts';

type Problems = { readonly problems: readonly FileProblem[] };

const known = configurable.map(({ id }) => id);

/** A policy as it was written, or everything that is wrong with it. */
export function checkPolicy(
  written: string | Readonly<Record<string, unknown>>,
  { chromiumId, edgeId, firefoxId }: KitOptions = {},
): FaultlessPolicy | Problems {
  const ids = [chromiumId, edgeId, firefoxId, ...Object.values(builtInIds)].filter(it => it);
  const read =
    typeof written === 'string'
      ? readPolicyText(written, known, ids as string[])
      : readPolicyValue(written, known);
  if ('problems' in read) return read;
  const problems = furtherProblems(read.policy, combine(read.policy, {}, configurable));
  return problems.length > 0 ? { problems } : read;
}

/** The files of a policy in one format, or everything that is wrong with the policy and the options. */
export function makeFiles(
  written: string | Readonly<Record<string, unknown>>,
  format: Format,
  options: KitOptions,
  texts: KitTexts,
): { readonly files: readonly KitFile[] } | Problems {
  const read = checkPolicy(written, options);
  if ('problems' in read) return read;
  const made = kitOf(read, options);
  return 'problems' in made ? made : { files: filesOf(format, made.kit, texts) };
}
