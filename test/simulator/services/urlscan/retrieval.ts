import {
  json,
  type SimulatedAnswer,
  type SimulatedRequest,
  type Simulation,
} from '../../service.ts';
import type { Caller } from './account.ts';
import { invalid, plainly, withHeaders } from './answers.ts';
import { type Picture, pictureOf } from './picture.ts';
import { meterOf } from './quota.ts';
import { resultOf } from './result.ts';
import { type StoredScan, scansOf, type Visibility } from './scans.ts';

/** GET or HEAD /api/v1/result/{uuid}/: pending so many times, then there, or gone. */
export function result(
  { method }: SimulatedRequest,
  simulation: Simulation,
  uuid: string,
): SimulatedAnswer {
  const meter = meterOf('user', 'retrieve', simulation);
  const refusal = meter.refusal();
  if (refusal) return refusal;
  const answer = found(simulation, uuid, true);
  if ('status' in answer) return withHeaders(answer, meter.headers());
  meter.count();
  const whole = json(200, resultOf(answer, simulation), meter.headers());
  return method === 'HEAD' ? { status: 200, headers: whole.headers ?? {} } : whole;
}

/** The finished scan, or the answer that stands for it; `poll` counts as asking whether it is finished. */
function found(simulation: Simulation, uuid: string, poll = false): StoredScan | SimulatedAnswer {
  const { switches } = simulation;
  const scan = scansOf(simulation).get(uuid);
  if (!scan) return plainly(404, 'No such scan submission');
  if (switches.gone === 'empty') return { status: 410 };
  if (switches.gone || scan.visibility === 'deleted') return plainly(410, 'The scan was deleted');
  if (switches.notYours) return plainly(403, 'This scan belongs to somebody else');
  if (scan.polls >= Number(switches.pendingPolls ?? 2)) return scan;
  if (poll) scan.polls += 1;
  const words = switches.notFoundText ?? 'Scan is not finished yet';
  return words === 'empty' ? { status: 404 } : plainly(404, words);
}

/** GET /screenshots/{uuid}.png; needs no key unless a switch says so. */
export function screenshot(simulation: Simulation, caller: Caller, uuid: string): SimulatedAnswer {
  const { switches, world } = simulation;
  const scan = found(simulation, uuid);
  const kind = switches.screenshot;
  const hidden = kind === 'needs-key' && caller === 'anonymous';
  if ('status' in scan || kind === 'missing' || switches.failedLoad || hidden)
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };
  const shown = kind === 'placeholder' ? 'placeholder' : pictureFor(world.about(scan.host)?.kind);
  return { status: 200, headers: { 'content-type': 'image/png' }, body: pictureOf(shown) };
}

function pictureFor(kind: string | undefined): Picture {
  if (kind === 'phishing') return 'login';
  return kind === 'malware' ? 'listing' : 'page';
}

/** GET /dom/{uuid}/: as hostile as a page can be, to show that nobody inserts it. */
export function dom(simulation: Simulation, uuid: string): SimulatedAnswer {
  const scan = found(simulation, uuid);
  if ('status' in scan) return scan;
  if (simulation.world.about(scan.host)?.scan === 'clickfix') return plain(clickfix);
  const body =
    '<html><script>document.title = "executed"</script><img src=x onerror=alert(1)></html>';
  return { status: 200, headers: { 'content-type': 'text/plain' }, body };
}

const clickfix = `<html><body><h1>Verify you are human</h1><p>1. Press <b>Win</b>&nbsp;&#43; <b>R</b></p>
<p>2. Press Ctrl + V</p><p>3. Press Enter</p><script>copy('not run by anybody')</script></body></html>`;

function plain(body: string): SimulatedAnswer {
  return { status: 200, headers: { 'content-type': 'text/plain' }, body };
}

/** GET /result/{uuid}/: the page for people. */
export function report(simulation: Simulation, uuid: string): SimulatedAnswer {
  const scan = scansOf(simulation).get(uuid);
  const title = scan ? `Result for ${scan.host}` : 'No such scan';
  return {
    status: scan ? 200 : 404,
    headers: { 'content-type': 'text/html' },
    body: `<!doctype html><title>${title}</title><h1>${title}</h1><p>The simulator's page of a scan.</p>`,
  };
}

/** PUT or DELETE …/visibility/: changes, deletes, or goes back to how the scan began. */
export function changeVisibility(
  { method, body }: SimulatedRequest,
  simulation: Simulation,
  uuid: string,
): SimulatedAnswer {
  const scan = scansOf(simulation).get(uuid);
  if (!scan) return plainly(404, 'No such scan submission');
  if (scan.visibility === 'deleted') return plainly(410, 'The scan was deleted');
  if (simulation.switches.changeVisibility === 'refused')
    return plainly(403, 'Your current plan does not allow you to change the visibility');
  const wanted = method === 'DELETE' ? scan.firstVisibility : visibilityIn(body);
  if (!wanted)
    return invalid('body', ['"visibility" must be one of [public, unlisted, private, deleted]']);
  scan.visibility = wanted;
  return json(200, { uuid, visibility: wanted });
}

function visibilityIn(body: string): Visibility | undefined {
  const all: Visibility[] = ['public', 'unlisted', 'private', 'deleted'];
  try {
    const { visibility } = JSON.parse(body) as { visibility?: unknown };
    return all.find(it => it === visibility);
  } catch {
    return undefined;
  }
}
