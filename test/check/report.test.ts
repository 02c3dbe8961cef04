import { describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { Settings } from '../../utils/policy/schema.ts';
import { startBackground } from './background.ts';

const email = 'jane.doe@corp.example';
const phishing = 'https://paypal.com.account-verify.example/login';

/** A finished check of `url`, and what a report of it leads to. */
async function reported(
  url: string,
  { policy = {}, settings = {} }: { policy?: Record<string, unknown>; settings?: Settings } = {},
) {
  const { simulator, begin, advance, handle, records } = await startBackground(settings);
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(policy);
  const { id } = await begin({ text: url, origin: 'link', private: false });
  await advance(id);
  const answer = await handle({ kind: 'report', check: id, email }, { private: false });
  const log = simulator.log.filter(entry => entry.service === 'netcraft');
  return { answer, log, check: await records.readCheck(id) };
}

describe('reporting the link of a check', () => {
  it('sends it once and writes a receipt without the reporter’s address', async () => {
    const { answer, log, check } = await reported(phishing);
    expect(answer).toHaveProperty('uuid');
    expect(log).toHaveLength(1);
    expect(check?.receipts.filter(receipt => receipt.to === 'netcraft')).toMatchObject([
      { origin: 'https://report.netcraft.com', sends: phishing, discloses: 'url' },
    ]);
    expect(JSON.stringify(check)).not.toContain(email);
  });

  it.each([
    ['the policy forbids Netcraft', phishing, { forbiddenSources: ['netcraft'] }],
    ['the policy allows others only', phishing, { allowedSources: ['otx'] }],
    ['the policy lets only host names go', phishing, { maxDisclosure: 'hostname' }],
    [
      'the guard still waits for an answer',
      'https://evil.example/?who=jane.doe%40corp.example',
      {},
    ],
    ['the link is internal', 'http://intranet.corp.internal/leave', {}],
    ['nothing speaks against it', 'https://www.gardening-club.example/spring', {}],
  ])('sends nothing where %s', async (_, url, policy) => {
    const { answer, log, check } = await reported(url, { policy });
    expect(answer).toMatchObject({ code: 'blocked-by-policy' });
    expect(log).toEqual([]);
    expect(check?.receipts.map(receipt => receipt.to)).not.toContain('netcraft');
  });
});

describe('a check by itself', () => {
  it('reports nothing', async () => {
    const { simulator, begin, advance } = await startBackground();
    const { id } = await begin({ text: phishing, origin: 'link', private: false });
    await advance(id);
    expect(simulator.log.some(entry => entry.service === 'netcraft')).toBe(false);
  });
});
