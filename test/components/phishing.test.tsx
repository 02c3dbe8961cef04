// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { ReportPhishing } from '../../components/ReportPhishing.tsx';
import type { Check } from '../../utils/check/types.ts';
import { problem } from '../../utils/platform/problem.ts';
import { combine } from '../../utils/policy/effective.ts';
import type { Policy } from '../../utils/policy/schema.ts';
import { english } from '../english.ts';
import { receipt, samples } from './samples.ts';
import { show } from './screen.ts';

const cleared: Check['guard'] = { state: 'cleared', options: [], redacted: null };
const bad: Check = { ...samples.malicious, guard: cleared };

function form(of = bad, policy: Policy = {}) {
  const effective = combine(policy, {}, [{ id: 'netcraft', enabledByDefault: true }]);
  const shown = show(<ReportPhishing check={of} effective={effective} />);
  const fill = (email: string) => {
    const input = shown.container.querySelector('input') as HTMLInputElement;
    fireEvent.input(input, { target: { value: email } });
    fireEvent.submit(shown.container.querySelector('form') as Element);
  };
  return { ...shown, fill, status: () => shown.container.querySelector('[role="status"]') };
}

function answering(value: unknown, granted = true) {
  const request = vi.spyOn(browser.permissions, 'request').mockResolvedValue(granted);
  const send = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value });
  return { request, send };
}

describe('the form that reports phishing', () => {
  it('says who learns what, with the link as it would be sent', () => {
    const { text } = form({
      ...bad,
      guard: { ...cleared, answer: 'redacted', redacted: 'https://evil.example/?who=REMOVED' },
    });
    expect(text()).toContain('Netcraft');
    expect(text()).toContain('https://evil.example/?who=REMOVED');
    expect(text()).not.toContain(bad.target?.url);
  });

  it('asks for the origin in the click, then reports, and shows the reference', async () => {
    const { request, send } = answering({ uuid: 'reference-1' });
    const { fill, status } = form();
    fill('jane.doe@corp.example');
    expect(request).toHaveBeenCalledWith({ origins: ['https://report.netcraft.com/*'] });
    await waitFor(() => expect(status()?.textContent).toContain('reference-1'));
    expect(send.mock.calls).toEqual([
      [{ kind: 'report', check: bad.id, email: 'jane.doe@corp.example' }],
    ]);
  });

  it('sends nothing where the browser is not allowed to', async () => {
    const { send } = answering({}, false);
    const { fill, status } = form();
    fill('jane.doe@corp.example');
    await waitFor(() =>
      expect(status()?.textContent).toContain(english('phishingFailed_not_permitted')),
    );
    expect(send).not.toHaveBeenCalled();
  });

  it('says what went wrong', async () => {
    answering(problem('quota'));
    const { fill, status } = form();
    fill('jane.doe@corp.example');
    await waitFor(() => expect(status()?.textContent).toContain(english('phishingFailed_quota')));
  });

  it('says that the link was sent before', () => {
    const { text } = form({ ...bad, receipts: [receipt('netcraft')] });
    expect(text()).toContain(english('phishingBefore'));
  });

  it.each<[string, Check, Policy]>([
    [
      'nothing speaks against the link',
      { ...bad, verdict: { ...bad.verdict, word: 'no-threat-found' } },
      {},
    ],
    [
      'only the host was let go',
      { ...bad, guard: { ...cleared, answer: 'host-only' } } as never,
      {},
    ],
    ['the guard refused', { ...bad, guard: { ...cleared, state: 'refused' } }, {}],
    ['the policy lets only host names go', bad, { maxDisclosure: 'hostname' }],
    ['the policy forbids Netcraft', bad, { forbiddenSources: ['netcraft'] }],
  ])('is not there where %s', (_, of, policy) => {
    expect(form(of, policy).part('phishing')).toBeNull();
  });
});
