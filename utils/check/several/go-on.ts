import type { GuardAnswer } from '../../guard/types.ts';
import { advance } from '../advance.ts';
import { withAnswer } from '../answer.ts';
import { updateCheck } from '../records.ts';
import { reopenRows } from '../reopen.ts';

interface Step {
  readonly check: string;
  /** The person's answer to the guard. */
  readonly answer?: GuardAnswer | undefined;
  /** A source to ask again, past the cache. */
  readonly source?: string | undefined;
}

/** Takes one check of a list as far as it goes now; resolves when nothing more is under way here. */
export async function goOn({ check, answer, source }: Step): Promise<void> {
  if (answer) await updateCheck(check, it => withAnswer(it, answer));
  const fresh = source ? await reopenRows(check, source) : [];
  await advance(check, { fresh });
}
