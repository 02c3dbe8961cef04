import { z } from 'zod';

const messageSchema = z.object({
  code: z.string(),
  message: z.string(),
  file: z.optional(z.string()),
  line: z.optional(z.number()),
  column: z.optional(z.number()),
});
const lintedSchema = z.object({
  errors: z.array(messageSchema),
  notices: z.array(messageSchema),
  warnings: z.array(messageSchema),
});
type Message = z.infer<typeof messageSchema>;

/** A warning that stays, as often as it may come. */
interface Explained {
  readonly code: string;
  readonly message: string;
  readonly times: number;
  readonly because: string;
}

/** Every warning that there is a reason for; .github/store/reviewers.md says the same at length. */
export const explained: readonly Explained[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: 'Unsafe assignment to innerHTML',
    times: 1,
    because:
      "Preact's `dangerouslySetInnerHTML`, which nothing here uses (test/architecture.test.ts)",
  },
];

/** What Mozilla's linter found: sentences about what nobody has explained, and about the rest. */
export interface Findings {
  readonly unexplained: readonly string[];
  readonly explained: readonly string[];
}

/** Reads the JSON that `web-ext lint` printed, in whatever else it printed. Throws where there is none. */
export function readLint(output: string): Findings {
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  const { errors, notices, warnings } = lintedSchema.parse(JSON.parse(json));
  const unexplained = errors.map(it => `error: ${describe(it)}`);
  const known: string[] = [];
  const left = new Map(explained.map(it => [it, it.times]));
  for (const it of [...warnings, ...notices]) {
    const reason = explained.find(
      ({ code, message }) => code === it.code && message === it.message,
    );
    const times = reason ? (left.get(reason) ?? 0) : 0;
    if (!reason || times === 0) {
      unexplained.push(`nobody has explained: ${describe(it)}`);
      continue;
    }
    left.set(reason, times - 1);
    known.push(`${describe(it)}: ${reason.because}`);
  }
  for (const [{ code }, times] of left) {
    if (times > 0)
      unexplained.push(`${code} is explained in test/tools/web-ext.ts and came no more`);
  }
  return { unexplained, explained: known };
}

function describe({ code, message, file, line, column }: Message): string {
  return `${code}: ${message}${file ? ` (${file}:${line ?? '?'}:${column ?? '?'})` : ''}`;
}
