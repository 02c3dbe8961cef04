import { describe, expect, it } from 'vitest';
import { ipvoid } from '../../../utils/sources/ipvoid.ts';
import { urlvoid } from '../../../utils/sources/urlvoid.ts';
import { ask, hosts, told } from '../harness.ts';

const engines = [
  { engine: 'First', detected: true },
  { name: 'Second', detected: false },
  { name: 'Third', detected: true },
];
const report = (detections: number, more: object = {}) => ({
  blacklists: { detections, engines_count: 80, engines, ...more },
});

describe.each([ipvoid, urlvoid])('$id', source => {
  it.each([
    { detections: 0, expected: { rating: 'no-data' } },
    { detections: 1, expected: { rating: 'suspicious', strength: 'weak' } },
    { detections: 2, expected: { rating: 'suspicious', strength: 'weak' } },
    { detections: 3, expected: { rating: 'malicious', strength: 'medium' } },
  ])('$detections detections, in either version', async ({ detections, expected }) => {
    const first = { data: { report: report(detections, { engines: { ...engines } }) } };
    for (const body of [report(detections), first]) {
      const outcome = await told(source, { body });
      expect(outcome).toMatchObject(expected);
      expect(outcome).toMatchObject({
        facts: [
          { label: 'detections', value: `${detections} / 80` },
          { label: 'listedBy', value: 'First, Third' },
        ],
      });
    }
  });

  it('counts a high risk as bad without any detection', async () => {
    const body = { ...report(0), risk_score: { result: 70 } };
    expect(await told(source, { body })).toMatchObject({ rating: 'malicious' });
  });

  it.each([
    { status: 200, error: 'API key is not valid', code: 'bad-key' },
    { status: 400, error: 'API key is not valid', code: 'bad-key' },
    { status: 200, error: 'Not enough credits', code: 'quota' },
    { status: 200, error: 'Host is not valid', code: 'unexpected-answer' },
  ])('$status: $error', async ({ status, error, code }) => {
    expect(await told(source, { status, body: { error } })).toMatchObject({ code });
  });

  it('takes a report without lists for no answer', async () => {
    expect(await told(source, { body: {} })).toMatchObject({ code: 'unexpected-answer' });
  });
});

it.each([
  { source: ipvoid, about: '203.0.113.66', body: '{"ip":"203.0.113.66"}' },
  { source: urlvoid, about: hosts.phishing, body: `{"host":"${hosts.phishing}"}` },
])('$source.id asks about $about with the key that both share', async ({ source, about, body }) => {
  const { requests, outcome } = await ask(source, about);
  expect(requests).toMatchObject([{ method: 'POST', body }]);
  expect(outcome).toMatchObject({ rating: 'malicious' });
});
