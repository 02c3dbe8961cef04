import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { Contents, Report } from '../../utils/report/types.ts';
import { contents } from '../report/contents.ts';
import { simulatedFetch } from '../simulator/fetch.ts';
import type { SimulatedRequest } from '../simulator/service.ts';
import { webhookSecret } from '../simulator/services/report-webhook.ts';
import { respond } from '../simulator/state.ts';
import { pass, startBackground, wake } from './background.ts';

const key = '5b0c2a4e-7b1f-4c02-8f0a-2f2d9a2f1c11';
const soc = {
  kind: 'webhook',
  name: 'SOC',
  url: 'https://soc.corp.example/in',
  secret: webhookSecret,
};
const desk = {
  ...{ kind: 'template', name: 'Desk', url: 'https://flows.corp.example/new' },
  ...{ body: '{"text":"{{text}}"}', reference: 'result.number' },
};
const toSoc = 'webhook soc.corp.example SOC';
const toDesk = 'template flows.corp.example Desk';
const internal = 'http://wiki.corp.internal/evil';
const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Whether the recipients can be reached; a `hang` answers never, and the background is stopped meanwhile. */
type Line = 'up' | 'down' | 'hang';

async function start(rules: Record<string, unknown> = { reportTo: [soc] }) {
  const { simulator } = await startBackground();
  const policy: Record<string, unknown> = { ...rules };
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => policy);
  const line = { is: 'up' as Line };
  const asked: SimulatedRequest[] = [];
  const answering = async (request: SimulatedRequest) => {
    const isOurs = /^(?:soc|flows)\.corp/.test(request.url.hostname);
    if (isOurs) asked.push(request);
    if (isOurs && line.is === 'down') throw new TypeError('Failed to fetch');
    const answer = await respond(simulator, request, new AbortController().signal);
    if (isOurs && line.is === 'hang') return new Promise<Response>(() => {});
    const { status, headers, body } = answer;
    return new Response(body as BodyInit | null, { status, ...(headers ? { headers } : {}) });
  };
  vi.stubGlobal('fetch', simulatedFetch(simulator, { answering }));
  return { simulator, policy, line, asked, ...(await again()) };
}

/** A background that was just started. */
async function again() {
  const background = await wake();
  const reporting = await import('../../utils/check/reporting.ts');
  const outbox = await import('../../utils/check/reports.ts');
  return { ...background, ...reporting, ...outbox };
}
type Started = Awaited<ReturnType<typeof start>>;

/** A finished check, and what a person sends about it. */
async function checked(it: Started, url = internal, isPrivate = false) {
  const { id } = await it.begin({ text: url, origin: 'link', private: isPrivate });
  const going = it.advance(id);
  await pass(5_000);
  await going;
  return id;
}

function sending(check: string, more: Record<string, unknown> = {}) {
  const link: Contents['link'] = {
    detail: 'disarmed',
    value: 'hxxp://wiki[.]corp[.]internal/evil',
  };
  return {
    ...{ kind: 'send-report' as const, check, key, to: [toSoc, toDesk] },
    contents: contents({ link }),
    ...more,
  };
}

async function send(it: Started, more: Record<string, unknown> = {}, isPrivate = false) {
  const check = await checked(it, internal, isPrivate);
  const report = await it.handle(sending(check, more), { private: isPrivate });
  if (it.line.is === 'hang') await until(() => it.asked.length > 0);
  else await it.keepReporting();
  return { check, report: report as Report };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pass(500);
}

