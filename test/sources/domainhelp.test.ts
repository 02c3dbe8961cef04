import { expect, it } from 'vitest';
import { domainhelp } from '../../utils/sources/domainhelp.ts';
import { ask, told } from './harness.ts';

it.each([
  {
    body: { is_redirect_or_url_shortener: true, explanation: 'A shortener.' },
    expected: { rating: 'context', facts: [{ label: 'note', value: 'A shortener.' }] },
  },
  {
    body: { is_redirect_or_url_shortener: true },
    expected: { rating: 'context', facts: [{ label: 'note', value: 'redirector' }] },
  },
  {
    body: { is_redirect_or_url_shortener: false, explanation: 'Not in the list.' },
    expected: { rating: 'no-data', facts: [] },
  },
  { body: {}, expected: { code: 'unexpected-answer' } },
])('$body', async ({ body, expected }) => {
  expect(await told(domainhelp, { body })).toMatchObject(expected);
});

it('asks only the route that visits nothing', async () => {
  const { requests } = await ask(domainhelp, 'short.example', { type: 'domain' });
  expect(requests.map(it => it.url.pathname)).toEqual(['/api/v1/isredirect']);
});
