import { expect, it } from 'vitest';
import { domaintools } from '../../utils/sources/domaintools.ts';
import { ask, told } from './harness.ts';

it.each([
  { risk_score: 90, expected: { rating: 'malicious', strength: 'medium' } },
  { risk_score: 70, expected: { rating: 'suspicious', strength: 'medium' } },
  { risk_score: 69, expected: { rating: 'no-data' } },
  { risk_score: 0, expected: { rating: 'no-data' } },
  { risk_score: 0, reasons: ['zerolist'], expected: { rating: 'clean' } },
  { risk_score: 0, components: [{ name: 'zerolist' }], expected: { rating: 'clean' } },
  { risk_score: 95, reasons: ['zerolist'], expected: { rating: 'malicious' } },
  { risk_score: null, expected: { rating: 'no-data' } },
])('$risk_score $reasons $components', async ({ expected, ...response }) => {
  expect(await told(domaintools, { body: { response } })).toMatchObject(expected);
});

it.each([
  { status: 404, expected: { rating: 'no-data' } },
  { status: 401, expected: { code: 'bad-key', message: 'words' } },
  { status: 503, expected: { code: 'unexpected-answer' } },
])('$status', async ({ status, expected }) => {
  const body = { error: { code: status, message: 'words' } };
  expect(await told(domaintools, { status, body })).toMatchObject(expected);
});

it.each([
  { components: [{ name: 'threat_profile_malware', risk_score: 88 }], value: 'malware' },
  {
    components: [
      { name: 'threat_profile_spam', risk_score: 12 },
      { name: 'threat_profile_phishing', risk_score: 92, threats: ['Phishing'] },
      { name: 'proximity', risk_score: 99 },
    ],
    value: 'Phishing',
  },
])('names what the score is about: $value', async ({ components, value }) => {
  const body = { response: { risk_score: 91, components } };
  expect(await told(domaintools, { body })).toMatchObject({
    facts: [{ label: 'score' }, { label: 'threat', value }],
  });
});

it('sends the two halves of the account each in its place', async () => {
  const { requests } = await ask(domaintools, 'host.example', {
    type: 'domain',
    config: { key: 'me@corp:0123456789abcdef' },
  });
  expect(Object.fromEntries(requests[0]?.url.searchParams ?? [])).toEqual({
    domain: 'host.example',
    api_username: 'me@corp',
    api_key: '0123456789abcdef',
  });
});
