import { describe, expect, it } from 'vitest';
import { otx } from '../../utils/sources/otx.ts';
import { ask, told } from './harness.ts';

const day = 86_400_000;
const at = (daysAgo: number) => new Date(Date.now() - daysAgo * day).toISOString().slice(0, -1);
const by = (username: string, more = {}) => ({
  name: 'A list',
  adversary: '',
  malware_families: [],
  modified: at(40),
  indicator_count: 12,
  author: { username },
  ...more,
});
const general = (pulses: object[], more = {}) => ({
  pulse_info: {
    count: pulses.length,
    pulses,
    related: { other: { adversary: [], malware_families: ['Emotet'], industries: [] } },
  },
  validation: [],
  false_positive: [],
  ...more,
});
const weak = { rating: 'suspicious', strength: 'weak' };
const medium = { rating: 'malicious', strength: 'medium' };
const allowed = { validation: [{ name: 'Popular site', message: 'Listed domain host.example' }] };

describe('OTX', () => {
  it.each([
    { why: 'no pulse', pulses: [], expected: { rating: 'no-data' } },
    { why: 'one author', pulses: [by('ann')], expected: weak },
    {
      why: 'one author many times',
      pulses: ['ann', 'ann', 'ann'].map(it => by(it)),
      expected: weak,
    },
    { why: 'two authors', pulses: [by('ann'), by('ben')], expected: medium },
    {
      why: 'two authors, one of them long ago',
      pulses: [by('ann'), by('ben', { modified: at(400) })],
      expected: weak,
    },
    {
      why: 'two authors without a date',
      pulses: [by('ann', { modified: undefined }), by('ben', { modified: undefined })],
      expected: medium,
    },
    {
      why: 'nothing but dumps, however many wrote them',
      pulses: [by('ann', { indicator_count: 1_001 }), by('ben', { indicator_count: 20_000 })],
      expected: { rating: 'no-data', facts: [{ label: 'reports', value: '2' }] },
    },
    {
      why: 'a dump beside a report',
      pulses: [by('ann', { indicator_count: 20_000 }), by('ben', { indicator_count: 1_000 })],
      expected: weak,
    },
    { why: 'no names of authors', pulses: [by(''), { name: 'x' }], expected: weak },
    {
      why: 'a family, as an object and as text',
      pulses: [by('ann', { malware_families: [{ display_name: 'Emotet' }, 'Qakbot'] })],
      expected: { ...weak, facts: [{}, { label: 'malwareFamily', value: 'Emotet, Qakbot' }, {}] },
    },
    {
      why: 'an allow list, whatever the pulses',
      pulses: [by('ann'), by('ben')],
      more: allowed,
      expected: { rating: 'clean', facts: [{ label: 'note', value: 'Popular site' }] },
    },
    {
      why: 'an accepted complaint',
      pulses: [by('ann')],
      more: { false_positive: [{ assessment: 'accepted' }] },
      expected: { rating: 'clean' },
    },
    {
      why: 'a complaint that is not decided',
      pulses: [by('ann')],
      more: { false_positive: [{ assessment: 'pending' }] },
      expected: { rating: 'suspicious' },
    },
  ])('$why', async ({ pulses, more, expected }) => {
    expect(await told(otx, { body: general(pulses, more) })).toMatchObject(expected);
  });

  it('tells the newest change of its pulses', async () => {
    const body = general([
      by('ann', { modified: '2026-01-02T03:04:05.678000' }),
      by('ben', { modified: '2020-01-01' }),
    ]);
    const seenAt = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
    expect(await told(otx, { body })).toMatchObject({ seenAt });
  });

  it('knows little of a count without its pulses', async () => {
    const body = { pulse_info: { count: 9, pulses: [] } };
    expect(await told(otx, { body })).toMatchObject(weak);
  });

  it.each(['docs.google.com', 'somebody.github.io', 'somebody.weebly.com', 'team.sharepoint.com'])(
    'does not clear %s, where others than the allowed one publish',
    async about => {
      const body = general([by('ann'), by('ben')], allowed);
      expect(await told(otx, { about, body })).toMatchObject({ rating: 'context' });
    },
  );

  it('weighs two authors little where strangers publish', async () => {
    const body = general([by('ann'), by('ben')]);
    expect(await told(otx, { about: 'docs.google.com', body })).toMatchObject({ strength: 'weak' });
    expect(await told(otx, { about: 'somebody.github.io', body })).toMatchObject(medium);
  });

  it.each([
    { about: 'host.example', section: 'domain' },
    { about: 'www.host.example', section: 'hostname' },
    { about: 'somebody.github.io', section: 'hostname' },
    { about: '203.0.113.66', section: 'IPv4', page: 'ip' },
  ])('looks for $about under $section', async ({ about, section, page = section }) => {
    const { requests, outcome } = await ask(otx, about);
    expect(requests[0]?.url.pathname).toBe(`/api/v1/indicators/${section}/${about}/general`);
    expect(outcome).toMatchObject({
      link: `https://otx.alienvault.com/indicator/${page}/${about}`,
    });
  });

  it.each([
    { status: 403, expected: { code: 'bad-key' } },
    { status: 404, expected: { rating: 'no-data' } },
    { status: 400, expected: { code: 'unexpected-answer', status: 400 } },
  ])('$status', async ({ status, expected }) => {
    expect(await told(otx, { status, body: { detail: 'words' } })).toMatchObject(expected);
  });
});