async function onlyReport(it: Pick<Started, 'allReports'>): Promise<Report> {
  const [report, ...others] = await it.allReports();
  expect(others).toEqual([]);
  return report as Report;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a report', () => {
  it('of an internal link reaches the organization once, with a receipt and a number', async () => {
    const it = await start();
    const { check } = await send(it);
    expect(it.asked).toHaveLength(1);
    const { deliveries } = await onlyReport(it);
    expect(deliveries).toMatchObject([{ state: 'delivered', answer: { reference: '#123' } }]);
    expect((await it.records.readCheck(check))?.receipts).toMatchObject([
      {
        to: 'SOC',
        origin: 'https://soc.corp.example',
        sends: 'hxxp://wiki[.]corp[.]internal/evil',
      },
    ]);
    expect(JSON.stringify(await onlyReport(it))).not.toContain('whsec_');
  });

  it('under the same key is the same report', async () => {
    const it = await start();
    const { check } = await send(it);
    await it.handle(sending(check), { private: false });
    await it.keepReporting();
    expect(it.asked).toHaveLength(1);
    await onlyReport(it);
  });

  it('under the same key at the same moment is the same report', async () => {
    const it = await start({ reportTo: [desk] });
    const check = await checked(it);
    const request = sending(check, { to: [toDesk] });
    const both = [0, 1].map(() => it.handle(request, { private: false }));
    await Promise.all(both);
    await it.keepReporting();
    await it.keepReporting();
    expect(it.asked).toHaveLength(1);
    expect((await onlyReport(it)).deliveries).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  });

  it('goes to all who are named and to nobody else', async () => {
    const it = await start({ reportTo: [soc, desk] });
    await send(it, { to: [toDesk, 'webhook evil.example SOC'] });
    expect(it.asked.map(it => it.url.hostname)).toEqual(['flows.corp.example']);
  });

  it.each([
    ['tells more than the policy wants', { reportDetail: 'hash' }, contents()],
    ['is of another link', {}, contents({ link: { detail: 'disarmed', value: 'hxxps://x[.]y' } })],
  ])('that %s is not taken', async (_, more, shown) => {
    const it = await start({ reportTo: [soc], ...more });
    const { report } = await send(it, { contents: shown });
    expect(report).toBe('changed');
    expect(it.asked).toEqual([]);
    expect(await it.allReports()).toEqual([]);
  });

  it('says who sends it only where the policy asks', async () => {
    const it = await start();
    const link = sending('').contents.link;
    await send(it, { contents: contents({ link, by: 'Jane' }) });
    expect(it.asked[0]?.body).not.toContain('Jane');
  });

  it('from a private window is written to no disk', async () => {
    const it = await start();
    const { report } = await send(it, {}, true);
    expect(it.asked).toHaveLength(1);
    expect(await (await it.db()).count('reports')).toBe(0);
    expect(it.asked[0]?.headers['webhook-id']).toBe(key);
    expect(report.id).toBe(`private-${key}`);
  });
});

describe('a background that is stopped', () => {
  it('between sending and writing sends again where a second one is known for one', async () => {
    const it = await start();
    it.line.is = 'hang';
    await send(it);
    expect((await onlyReport(it)).deliveries[0]?.state).toBe('sending');
    it.line.is = 'up';
    const woken = await again();
    await woken.keepReporting();
    expect(it.asked.map(asked => asked.headers['webhook-id'])).toEqual([key, key]);
    expect((await onlyReport(woken)).deliveries).toMatchObject([
      { state: 'delivered', answer: { reference: '#123' } },
    ]);
  });

  it('there sends nothing a second time where it would be seen twice, until the person says so', async () => {
    const it = await start({ reportTo: [desk] });
    it.line.is = 'hang';
    await send(it);
    it.line.is = 'up';
    const woken = await again();
    await woken.keepReporting();
    const { id, deliveries } = await onlyReport(woken);
    expect(deliveries[0]?.state).toBe('maybe');
    expect(it.asked).toHaveLength(1);
    const request = { kind: 'settle-report' as const, report: id, to: toDesk, again: true };
    await woken.handle(request, { private: false });
    await woken.keepReporting();
    expect(it.asked).toHaveLength(2);
    expect((await onlyReport(woken)).deliveries[0]).toMatchObject({
      state: 'delivered',
      answer: { reference: 'INC0002' },
    });
  });

  it('has ordered somebody to wake it before anything leaves', async () => {
    const it = await start();
    it.line.is = 'hang';
    await send(it);
    expect(await browser.alarms.get('report')).toBeDefined();
  });
});

