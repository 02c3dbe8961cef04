import { describe, expect, it } from 'vitest';
import { adguard } from '../../../utils/sources/adguard.ts';
import { cleanbrowsing } from '../../../utils/sources/cleanbrowsing.ts';
import { dns4eu } from '../../../utils/sources/dns4eu.ts';
import { ask, hosts } from '../harness.ts';

const resolvers = [adguard, cleanbrowsing, dns4eu];
const addresses = ['203.0.113.66'];

describe.each(resolvers)('$id', source => {
  it('calls what it blocks malicious, as one medium voice', async () => {
    const { outcome } = await ask(source, hosts.phishing, { addresses });
    expect(outcome).toMatchObject({ rating: 'malicious', strength: 'medium' });
  });

  it.each([hosts.harmless, 'does-not-resolve.example'])('clears nothing: %s', async host => {
    const { outcome } = await ask(source, host, { addresses: [] });
    expect(outcome).toMatchObject({ rating: 'no-data' });
  });

  it('learns the host name by GET, in wire format', async () => {
    const { requests, sent } = await ask(source, hosts.harmless, { addresses });
    expect(requests).toMatchObject([
      { method: 'GET', headers: { accept: 'application/dns-message' } },
    ]);
    const query = Buffer.from(requests[0]?.url.searchParams.get('dns') ?? '', 'base64url');
    expect(query.toString('latin1')).toContain('\x03www\x0egardening-club\x07example\0');
    expect(sent).toMatchObject([{ discloses: 'hostname', sends: hosts.harmless }]);
  });

  it.each(['truncated', 'wrong-types', 'empty', 'error-502-html'] as const)(
    'does not take an answer that is %s for "not blocked"',
    async fault => {
      const { outcome } = await ask(source, hosts.harmless, { fault, addresses });
      expect(outcome).toMatchObject({ kind: 'problem', code: 'unexpected-answer' });
    },
  );
});

describe('AdGuard', () => {
  it('takes 0.0.0.0 for a filter against advertising', async () => {
    const { outcome } = await ask(adguard, hosts.noisy);
    expect(outcome).toMatchObject({ rating: 'no-data' });
  });
});

describe('CleanBrowsing', () => {
  it('does not take a name that the registry denies for a blocked one', async () => {
    const { outcome } = await ask(cleanbrowsing, 'does-not-resolve.example', { addresses });
    expect(outcome).toMatchObject({ rating: 'no-data' });
  });

  it.each([
    { why: 'nobody resolved the name', given: null, expected: { code: 'unsupported' } },
    { why: 'the name does not exist', given: [], expected: { rating: 'no-data' } },
  ])('does not judge where $why', async ({ given, expected }) => {
    const { outcome } = await ask(cleanbrowsing, hosts.phishing, { addresses: given });
    expect(outcome).toMatchObject(expected);
  });
});

it('AdGuard and CleanBrowsing draw on the same lists and are one voice', () => {
  expect(new Set(resolvers.map(it => it.family))).toEqual(new Set(['public-blocklists', 'dns4eu']));
});
