import { describe, expect, it } from 'vitest';
import type { Clearance } from '../../utils/guard/clearance.ts';
import { decide } from '../../utils/guard/decide.ts';
import { parseTarget } from '../../utils/link/parse.ts';
import type { Target } from '../../utils/link/types.ts';
import type { Sent } from '../../utils/platform/http.ts';
import { isProblem } from '../../utils/platform/problem.ts';
import type { Rules } from '../../utils/policy/schema.ts';
import { reportPhishing } from '../../utils/report/netcraft.ts';
import { simulatedFetch } from '../simulator/fetch.ts';
import type { Fault } from '../simulator/service.ts';
import { createState } from '../simulator/state.ts';

const email = 'jane.doe@corp.example';
const link = 'https://paypal.com.account-verify.example/login?a=1';

async function report(
  clearance: Clearance,
  { from = email, fault }: { from?: string; fault?: Fault } = {},
) {
  const simulator = createState();
  simulator.force('netcraft', fault);
  const sent: Sent[] = [];
  const answer = await reportPhishing(clearance, from, {
    onSent: it => sent.push(it),
    fetch: simulatedFetch(simulator),
  });
  return { answer, sent, log: simulator.log };
}

const cleared = (url = link, rules: Rules = {}) => decide(parseTarget(url) as Target, rules);

describe('a report to Netcraft', () => {
  it('holds the address of the reporter and the one link, and nothing else', async () => {
    const { answer, log, sent } = await report(cleared().clearance);
    expect(answer).toMatchObject({ uuid: expect.stringMatching(/^\w+$/) });
    expect(log.map(({ method, url, body }) => [method, url, JSON.parse(body)])).toEqual([
      ['POST', 'https://report.netcraft.com/api/v3/report/urls', { email, urls: [{ url: link }] }],
    ]);
    expect(sent).toMatchObject([
      { origin: 'https://report.netcraft.com', sends: link, discloses: 'url' },
    ]);
  });

  it('names the redacted link where that is what the guard let go', async () => {
    const telling = 'https://evil.example/unsubscribe?who=jane.doe%40corp.example&page=3';
    const { clearance, state } = decide(parseTarget(telling) as Target, {}, 'redacted');
    const { log } = await report(clearance);
    expect(JSON.parse(log[0]?.body ?? '').urls).toEqual([{ url: state.redacted }]);
    expect(state.redacted).not.toContain('jane.doe');
  });

  it.each<[string, Clearance]>([
    ['the policy lets only host names go', cleared(link, { maxDisclosure: 'hostname' }).clearance],
    ['the host is internal', cleared('http://intranet.corp.internal/').clearance],
    ['the clearance is a copy', { ...cleared().clearance }],
  ])('never leaves where %s', async (_, clearance) => {
    const { answer, log, sent } = await report(clearance);
    expect(answer).toMatchObject({ code: 'blocked-by-policy' });
    expect([...log, ...sent]).toEqual([]);
  });
});

describe('what Netcraft answers', () => {
  it.each<[Fault, string]>([
    ['quota', 'quota'],
    ['quota-without-reset', 'quota'],
    ['bad-key', 'unexpected-answer'],
    ['error-500-text', 'unexpected-answer'],
    ['error-502-html', 'unexpected-answer'],
    ['truncated', 'unexpected-answer'],
    ['wrong-types', 'unexpected-answer'],
    ['empty', 'unexpected-answer'],
    ['oversized', 'unexpected-answer'],
  ])('%s is a problem: %s', async (fault, code) => {
    const { answer } = await report(cleared().clearance, { fault });
    expect(answer).toMatchObject({ kind: 'problem', code });
  });

  it('refusing, is not repeated: its words can hold the reporter’s address', async () => {
    const { answer } = await report(cleared().clearance, { from: 'jane.doe' });
    expect(isProblem(answer) && answer.status).toBe(400);
    expect(JSON.stringify(answer)).not.toContain('jane.doe');
  });
});