describe('without a way to the recipient', () => {
  it('a report waits for days and arrives', async () => {
    const it = await start();
    it.line.is = 'down';
    await send(it);
    const first = it.asked.length;
    for (let day = 0; day < 5; day++) {
      vi.setSystemTime(Date.now() + dayMs);
      await it.keepReporting();
    }
    expect(it.asked.length).toBe(first + 5);
    it.line.is = 'up';
    vi.setSystemTime(Date.now() + dayMs);
    await it.keepReporting();
    expect((await onlyReport(it)).deliveries[0]?.state).toBe('delivered');
  });

  it('a report of a browser that is offline for three days leaves once, when it is back', async () => {
    const it = await start();
    vi.stubGlobal('navigator', { onLine: false });
    await send(it);
    for (let day = 0; day < 3; day++) {
      vi.setSystemTime(Date.now() + dayMs);
      await (await again()).keepReporting();
    }
    expect(it.asked).toEqual([]);
    expect((await onlyReport(it)).deliveries).toMatchObject([{ state: 'queued', attempts: 0 }]);
    vi.stubGlobal('navigator', { onLine: true });
    vi.setSystemTime(Date.now() + dayMs);
    const woken = await again();
    await woken.keepReporting();
    expect(it.asked.map(asked => asked.headers['webhook-id'])).toEqual([key]);
    expect((await onlyReport(woken)).deliveries[0]?.state).toBe('delivered');
  });

  it('it is not tried again before its time', async () => {
    const it = await start();
    it.line.is = 'down';
    await send(it);
    await it.keepReporting();
    expect(it.asked).toHaveLength(1);
  });

  it('it waits for no moment that was written before the clock was turned back', async () => {
    const it = await start();
    it.line.is = 'down';
    const right = Date.now();
    vi.setSystemTime(right + 400 * dayMs);
    await send(it);
    it.line.is = 'up';
    vi.setSystemTime(right);
    await (await again()).keepReporting();
    expect((await onlyReport(it)).deliveries[0]?.state).toBe('delivered');
    expect(it.asked).toHaveLength(2);
  });

  it('it is given up after two weeks, and says so', async () => {
    const it = await start();
    it.line.is = 'down';
    await send(it);
    vi.setSystemTime(Date.now() + 15 * dayMs);
    await it.keepReporting();
    expect((await onlyReport(it)).deliveries[0]?.state).toBe('given-up');
  });

  it('deleting the check takes nothing back that was sent on purpose', async () => {
    const it = await start();
    it.line.is = 'down';
    const { check } = await send(it);
    await it.handle({ kind: 'forget', check }, { private: false });
    expect(await it.allReports()).toHaveLength(1);
    it.line.is = 'up';
    vi.setSystemTime(Date.now() + dayMs);
    await it.keepReporting();
    expect(it.asked).toHaveLength(2);
    await it.sweepReports();
    expect(await it.allReports()).toEqual([]);
  });
});

describe('what the browser does not allow', () => {
  it('keeps the report from one recipient alone, until it is allowed', async () => {
    const it = await start({ reportTo: [soc, desk] });
    const allowed = vi
      .spyOn(browser.permissions, 'contains')
      .mockImplementation(async ({ origins = [] }) => !origins.some(it => it.includes('soc.')));
    await send(it);
    expect((await onlyReport(it)).deliveries.map(it => it.state)).toEqual([
      'not-permitted',
      'delivered',
    ]);
    allowed.mockResolvedValue(true);
    await it.reportPermitted();
    expect((await onlyReport(it)).deliveries.map(it => it.state)).toEqual([
      'delivered',
      'delivered',
    ]);
    expect(it.asked).toHaveLength(2);
  });
});

describe('a policy that changed', () => {
  it.each([
    ['names the recipient no more', { reportTo: [desk] }],
    ['wants less to be told', { reportDetail: 'host' }],
  ])('and %s stops what has not left', async (_, change) => {
    const it = await start();
    it.line.is = 'down';
    await send(it);
    Object.assign(it.policy, change);
    it.line.is = 'up';
    vi.setSystemTime(Date.now() + dayMs);
    await it.keepReporting();
    expect(it.asked).toHaveLength(1);
    expect((await onlyReport(it)).deliveries[0]?.state).toBe('refused');
  });
});

