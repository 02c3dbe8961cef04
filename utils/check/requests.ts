import { probeKey } from '../lookup/probe.ts';
import type { Outcome } from '../lookup/types.ts';
import { problem } from '../platform/problem.ts';
import type { PageRequest } from '../platform/requests.ts';
import { isSafeForKey } from '../policy/keys.ts';
import { services } from '../policy/services.ts';
import { visibilities } from '../policy/visibility.ts';
import { testKey } from '../scan/client.ts';
import { forgetScanLimits } from '../scan/limits.ts';
import { sourceById } from '../sources/index.ts';
import { noteTold } from '../storage/trouble.ts';
import { advance } from './advance.ts';
import { runAnalysisJob } from './analysis.ts';
import { withAnswer } from './answer.ts';
import { choose } from './begin.ts';
import { takePicture } from './captured.ts';
import { beginNoted, takeLostClick } from './clicks.ts';
import { askedAnyway } from './decided.ts';
import { forgetOne } from './forget.ts';
import { withFullName } from './full-name.ts';
import { clear } from './history.ts';
import { readMemory } from './memory.ts';
import { redeem } from './opening.ts';
import { askPermitted } from './permitted.ts';
import { updateCheck } from './records.ts';
import { reopened, reopenRows } from './reopen.ts';
import { report } from './report.ts';
import type { ScanWish } from './scan-wish.ts';
import { sendReport, settleReport } from './send-report.ts';
import { goOn } from './several/go-on.ts';
import { handOver, takeOver } from './several/handing.ts';
import type { Check } from './types.ts';
import { readDecisive } from './waiting.ts';

/** Who asks: whether its window is private. */
interface Asker {
  readonly private: boolean;
}

/** Does what a page asks for and gives back its answer. Long work goes on after the answer. */
export async function handle(request: PageRequest, asker: Asker): Promise<unknown> {
  switch (request.kind) {
    case 'start': {
      const isPrivate = asker.private || Boolean(request.private);
      const check = await beginNoted({ ...request, private: isPrivate });
      if (!request.place) void advance(check.id);
      return check.id;
    }
    case 'go-on':
      return goOn(request);
    case 'hand-over':
      return handOver({ ...request, private: asker.private || Boolean(request.private) });
    case 'take-over':
      return takeOver(request.token);
    case 'open':
      return redeem(request.token);
    case 'choose':
      await choose(request.check, request.url);
      return void advance(request.check);
    case 'answer':
      await updateCheck(request.check, check => withAnswer(check, request.answer));
      return void advance(request.check);
    case 'scan':
      await reopen(request.check);
      return void advance(request.check, { scan: wishOf(request) });
    case 'ask-again': {
      const fresh = await reopenRows(request.check, request.source);
      if (!request.source) await updateCheck(request.check, askedAnyway);
      return void advance(request.check, { fresh });
    }
    case 'analyze':
      return void runAnalysisJob(request.check, request.source);
    case 'permitted':
      return void askPermitted(request.check);
    case 'ask-full-name':
      await updateCheck(request.check, check => withFullName({ ...check, stage: reopened(check) }));
      return void advance(request.check);
    case 'more':
      await updateCheck(request.check, check => ({ ...check, more: true, stage: reopened(check) }));
      return void advance(request.check);
    case 'seen':
      return markSeen([request.check]);
    case 'seen-all':
      return markSeen(request.checks);
    case 'report':
      return report(request.check, request.email);
    case 'send-report':
      return sendReport(request);
    case 'settle-report':
      return settleReport(request);
    case 'test-key':
      return tryKey(request);
    case 'forget':
      return forgetOne(request.check);
    case 'clear':
      return clear(request.what);
    case 'memory':
      return readMemory(asker.private, request.check);
    case 'picture':
      return takePicture(asker.private, request.picture);
    case 'lost-click':
      return takeLostClick();
    case 'trouble-told':
      return noteTold();
  }
}

function wishOf({ again, as }: Extract<PageRequest, { kind: 'scan' }>): ScanWish {
  if (as === 'phone') return 'as-phone';
  return again ? 'again' : 'requested';
}

function reopen(id: string): Promise<Check | null> {
  return updateCheck(id, check => ({ ...check, stage: reopened(check) }));
}

async function markSeen(ids: readonly string[]): Promise<void> {
  for (const id of ids) await updateCheck(id, it => (it.seen ? it : { ...it, seen: true }));
}

async function tryKey(request: Extract<PageRequest, { kind: 'test-key' }>): Promise<Outcome> {
  const { key, base } = request;
  const { sources } = await readDecisive();
  if (sources[request.source]?.forbidden) return problem('blocked-by-policy');
  if (base && !isSafeForKey(base)) return problem('unsupported');
  if (request.source === services.urlscan.id) {
    const works = await testKey({ key, base: base ?? null });
    // Another key, another quota.
    if (works === true) await forgetScanLimits(visibilities);
    if (works === true) return { kind: 'finding', rating: 'context', facts: [] };
    const code = works.code === 'bad-key' || works.code === 'offline' || works.code === 'timeout';
    return problem(
      code ? (works.code as 'bad-key') : 'unexpected-answer',
      works.message ? works : {},
    );
  }
  const source = sourceById(request.source);
  if (!source) return problem('unsupported');
  return probeKey(source, { key, ...(base ? { base } : {}) });
}
