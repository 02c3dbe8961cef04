import { describe, expect, it } from 'vitest';
import { otx } from '../../utils/sources/otx.ts';
import { told } from './harness.ts';

const pulse = (more = {}) => ({ name: 'A list', adversary: '', malware_families: [], ...more });
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
const active = pulse({ related_indicator_is_active: 1 });

describe('OTX', () => {
  it.each([
    { why: 'no pulse', body: general([]), expected: { rating: 'no-data' } },
    {
      why: 'a pulse that names nothing',
      body: general([pulse()]),
      expected: { rating: 'suspicious', strength: 'weak' },
    },
    {
      why: 'a family as an object',
      body: general([pulse({ malware_families: [{ display_name: 'Emotet' }] })]),
      expected: { rating: 'malicious', strength: 'medium' },
    },
    {
      why: 'a family as text',
      body: general([pulse({ malware_families: ['Emotet'] })]),
      expected: { rating: 'malicious', strength: 'medium' },
    },
    {
      why: 'an adversary',
      body: general([pulse({ adversary: 'Somebody' })]),
      expected: { rating: 'malicious', strength: 'medium' },
    },
    {
      why: 'three active pulses',
      body: general([active, active, active]),
      expected: { rating: 'malicious', strength: 'medium' },
    },
    {
      why: 'two active pulses',
      body: general([active, active]),
      expected: { rating: 'suspicious', strength: 'weak' },
    },
    {
      why: 'an allow list, whatever the pulses',
      body: general([active, active, active], { validation: [{ name: 'Popular site' }] }),
      expected: { rating: 'clean', facts: [{ label: 'note', value: 'Popular site' }] },
    },
    {
      why: 'an accepted complaint',
      body: general([active], { false_positive: [{ assessment: 'accepted' }] }),
      expected: { rating: 'clean' },
    },
    {
      why: 'a complaint that is not decided',
      body: general([active], { false_positive: [{ assessment: 'pending' }] }),
      expected: { rating: 'suspicious' },
    },
  ])('$why', async ({ body, expected }) => {
    expect(await told(otx, { body })).toMatchObject(expected);
  });

  it.each([
    { status: 403, expected: { code: 'bad-key' } },
    { status: 404, expected: { rating: 'no-data' } },
    { status: 400, expected: { code: 'unexpected-answer', status: 400 } },
  ])('$status', async ({ status, expected }) => {
    expect(await told(otx, { status, body: { detail: 'words' } })).toMatchObject(expected);
  });
});