describe('the answer', () => {
  it('that decides at once is not asked for again', async () => {
    const it = await start();
    const answer = { status: 'confirmed', statusUrl: 'https://soc.corp.example/reports/1' };
    it.simulator.switch('report-webhook', 'answer', JSON.stringify(answer));
    await send(it);
    vi.setSystemTime(Date.now() + dayMs);
    await it.keepReporting();
    expect(it.asked).toHaveLength(1);
    expect(await browser.alarms.get('report')).toBeUndefined();
  });

  it('is asked for all the same where the policy wants less to be told by now', async () => {
    const it = await start();
    await send(it);
    it.policy.reportDetail = 'host';
    it.simulator.switch('report-webhook', 'status', 'confirmed');
    vi.setSystemTime(Date.now() + 2 * minuteMs);
    await it.keepReporting();
    expect((await onlyReport(it)).deliveries[0]?.answer?.status).toBe('confirmed');
  });

  it('is asked for soon though the clock was turned back meanwhile', async () => {
    const it = await start();
    const right = Date.now();
    vi.setSystemTime(right + 400 * dayMs);
    await send(it);
    it.simulator.switch('report-webhook', 'status', 'confirmed');
    vi.setSystemTime(right);
    await (await again()).keepReporting();
    expect((await onlyReport(it)).deliveries[0]?.answer?.status).toBe('confirmed');
  });

  it('comes back, and is asked for no more once it is there', async () => {
    const it = await start();
    await send(it);
    it.simulator.switch('report-webhook', 'status', 'confirmed');
    vi.setSystemTime(Date.now() + 2 * minuteMs);
    await it.keepReporting();
    expect((await onlyReport(it)).deliveries[0]).toMatchObject({
      answer: { status: 'confirmed', reference: '#123' },
    });
    vi.setSystemTime(Date.now() + dayMs);
    await it.keepReporting();
    expect(it.asked).toHaveLength(2);
    expect(await browser.alarms.get('report')).toBeUndefined();
  });

  it('is asked for all the same after days without a network', async () => {
    const it = await start();
    await send(it);
    it.simulator.switch('report-webhook', 'status', 'confirmed');
    vi.stubGlobal('navigator', { onLine: false });
    for (let round = 0; round < 30; round++) {
      vi.setSystemTime(Date.now() + 10 * 3_600_000);
      await it.keepReporting();
    }
    expect(it.asked.filter(asked => asked.method === 'GET')).toEqual([]);
    vi.stubGlobal('navigator', { onLine: true });
    vi.setSystemTime(Date.now() + 10 * 3_600_000);
    await it.keepReporting();
    expect((await onlyReport(it)).deliveries[0]?.answer?.status).toBe('confirmed');
  });

  it('is not given up for want of a permission, until nobody waits for it any more', async () => {
    const it = await start();
    await send(it);
    const permitted = vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false);
    for (let round = 0; round < 30; round++) {
      vi.setSystemTime(Date.now() + 10 * 3_600_000);
      await it.keepReporting();
    }
    expect((await onlyReport(it)).deliveries[0]).toMatchObject({ polls: 0 });
    expect(await browser.alarms.get('report')).toBeDefined();
    permitted.mockResolvedValue(true);
    it.simulator.switch('report-webhook', 'status', 'confirmed');
    vi.setSystemTime(Date.now() + 10 * 3_600_000);
    await it.keepReporting();
    expect((await onlyReport(it)).deliveries[0]?.answer?.status).toBe('confirmed');
  });

  it('of which the permission never comes wakes nobody after a fortnight', async () => {
    const it = await start();
    await send(it);
    vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false);
    vi.setSystemTime(Date.now() + 15 * dayMs);
    await it.keepReporting();
    expect(it.asked.filter(asked => asked.method === 'GET')).toEqual([]);
    expect(await browser.alarms.get('report')).toBeUndefined();
  });

  it('is asked for at most twenty times', async () => {
    const it = await start();
    await send(it);
    for (let round = 0; round < 30; round++) {
      vi.setSystemTime(Date.now() + 10 * 3_600_000);
      await it.keepReporting();
    }
    expect(it.asked.filter(asked => asked.method === 'GET')).toHaveLength(20);
  });
});
