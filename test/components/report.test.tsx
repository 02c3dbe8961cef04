// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { Advice } from '../../components/Advice.tsx';
import { mailto } from '../../components/reporting/mailto.ts';
import { ReportStates } from '../../components/reporting/ReportStates.tsx';
import type { Check } from '../../utils/check/types.ts';
import type { Rules } from '../../utils/policy/schema.ts';
import { contentsSchema, type Delivery, type Report } from '../../utils/report/types.ts';
import { english } from '../english.ts';
import { contents } from '../report/contents.ts';
import { now, samples } from './samples.ts';
import { catalog, show } from './screen.ts';

const secret = `whsec_${'a'.repeat(32)}`;
const url = 'https://soc.corp.example/in';
const soc = { kind: 'webhook', name: 'Security team', url, secret } as const;
const desk = { kind: 'template', name: 'Desk', url: 'https://desk.example/x', body: '{}' } as const;

/** What is asked of the background, and of the browser, in their order. */
let asked: unknown[] = [];
let answer: unknown;

beforeEach(() => {
  asked = [];
  answer = {};
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async message => {
    asked.push(message);
    return { ok: true, value: answer };
  });
  vi.spyOn(browser.permissions, 'request').mockImplementation(async wanted => {
    asked.push(wanted);
    return true;
  });
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
});

/** The advice with the form opened by its button. */
async function opened(check: Check, rules: Rules, action = 'report') {
  const shown = show(<Advice {...{ check, catalog, rules, now }} />);
  const find = (selector: string) => shown.container.querySelector<HTMLElement>(selector);
  fireEvent.click(find(`[data-action="${action}"]`) as Element);
  await waitFor(() => expect(shown.part('report-form')).not.toBeNull());
  const preview = () => find('[data-part="report-text"]')?.textContent ?? '';
  const data = () => find('[data-part="report-json"]')?.textContent ?? '';
  const send = () => fireEvent.click(find('[data-action="send-report"]') as Element);
  return { ...shown, find, preview, data, send };
}

const sentBy = (it: { data: () => string }) => JSON.parse(it.data()) as Record<string, unknown>;

describe('the preview of a report', () => {
  it('is what is sent, word for word, after the browser was asked for everybody', async () => {
    const form = await opened(samples.malicious, { reportTo: [soc, desk] });
    const shown = sentBy(form);
    expect(asked).toEqual([]);
    form.send();
    expect(asked[0]).toEqual({
      origins: ['https://soc.corp.example/*', 'https://desk.example/*'],
    });
    expect(asked[1]).toMatchObject({ kind: 'send-report', contents: shown });
    expect(shown.text).toBe(form.preview());
    await waitFor(() => expect(form.part('report-form')).toBeNull());
  });

  it('never ends in half a letter, however long the words of others are', async () => {
    const reasons = ['', 'x'].map(front => ({
      ...{ id: 'reason_sourceMaliciousDetail', weight: 'medium' as const, source: 'otx' },
      values: { source: 'OTX', detail: `${front}${'😀'.repeat(3_500)}` },
    }));
    const verdict = { ...samples.malicious.verdict, reasons };
    for (const all of [reasons, reasons.slice(1)]) {
      const check = { ...samples.malicious, verdict: { ...verdict, reasons: all } };
      const form = await opened(check, { reportTo: [soc] });
      const { text, reasons: told } = contentsSchema.parse(sentBy(form));
      expect([text, ...told.map(it => it.text)].map(it => it?.isWellFormed())).not.toContain(false);
      expect(text.length).toBeGreaterThan(7_000);
    }
  });

  it('disarms the name as people read it too', async () => {
    const { target } = samples.malicious;
    if (!target) throw new Error('A malicious link is a link.');
    const named = { host: 'xn--bcher-kva.example', unicodeHost: 'bücher.example' };
    const reason = { id: 'reason_sourceMaliciousDetail', weight: 'medium', source: 'otx' } as const;
    const values = { source: 'OTX', detail: 'seen at https://bücher.example/login' };
    const form = await opened(
      {
        ...samples.malicious,
        target: { ...target, ...named },
        verdict: { ...samples.malicious.verdict, reasons: [{ ...reason, values }] },
      },
      { reportTo: [soc] },
    );
    expect(form.preview()).toContain('bücher[.]example/login');
    expect(form.preview()).not.toContain('bücher.example');
  });

  it('tells the note, and who it is only where the policy asks', async () => {
    const form = await opened(samples.malicious, { reportTo: [soc], reporter: 'ask' });
    fireEvent.input(form.find('textarea') as Element, { target: { value: 'By SMS' } });
    fireEvent.input(form.find('[name="by"]') as Element, { target: { value: 'Jane' } });
    expect(form.preview()).toContain(english('reportNoteLine', { note: 'By SMS' }));
    expect(form.preview()).toContain(english('reportByLine', { by: 'Jane' }));
    expect((await opened(samples.harmless, { reportTo: [soc] })).find('[name="by"]')).toBeNull();
  });

  it.each([
    ['disarmed', undefined, 'hxxps://'],
    ['whole', 'whole', 'https://'],
  ] as const)('tells the link %s', async (_, reportDetail, start) => {
    const rules = { reportTo: [soc], ...(reportDetail ? { reportDetail } : {}) };
    const form = await opened(samples.malicious, rules);
    const { link } = sentBy(form) as { link: { value: string } };
    expect(link.value.startsWith(start)).toBe(true);
    expect(form.preview()).toContain(link.value);
    expect(form.preview()).toContain('- urlscan.io opened the page');
  });

  it.each(['host', 'hash'] as const)(
    'tells by a %s nothing of the rest, not even in reasons',
    async it => {
      const check = samples.malicious;
      const form = await opened(check, { reportTo: [soc], reportDetail: it });
      const { pathname } = new URL(check.target?.url ?? '');
      expect(pathname.length).toBeGreaterThan(1);
      for (const text of [form.preview(), form.data()]) {
        expect(text).not.toContain(pathname);
        expect(text).not.toContain('urlscan.io/result');
        if (it === 'hash') expect(text).not.toContain(check.target?.domain ?? '-');
      }
    },
  );
});

