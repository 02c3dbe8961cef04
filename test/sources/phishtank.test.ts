import { describe, expect, it } from 'vitest';
import { phishtank } from '../../utils/sources/phishtank.ts';
import { keys } from '../simulator/keys.ts';
import { ask, hosts } from './harness.ts';

const url = `https://${hosts.phishing}/login?a=1&b=2`;
const say = (switches: Record<string, string>) =>
  ask(phishtank, url, { switches: { phishtank: switches } });

describe('PhishTank', () => {
  it.each([{ words: undefined }, { words: 'yes' }])(
    'says the same in booleans and in words: %o',
    async ({ words }) => {
      const also = words ? { words } : {};
      const [verified, cleared, reported] = await Promise.all([
        say(also),
        say({ ...also, invalid: 'yes' }),
        say({ ...also, unverified: 'yes' }),
      ]);
      expect(verified.outcome).toMatchObject({ rating: 'malicious', strength: 'strong' });
      expect(cleared.outcome).toMatchObject({ rating: 'clean' });
      expect(reported.outcome).toMatchObject({ rating: 'suspicious', strength: 'weak' });
    },
  );

  it('has nothing about others', async () => {
    const { outcome } = await ask(phishtank, `https://${hosts.harmless}/`);
    expect(outcome).toMatchObject({ rating: 'no-data' });
  });

  it('gets the whole URL in a form, never in an address, and says that it does', async () => {
    const { requests, sent } = await ask(phishtank, url);
    expect(requests[0]?.url.href).toBe('https://checkurl.phishtank.com/checkurl/');
    const form = Object.fromEntries(new URLSearchParams(requests[0]?.body));
    expect(form).toEqual({ url, format: 'json', app_key: keys.phishtank });
    expect(sent).toMatchObject([{ discloses: 'url', sends: url }]);
  });

  it('works without a key, and is not asked without leave for the URL', async () => {
    const open = await ask(phishtank, url, { config: {} });
    expect(open.outcome).toMatchObject({ rating: 'malicious' });
    expect(new URLSearchParams(open.requests[0]?.body).has('app_key')).toBe(false);
    const { outcome, requests } = await ask(phishtank, url, { cleared: 'ip' });
    expect(outcome).toMatchObject({ code: 'blocked-by-policy' });
    expect(requests).toEqual([]);
  });

  it('takes 509 for "too many requests", and its challenge page for none', async () => {
    const exceeded = await ask(phishtank, url, { fault: 'quota' });
    expect(exceeded.outcome).toMatchObject({ code: 'quota', status: 509 });
    expect((await say({ challenge: 'yes' })).outcome).toMatchObject({ code: 'turned-away' });
  });

  it('says that a key is wrong', async () => {
    const { outcome } = await ask(phishtank, url, { fault: 'bad-key' });
    expect(outcome).toMatchObject({ code: 'bad-key' });
  });
});
