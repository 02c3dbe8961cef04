import { decide } from '../guard/decide.ts';
import type { Sent } from '../platform/http.ts';
import { hasOrigins } from '../platform/permissions.ts';
import { type Problem, problem } from '../platform/problem.ts';
import { services } from '../policy/services.ts';
import { type Report, reportPhishing } from '../report/netcraft.ts';
import { receiptFrom } from './receipt.ts';
import { readCheck, updateCheck } from './records.ts';
import { isReportable } from './reportable.ts';
import { readDecisive } from './waiting.ts';

/** Reports the link of a check to Netcraft; only ever because a person asked for it. */
export async function report(id: string, email: string): Promise<Report | Problem> {
  const effective = await readDecisive();
  const check = await readCheck(id);
  if (!check?.target || !isReportable(check, effective)) return problem('blocked-by-policy');
  if (!(await hasOrigins([services.netcraft.origin]))) return problem('not-permitted');
  const { clearance } = decide(check.target, effective.rules, check.guard.answer);
  let written: Promise<unknown> = Promise.resolve();
  const onSent = (sent: Sent) => {
    written = updateCheck(id, it => receiptFrom(it, services.netcraft.id, sent));
  };
  const answer = await reportPhishing(clearance, email, { onSent });
  await written;
  return answer;
}