describe('a report', () => {
  it.each([
    ['no known threat', samples.harmless],
    ['nothing known', samples.offline],
    ['a hidden wrapper', samples.hidden],
    ['a link that went to nobody', samples.internal],
    ['a link that is no web address', samples.script],
    ['a link that the guard asks about', samples.asking],
  ])('can be made of %s', async (_, check) => {
    const form = await opened(check, { reportTo: [soc] });
    form.send();
    expect(asked.at(-1)).toMatchObject({ kind: 'send-report', check: check.id });
  });

  it('of whoever clicked says so', async () => {
    const form = await opened(samples.malicious, { reportTo: [soc] }, 'report-clicked');
    expect(sentBy(form).kind).toBe('clicked');
  });

  it('leaves out whom the person leaves out', async () => {
    const form = await opened(samples.malicious, { reportTo: [soc, desk] });
    fireEvent.click(form.find('[type="checkbox"]') as Element);
    form.send();
    expect(asked).toMatchObject([
      { origins: ['https://desk.example/*'] },
      { to: [expect.stringMatching(/^template/)] },
    ]);
  });

  it('that was not taken stays open and says why', async () => {
    answer = 'changed';
    const form = await opened(samples.malicious, { reportTo: [soc] });
    form.send();
    await waitFor(() => expect(form.text()).toContain(english('reportFailed_changed')));
    expect(form.part('report-form')).not.toBeNull();
  });

  it('by mail opens one that cannot be clicked, with the whole text copied by the same click', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const form = await opened(samples.malicious, { report: { email: 'soc@company.example' } });
    const href = form.find('[data-action="send-report"]')?.getAttribute('href') ?? '';
    expect(href.startsWith('mailto:soc%40company.example?subject=')).toBe(true);
    expect(decodeURIComponent(href)).toContain('hxxps');
    expect(decodeURIComponent(href)).not.toMatch(/https?:\/\/(?!urlscan\.io\/result)/);
    form.send();
    expect(write).toHaveBeenCalledWith(form.preview() || sentBy(form).text);
    expect(asked).toMatchObject([{ kind: 'send-report', to: ['mail'], handsOver: 'mail' }]);
  });

  it('on the organization’s page has the link encoded', async () => {
    const template = 'https://soc.company.example/report?u={url}';
    const form = await opened(samples.harmless, { report: { template } });
    expect(form.find('[data-action="send-report"]')?.getAttribute('href')).toBe(
      'https://soc.company.example/report?u=https%3A%2F%2Fwww.harmless.example%2Fnews%3Fid%3D1',
    );
  });
});

it('on the organization’s page has a link that is no web address too', async () => {
  const template = 'https://soc.company.example/report?u={url}';
  const { other } = samples.script;
  const form = await opened(samples.script, { report: { template } });
  expect(form.find('[data-action="send-report"]')?.getAttribute('href')).toBe(
    `https://soc.company.example/report?u=${encodeURIComponent(other?.url ?? '')}`,
  );
});

describe('a mail', () => {
  it.each(['x'.repeat(5_000), '偽'.repeat(2_000), '😀\n'.repeat(900)])(
    'has at most 1,500 letters as they are encoded, cut between two of them: %.3s',
    text => {
      const body = mailto('a@b.example', 's', text, '(cut)').split('&body=')[1] ?? '';
      expect(body.length).toBeLessThanOrEqual(1_500);
      expect(body.length).toBeGreaterThan(1_400);
      expect(decodeURIComponent(body).endsWith('\r\n(cut)')).toBe(true);
    },
  );
});

describe('where a report stands', () => {
  function states(delivery: Partial<Delivery>, isPrivate = false) {
    const report: Report = {
      ...{ id: 'r', check: 'c', private: isPrivate, createdAt: now, updatedAt: now },
      contents: contents(),
      deliveries: [
        {
          ...{ to: 'webhook soc.corp.example Security team', name: 'Security team' },
          ...{ kind: 'webhook', state: 'queued', attempts: 0, polls: 0, ...delivery },
        },
      ],
    };
    return show(<ReportStates reports={[report]} rules={{ reportTo: [soc] }} now={now} />);
  }

  it('is told with the number and the words of the organization, as text', () => {
    const answer = {
      status: 'confirmed',
      reference: '#123',
      message: '<b>Your colleagues are warned.</b>',
    } as const;
    const { text, container } = states({ state: 'delivered', answer });
    expect(text()).toContain('Security team: Confirmed: phishing, #123');
    expect(text()).toContain('<b>Your colleagues are warned.</b>');
    expect(container.querySelector('b')).toBeNull();
  });

  it('asks whether to send again what may have arrived', async () => {
    const { container } = states({ state: 'maybe' });
    fireEvent.click(container.querySelector('[data-action="send-again"]') as Element);
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({ kind: 'settle-report', report: 'r', again: true }),
    );
  });

  it('warns that a private window must stay open until it is sent', () => {
    expect(states({}, true).text()).toContain(english('reportState_queued_private'));
    expect(states({}).text()).toContain(english('reportState_queued'));
  });
});
