import { describe, expect, it } from 'vitest';
import { crtsh } from '../../utils/sources/crtsh.ts';
import { wayback } from '../../utils/sources/wayback.ts';
import { ask, hosts } from './harness.ts';

const daysAgo = (outcome: unknown) => {
  const [{ value }] = (outcome as { facts: [{ value: string }] }).facts;
  return Math.round((Date.now() - Date.parse(value)) / 86_400_000);
};

describe('crt.sh', () => {
  it('says since when there is a certificate, of all that it knows', async () => {
    const { outcome } = await ask(crtsh, 'account-verify.example', { type: 'domain' });
    expect(outcome).toMatchObject({
      rating: 'context',
      facts: [
        { label: 'certificateSince', as: 'date' },
        { label: 'certificates', value: '2' },
      ],
    });
    expect(daysAgo(outcome)).toBe(3);
  });

  it('has nothing about a domain without certificates', async () => {
    const { outcome } = await ask(crtsh, 'nobody.example', { type: 'domain' });
    expect(outcome).toMatchObject({ rating: 'no-data' });
  });

  it.each(['account-verify.example', 'nobody.example'])(
    'does not take an error page under 200 for an answer about %s',
    async domain => {
      const switches = { crtsh: { page: 'yes' } };
      const { outcome } = await ask(crtsh, domain, { type: 'domain', switches });
      expect(outcome).toMatchObject({ code: 'unexpected-answer', status: 200 });
    },
  );
});

describe('the Wayback Machine', () => {
  it('shows the last picture of a site, over https', async () => {
    const { outcome, requests } = await ask(wayback, hosts.harmless);
    expect(outcome).toEqual({
      kind: 'finding',
      rating: 'context',
      facts: [{ label: 'snapshot', value: '2024-01-31T00:00:00.000Z', as: 'date' }],
      link: `https://web.archive.org/web/20240131120000/https://${hosts.harmless}/`,
    });
    expect(requests[0]?.url.search).toBe(`?url=${hosts.harmless}`);
  });

  it('has never been at a young one', async () => {
    expect((await ask(wayback, hosts.phishing)).outcome).toMatchObject({ rating: 'no-data' });
  });
});
